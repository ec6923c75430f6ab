extension Slice<UnsafeBufferPointer<UInt8>> {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = self
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
