/// Where texts go that are too many for the memory.
struct TextFile: Sendable {
    private let file: TemporaryFile
    private var end = 0

    init(in folder: String?) throws(SearchIndexError) {
        file = try TemporaryFile(in: folder)
    }

    /// Writes the bytes and returns where.
    mutating func append(_ bytes: [UInt8]) throws(SearchIndexError) -> Int {
        let offset = end
        try bytes.withUnsafeBufferPointer { bytes throws(SearchIndexError) in
            try file.write(UnsafeRawBufferPointer(bytes), at: offset)
        }
        end += bytes.count
        return offset
    }

    /// Reads bytes that were written.
    func bytes(at offset: Int, count: Int) throws(SearchIndexError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try bytes.withUnsafeMutableBufferPointer { bytes throws(SearchIndexError) in
            try file.read(into: UnsafeMutableRawBufferPointer(bytes), at: offset)
        }
        return bytes
    }
}
