/// Finds the places in a text where a tag of some syntax could open.
struct DelimiterScan: Sendable {
    enum Kind: Sendable { case variable, statement, comment }

    /// The opening delimiters, longest first, so that `<%=` wins over `<%`.
    private let openings: [(kind: Kind, bytes: [UInt8])]
    private let first: UInt8
    private let others: [UInt8]

    init(_ syntax: TemplateSyntax) {
        let openings: [(kind: Kind, bytes: [UInt8])] = [
            (.variable, syntax.variable.open), (.statement, syntax.statement.open),
            (.comment, syntax.comment.open),
        ].filter { !$0.bytes.isEmpty }
        self.openings = openings.sorted { $0.bytes.count > $1.bytes.count }
        let bytes = openings.map { $0.bytes[0] }
        first = bytes.first ?? 0
        others = Array(Set(bytes.filter { $0 != bytes[0] })).sorted()
    }

    /// The next opening delimiter that starts in a range, with its kind.
    func next(
        in bytes: [UInt8], from start: Int, to end: Int
    ) -> (kind: Kind, offset: Int, length: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            var position = start
            while let offset = candidate(in: buffer, from: position, to: end) {
                for (kind, opening) in openings where offset + opening.count <= end {
                    if opening.indices.allSatisfy({ buffer[offset + $0] == opening[$0] }) {
                        return (kind, offset, opening.count)
                    }
                }
                position = offset + 1
            }
            return nil
        }
    }

    /// The first byte that starts some delimiter.
    private func candidate(
        in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard !others.isEmpty else { return Self.find(first, in: buffer, from: start, to: end) }
        var index = start
        while index < end {
            if buffer[index] == first || others.contains(buffer[index]) { return index }
            index += 1
        }
        return nil
    }

    /// Looks at eight bytes at a time: a word has a zero byte where the wanted one stands once the
    /// wanted one is taken off (Warren, *Hacker's Delight*, 6-1).
    private static func find(
        _ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let pattern = ones &* UInt64(byte)
        let raw = UnsafeRawBufferPointer(buffer)
        var index = start
        while index &+ 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
            let zeros = (word &- ones) & ~word & (ones << 7)
            if zeros != 0 {
                return index &+ UInt64(littleEndian: zeros).trailingZeroBitCount / 8
            }
            index &+= 8
        }
        while index < end {
            if buffer[index] == byte { return index }
            index &+= 1
        }
        return nil
    }
}
