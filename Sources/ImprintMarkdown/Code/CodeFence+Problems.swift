import ImprintCore

extension CodeFence.Problem {
    /// The problem as its author reads it.
    ///
    /// `words`: what stands at its place.
    func problem(words: String, at position: TextPosition) -> MarkdownProblem {
        switch self {
        case .unclosedQuote:
            MarkdownProblem(
                .warning, code: "markdown.code-attributes", "the quote in ‘\(words)’ has no end",
                at: position, suggestion: "close it on the line of the fence")
        case .unclosedBrace:
            MarkdownProblem(
                .warning, code: "markdown.code-attributes", "the brace in ‘\(words)’ has no end",
                at: position, suggestion: "close it with ‘}’ on the line of the fence")
        case .unreadableLines:
            MarkdownProblem(
                .warning, code: "markdown.code-lines", "‘\(words)’ names no lines",
                at: position,
                suggestion: "write a line as ‘7’ and several as ‘2-4’, counted from 1")
        case .unreadableNumber:
            MarkdownProblem(
                .warning, code: "markdown.code-lines", "‘\(words)’ is no line number",
                at: position, suggestion: "write the number of the first line")
        }
    }

    /// The problem of marking lines that the code does not have.
    static func linesOutOfRange(
        _ words: String, count: Int, at position: TextPosition
    ) -> MarkdownProblem {
        MarkdownProblem(
            .warning, code: "markdown.code-lines",
            count == 1
                ? "there is no line ‘\(words)’: the code has 1 line"
                : "there is no line ‘\(words)’: the code has \(count) lines",
            at: position,
            suggestion: "count from the first line of the code, which is 1 whatever its number")
    }
}
