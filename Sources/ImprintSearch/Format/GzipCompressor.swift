import CDeflate

/// Makes gzip members, the same for the same bytes.
///
/// One for each task: a compressor has tables of its own, which it keeps from one file to the next.
struct GzipCompressor: ~Copyable {
    private let compressor: OpaquePointer?

    /// `level`: Above 7, half as much time again gains less than a hundredth.
    init(level: Int32 = 7) {
        compressor = libdeflate_alloc_compressor(level)
    }

    deinit { libdeflate_free_compressor(compressor) }

    /// Returns the bytes as one gzip member.
    func compressed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            count = libdeflate_gzip_compress(
                compressor, bytes.baseAddress, bytes.count, output.baseAddress, bound)
        }
    }
}
