/// Numbers with a fixed count of decimals.
enum DecimalText {
    /// The number rounded to some decimals, half to even, by its exact binary value, as C and
    /// Python do.
    ///
    /// `number`: Finite and not negative.
    static func fixed(_ number: Double, decimals: Int) -> String {
        var digits = exactDigits(number)
        let excess = digits.fraction - decimals
        if excess > 0 {
            digits.round(droppingLast: excess)
        } else {
            digits.digits += Array(repeating: 0, count: -excess)
        }
        var text = digits.digits.map { UInt8(ascii: "0") + $0 }
        if text.count <= decimals {
            text.insert(
                contentsOf: Array(repeating: UInt8(ascii: "0"), count: decimals + 1 - text.count),
                at: 0)
        }
        if decimals > 0 { text.insert(Ascii.dot, at: text.count - decimals) }
        return String(decoding: text, as: UTF8.self)
    }

    /// A number as all its decimal digits, of which the last `fraction` follow the point.
    private struct Digits {
        var digits: [UInt8]
        var fraction: Int

        mutating func round(droppingLast count: Int) {
            let kept = Swift.max(0, digits.count - count)
            let zeros = count - (digits.count - kept)
            let dropped = Array(repeating: 0, count: zeros) + digits[kept...]
            digits = Array(digits[..<kept])
            fraction -= count
            let isAbove =
                dropped[0] > 5 || dropped[0] == 5 && dropped.dropFirst().contains { $0 > 0 }
            let isHalf = dropped[0] == 5 && !isAbove
            guard isAbove || isHalf && !(digits.last ?? 0).isMultiple(of: 2) else { return }
            var index = digits.count - 1
            while index >= 0, digits[index] == 9 {
                digits[index] = 0
                index -= 1
            }
            if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
        }
    }

    /// Every double is an integer times a power of two, and so has finitely many decimal digits:
    /// dividing by two is multiplying by five and moving the point.
    private static func exactDigits(_ number: Double) -> Digits {
        guard number > 0 else { return Digits(digits: [0], fraction: 0) }
        // The lowest limb first, each of nine digits.
        let base: UInt64 = 1_000_000_000
        var exponent = Int(number.exponent) - Double.significandBitCount
        var significand = number.significandBitPattern
        if number.isNormal {
            significand |= 1 << UInt64(Double.significandBitCount)
        } else {
            exponent = 2 - (1 << (Double.exponentBitCount - 1)) - Double.significandBitCount
        }
        while exponent < 0, significand.isMultiple(of: 2) {
            significand /= 2
            exponent += 1
        }
        var limbs: [UInt64] = []
        while significand > 0 {
            limbs.append(significand % base)
            significand /= base
        }
        for _ in 0..<abs(exponent) {
            var carry: UInt64 = 0
            for index in limbs.indices {
                let product = limbs[index] * (exponent > 0 ? 2 : 5) + carry
                limbs[index] = product % base
                carry = product / base
            }
            if carry > 0 { limbs.append(carry) }
        }
        var digits: [UInt8] = []
        for limb in limbs.reversed() {
            let text = Array(String(limb).utf8)
            if !digits.isEmpty { digits += Array(repeating: 0, count: 9 - text.count) }
            digits += text.map { $0 - UInt8(ascii: "0") }
        }
        return Digits(digits: digits, fraction: max(0, -exponent))
    }
}
