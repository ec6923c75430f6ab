/// A set of Unicode scalars, which is what one place of a regex matches.
struct ScalarSet: Hashable, Sendable {
    /// The ASCII members, a bit each.
    private(set) var ascii = ASCIISet()

    /// The members beyond ASCII: ascending, apart from each other.
    private(set) var others: [ClosedRange<UInt32>] = []

    private static let allOthers: [ClosedRange<UInt32>] = [0x80...0x10FFFF]

    init() {}

    init(_ scalar: Unicode.Scalar) { insert(scalar.value...scalar.value) }

    init(ascii: ASCIISet, withOthers: Bool) {
        self.ascii = ascii
        others = withOthers ? Self.allOthers : []
    }

    /// `\w`: letters, digits and `_` of ASCII, and all scalars beyond it.
    static let word = ScalarSet(ascii: .word, withOthers: true)
    /// `\d`: the digits of ASCII.
    static let digit = ScalarSet(ascii: .digit, withOthers: false)
    /// `\s`: the white space of ASCII.
    static let space = ScalarSet(ascii: .space, withOthers: false)
    /// `.`: anything but the end of a line.
    static let inLine = ScalarSet(UnicodeScalar(10)).inverted

    var isEmpty: Bool { ascii.isEmpty && others.isEmpty }

    /// Whether all scalars beyond ASCII are members, or none; `nil` for some.
    var holdsOthers: Bool? {
        others.isEmpty ? false : others == Self.allOthers ? true : nil
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        if range.lowerBound < 0x80 {
            ascii.insert(UInt8(range.lowerBound)...UInt8(min(range.upperBound, 0x7F)))
        }
        guard range.upperBound >= 0x80 else { return }
        others.append(max(range.lowerBound, 0x80)...range.upperBound)
        normalizeOthers()
    }

    mutating func formUnion(_ other: ScalarSet) {
        ascii.formUnion(other.ascii)
        others += other.others
        normalizeOthers()
    }

    var inverted: ScalarSet {
        var result = ScalarSet()
        result.ascii = ascii.inverted
        var next: UInt32 = 0x80
        for range in others {
            if next < range.lowerBound { result.others.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { result.others.append(next...0x10FFFF) }
        return result
    }

    /// The set with the other case of each ASCII letter.
    var ignoringCase: ScalarSet {
        var result = self
        result.ascii = ascii.ignoringCase
        return result
    }

    private mutating func normalizeOthers() {
        guard others.count > 1 else { return }
        others.sort { $0.lowerBound < $1.lowerBound }
        var merged: [ClosedRange<UInt32>] = []
        for range in others {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        others = merged
    }
}
