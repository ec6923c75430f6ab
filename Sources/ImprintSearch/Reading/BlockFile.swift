/// A file of blocks, each with its length before it: the tails or the positions of a shard's terms.
struct BlockFile: Sendable {
    private let bytes: [UInt8]
    private var blocks: [Range<Int>] = []

    init(_ bytes: [UInt8]) throws(DamagedFile) {
        self.bytes = bytes
        var reader = ByteReader(bytes)
        while !reader.isAtEnd { blocks.append(try reader.block()) }
    }

    /// Reads a block.
    func reader(_ number: Int) throws(DamagedFile) -> ByteReader {
        guard blocks.indices.contains(number) else { throw DamagedFile() }
        return ByteReader(bytes, blocks[number])
    }
}
