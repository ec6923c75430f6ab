/// A token that can be kept.
package struct Token: Hashable, Sendable {
    /// The folded term.
    package var term: String

    /// The bytes of the text that the token stands for.
    package var range: Range<Int>
    package var position: Int
    package var kind: AnalyzedToken.Kind

    package init(term: String, range: Range<Int>, position: Int, kind: AnalyzedToken.Kind) {
        self.term = term
        self.range = range
        self.position = position
        self.kind = kind
    }
}
