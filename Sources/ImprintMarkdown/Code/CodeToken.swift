/// A part of code in one colour.
struct CodeToken {
    /// Bytes of the code.
    var range: Range<Int>
    /// Pygments' short name; empty where the code is plain.
    var name: StaticString

    /// Whether it is a comment, and no directive of a preprocessor, which Pygments counts among them.
    var isComment: Bool {
        let letters = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        return letters.first == UInt8(ascii: "c")
            && !letters.starts(with: [UInt8(ascii: "c"), UInt8(ascii: "p")])
    }
}
