/// The cutting of text into the terms that search knows it by.
///
/// The reader in the browser analyses in the very same way (`analysis.js`): a difference would make
/// pages unfindable. Both are tested with the same texts.
///
/// A value serves one task; it keeps the memory that it needs between texts.
package struct Analyzer {
    /// The longest term, in bytes: what is longer is a hash, or data.
    static let longestTerm = 64

    private var workspace = FoldingWorkspace()

    package init() {}

    /// Finds the tokens of a text in its order; a whole comes before its parts.
    ///
    /// What is not UTF-8 separates words.
    package mutating func tokens(
        in text: UnsafeBufferPointer<UInt8>, _ body: (AnalyzedToken) -> Void
    ) {
        guard let bytes = text.baseAddress else { return }
        // Moved there and back: two owners would make a copy when one writes.
        var workspace = FoldingWorkspace()
        swap(&workspace, &self.workspace)
        defer { swap(&workspace, &self.workspace) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestTerm) { term in
            withoutActuallyEscaping(body) { body in
                var scanner = TokenScanner(
                    text: bytes, count: text.count, term: term, workspace: workspace, body: body)
                workspace = FoldingWorkspace()
                scanner.scan()
                workspace = scanner.workspace
            }
        }
    }

    /// Returns the tokens of a text, for queries and excerpts.
    package mutating func tokens(in text: String) -> [Token] {
        var text = text
        var tokens: [Token] = []
        text.withUTF8 { bytes in
            self.tokens(in: bytes) { token in
                tokens.append(
                    Token(
                        term: String(decoding: token.term, as: UTF8.self), range: token.range,
                        position: token.position, kind: token.kind))
            }
        }
        return tokens
    }
}
