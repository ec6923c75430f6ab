/// A term's UTF-8: the index orders by bytes, and two spellings of a string are two terms.
typealias Term = [UInt8]

extension Term {
    /// What no term that begins with this one is behind.
    var endOfRange: Term { self + [0xFF] }
}
