/// Reads the bytes of a file one after the other, and never past their end.
struct ByteReader {
    private let bytes: [UInt8]
    private var index: Int
    private let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = 0
        end = bytes.count
    }

    /// `range`: What is read of the bytes; it lies within them.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { index == end }

    /// Reads an unsigned LEB128 of at most five bytes.
    mutating func varint() throws(DamagedFile) -> Int {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard index < end else { throw DamagedFile() }
            let byte = bytes[index]
            index += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw DamagedFile()
    }

    /// Reads how many things follow, each of at least one byte: a number to reserve memory by.
    mutating func count() throws(DamagedFile) -> Int {
        let count = try varint()
        guard count <= end - index else { throw DamagedFile() }
        return count
    }

    /// Reads a length, skips so many bytes, and returns where they are.
    mutating func block() throws(DamagedFile) -> Range<Int> {
        let length = try count()
        index += length
        return index - length..<index
    }

    /// Reads a length and so many bytes.
    mutating func string() throws(DamagedFile) -> ArraySlice<UInt8> {
        bytes[try block()]
    }

    /// Reads a key that is written as what it shares with the one before and what follows.
    mutating func key(after last: [UInt8]) throws(DamagedFile) -> [UInt8] {
        let shared = try varint()
        guard shared <= last.count else { throw DamagedFile() }
        return Array(last[..<shared]) + (try string())
    }
}
