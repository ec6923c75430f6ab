/// Takes tokens in the order of the code and passes them on, neighbours of one class as one.
///
/// Whatever it is given, what it passes on covers the code without a gap or an overlap.
struct TokenSink {
    private let body: (Range<Int>, TokenClass) -> Void
    private var start = 0
    private var end = 0
    private var tokenClass = TokenClass.plain

    init(_ body: @escaping (Range<Int>, TokenClass) -> Void) { self.body = body }

    mutating func append(_ tokenClass: TokenClass, to newEnd: Int) {
        guard newEnd > end else { return }
        if tokenClass != self.tokenClass {
            if end > start { body(start..<end, self.tokenClass) }
            start = end
            self.tokenClass = tokenClass
        }
        end = newEnd
    }

    /// Passes on what is left.
    mutating func finish() {
        if end > start { body(start..<end, tokenClass) }
        start = end
    }
}
