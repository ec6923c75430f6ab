import ImprintHighlighting
import ImprintMarkdown

/// Colours the code of pages in the languages of the program and of the site.
struct LanguageHighlighter: CodeHighlighting {
    let languages: LanguageLibrary

    /// What has no colour in any style: white space, names and punctuation.
    ///
    /// With an element for each, code would be three times as large.
    private static let unmarked = Set(["w", "x", "n", "p"].compactMap(TokenClass.init))

    func highlight(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        _ token: (Range<Int>, StaticString) -> Void
    ) -> Bool {
        guard let highlighter = languages.highlighter(named: language) else { return false }
        highlighter.tokens(in: code) { range, tokenClass in
            token(range, Self.unmarked.contains(tokenClass) ? "" : tokenClass.name)
        }
        return true
    }
}
