import CDeflate

/// A file as it is stored: one gzip member, or what a server has decompressed already.
enum GzipFile {
    /// The most bytes that a file may have; the largest of an index of 100,000 pages has a tenth of it.
    static let limit = 1 << 26

    /// Deflate makes no more of a byte.
    ///
    /// Source: [zlib's technical details](https://zlib.net/zlib_tech.html).
    private static let greatestRatio = 1032

    /// Returns what the bytes stand for.
    ///
    /// Memory is taken for the size that the trailer says, which has to be the size.
    static func content(of bytes: [UInt8]) throws(DamagedFile) -> [UInt8] {
        guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
        guard bytes.count >= 18 else { throw DamagedFile() }
        let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard size <= limit, size <= bytes.count * greatestRatio,
            let decompressor = libdeflate_alloc_decompressor()
        else { throw DamagedFile() }
        defer { libdeflate_free_decompressor(decompressor) }
        var result = LIBDEFLATE_BAD_DATA
        let content = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { output, count in
            result = libdeflate_gzip_decompress(
                decompressor, bytes, bytes.count, output.baseAddress, size, &count)
        }
        guard result == LIBDEFLATE_SUCCESS, content.count == size else { throw DamagedFile() }
        return content
    }
}
