import CCmarkGFM

extension UnsafeBufferPointer<UInt8> {
    /// The index of the next such byte from an index on; `nil` if there is none.
    ///
    /// `memchr`, which looks at many bytes at once: this is asked of whole pages.
    func index(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let baseAddress,
            let found = memchr(baseAddress + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
    }
}
