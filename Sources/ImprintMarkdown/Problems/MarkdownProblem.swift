package import ImprintCore

/// What is wrong with a page's Markdown, at its place in the parsed text.
///
/// `ImprintBuild` makes a diagnostic of it, which names the file.
package struct MarkdownProblem: Hashable, Sendable {
    package var severity: Diagnostic.Severity
    /// The code of the diagnostic, `markdown.` included.
    package var code: String
    /// Lower case, quotes the author's words.
    package var message: String
    package var position: TextPosition
    /// What to do.
    package var suggestion: String?

    package init(
        _ severity: Diagnostic.Severity, code: String, _ message: String, at position: TextPosition,
        suggestion: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.position = position
        self.suggestion = suggestion
    }
}
