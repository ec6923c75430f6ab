/// Ranges of bytes, one after another, that spell a range of scalars in UTF-8.
struct UTF8Sequence {
    /// One to four.
    let bytes: [ClosedRange<UInt8>]

    /// Returns the sequences that spell the scalars of a range, ascending.
    ///
    /// Surrogates within the range are spelt like any other number.
    static func sequences(for range: ClosedRange<UInt32>) -> [UTF8Sequence] {
        let (low, high) = (range.lowerBound, range.upperBound)
        // Lengths first: 0x7F, 0x7FF and 0xFFFF are the last of theirs.
        for last in [0x7F, 0x7FF, 0xFFFF] as [UInt32] where low <= last && last < high {
            return sequences(for: low...last) + sequences(for: last + 1...high)
        }
        guard high > 0x7F else { return [UTF8Sequence(bytes: [UInt8(low)...UInt8(high)])] }
        // All bytes after one that differs have to run over their whole range.
        let length = high <= 0x7FF ? 2 : high <= 0xFFFF ? 3 : 4
        for position in 1..<length {
            let rest = (UInt32(1) << UInt32(6 * position)) - 1
            guard low & ~rest != high & ~rest else { continue }
            if low & rest != 0 {
                return sequences(for: low...(low | rest)) + sequences(for: (low | rest) + 1...high)
            }
            if high & rest != rest {
                return sequences(for: low...(high & ~rest) - 1)
                    + sequences(for: (high & ~rest)...high)
            }
        }
        let (first, last) = (spelling(of: low, length: length), spelling(of: high, length: length))
        return [UTF8Sequence(bytes: zip(first, last).map { $0...$1 })]
    }

    private static func spelling(of scalar: UInt32, length: Int) -> [UInt8] {
        let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
        var bytes = [UInt8(lead | scalar >> UInt32(6 * (length - 1)))]
        for position in (0..<length - 1).reversed() {
            bytes.append(UInt8(0x80 | scalar >> UInt32(6 * position) & 0x3F))
        }
        return bytes
    }
}
