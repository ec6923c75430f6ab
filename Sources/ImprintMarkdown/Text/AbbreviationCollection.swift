import ImprintCore

/// The abbreviations of a page, while it is read.
struct AbbreviationCollection {
    private(set) var titles: [String: String] = [:]
    private var positions: [String: TextPosition] = [:]

    var isEmpty: Bool { titles.isEmpty }

    /// Adds an abbreviation; the first meaning stays, and a second one is returned as a problem.
    mutating func define(
        _ name: String, as title: String, at position: TextPosition
    ) -> MarkdownProblem? {
        guard let earlier = titles[name], let place = positions[name] else {
            titles[name] = title
            positions[name] = position
            return nil
        }
        guard earlier != title else { return nil }
        return MarkdownProblem(
            .warning, code: "markdown.abbreviation-twice",
            "‘\(name)’ is ‘\(earlier)’ at line \(place.line), and here ‘\(title)’", at: position,
            suggestion: "keep one of them")
    }
}
