import ImprintHighlighting
import ImprintMarkdown

/// Colours the code of pages in the languages of the program and of the site, and in those of another
/// program where it has one.
struct LanguageHighlighter: CodeHighlighting {
    let languages: LanguageLibrary
    /// What another program says of code in a language that the library lacks.
    let other: @Sendable (HighlightingTool.Question) -> HighlightingTool.Answer

    /// What has no colour in any style: white space, names and punctuation.
    ///
    /// With an element for each, code would be three times as large.
    private static let unmarked = Set(["w", "x", "n", "p"].compactMap(TokenClass.init))

    init(
        languages: LanguageLibrary,
        other: @escaping @Sendable (HighlightingTool.Question) -> HighlightingTool.Answer = { _ in
            .unknown
        }
    ) {
        self.languages = languages
        self.other = other
    }

    func highlight(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        _ token: (Range<Int>, StaticString) -> Void
    ) -> HighlightingOutcome {
        if let highlighter = languages.highlighter(named: language) {
            highlighter.tokens(in: code) { range, tokenClass in token(range, name(of: tokenClass)) }
            return .highlighted
        }
        switch other(.init(language: language, code: String(decoding: code, as: UTF8.self))) {
        case .tokens(let tokens):
            var start = 0
            for item in tokens {
                let end = start + item.text.utf8.count
                token(start..<end, name(of: TokenClass(item.kind) ?? .plain))
                start = end
            }
            return .highlighted
        case .unknown: return .unknownLanguage
        case .pending: return .pending
        }
    }

    private func name(of tokenClass: TokenClass) -> StaticString {
        Self.unmarked.contains(tokenClass) ? "" : tokenClass.name
    }
}
