/// Looks for closing marks of critic markup, and remembers where there is none: thousands of openers
/// without a closer would otherwise each be searched for to the end.
struct CloserSearch {
    /// Where the search for a mark failed, by the mark's byte.
    private var failures: [UInt8: (text: UnsafePointer<UInt8>?, count: Int, start: Int)] = [:]

    /// The offset of the first `xx}` from an offset on; `nil` if there is none.
    mutating func find(
        _ mark: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        if let failure = failures[mark], failure.text == bytes.baseAddress,
            failure.count == bytes.count, failure.start <= start
        {
            return nil
        }
        var index = start
        while index + 2 < bytes.count {
            if bytes[index] == mark, bytes[index + 1] == mark,
                bytes[index + 2] == UInt8(ascii: "}")
            {
                return index
            }
            index += 1
        }
        failures[mark] = (bytes.baseAddress, bytes.count, start)
        return nil
    }
}
