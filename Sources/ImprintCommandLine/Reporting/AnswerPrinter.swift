import ImprintCore
import ImprintSearch

/// Prints what a search has found.
struct AnswerPrinter {
    /// The folder of the edition, as the user would type it.
    let folder: String

    /// For people: to standard output.
    func printText(_ answer: SearchAnswer, query: String) {
        let stream = TextStream.standardOutput
        stream.write(text(of: answer, query: query, isBold: stream.hasColor))
    }

    /// For people: what was taken for what, the pages, and how many there are.
    ///
    /// `isBold`: Whether titles and what was found are shown bold.
    func text(of answer: SearchAnswer, query: String, isBold: Bool) -> String {
        let corrections = answer.corrections.map {
            "Searched for ‘\($0.used)’ instead of ‘\($0.typed)’."
        }
        let unknown = answer.unknown.map { "Not on this site: ‘\($0)’." }
        let remarks = (corrections + unknown).map { DiagnosticPrinter.visible($0) + "\n" }
        let blocks = answer.results.map { block($0, isBold: isBold) }
        let parts = (remarks.isEmpty ? [] : [remarks.joined()]) + blocks
        return (parts + [summary(of: answer, query: query)]).joined(separator: "\n")
    }

    private func block(_ result: SearchResult, isBold: Bool) -> String {
        let title = DiagnosticPrinter.visible(title(of: result))
        var lines = [isBold ? Self.bold(title) : title]
        lines.append("  \(DiagnosticPrinter.visible(address(result.url)))")
        let excerpt = Self.marked(result.excerpt, isBold: isBold)
        if !excerpt.isEmpty { lines.append("  \(excerpt)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func title(of result: SearchResult) -> String {
        result.heading.isEmpty || result.heading == result.title
            ? result.title : "\(result.title) › \(result.heading)"
    }

    /// The address as a page of the site would have it; the home page is the root.
    private func address(_ url: String) -> String { "/\(url)" }

    private func summary(of answer: SearchAnswer, query: String) -> String {
        guard answer.pages > 0 else {
            return "Nothing found for ‘\(DiagnosticPrinter.visible(query))’.\n"
        }
        let pages = answer.pages == 1 ? "1 page" : "\(answer.pages) pages"
        let shown = answer.results.count < answer.pages ? "; \(answer.results.count) shown" : ""
        return "\(pages)\(shown).\n"
    }

    private static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }

    /// The excerpt with its marks.
    private static func marked(_ excerpt: SearchExcerpt, isBold: Bool) -> String {
        guard isBold else { return DiagnosticPrinter.visible(excerpt.text) }
        let units = Array(excerpt.text.utf16)
        func piece(_ range: Range<Int>) -> String {
            DiagnosticPrinter.visible(String(decoding: units[range], as: UTF16.self))
        }
        var text = ""
        var end = 0
        for mark in excerpt.marks {
            text += piece(end..<mark.lowerBound) + bold(piece(mark))
            end = mark.upperBound
        }
        return text + piece(end..<units.count)
    }

    /// For programs: one JSON object to standard output.
    func printJSON(_ answer: SearchAnswer) {
        let value: Value = [
            "pages": .integer(answer.pages),
            "results": .array(answer.results.map(Self.value)),
            "corrections": .array(
                answer.corrections.map { ["typed": .string($0.typed), "used": .string($0.used)] }),
            "unknown": .array(answer.unknown.map(Value.string)),
            "problems": .array(answer.problems.map(Value.string)),
        ]
        TextStream.standardOutput.write(JSONText.text(of: value, isIndented: true))
    }

    private static func value(_ result: SearchResult) -> Value {
        [
            "url": .string(result.url), "title": .string(result.title),
            "breadcrumbs": .array(result.breadcrumbs.map(Value.string)),
            "heading": .string(result.heading), "tags": .array(result.tags.map(Value.string)),
            "excerpt": value(result.excerpt), "score": .number(result.score),
            "sections": .array(
                result.sections.map { section in
                    [
                        "url": .string(section.url), "heading": .string(section.heading),
                        "excerpt": value(section.excerpt),
                    ]
                }),
        ]
    }

    private static func value(_ excerpt: SearchExcerpt) -> Value {
        let marks = excerpt.marks.map { mark in
            Value.array([.integer(mark.lowerBound), .integer(mark.upperBound)])
        }
        return ["text": .string(excerpt.text), "marks": .array(marks)]
    }

    /// Names the files that could not be read, on standard error.
    func printProblems(of answer: SearchAnswer) {
        let printer = DiagnosticPrinter(source: ".", to: .standardError)
        for path in answer.problems {
            printer.print(
                Diagnostic(
                    .warning, code: "search.unreadable-file",
                    "cannot read ‘\(folder)/search/\(path)’; what is in it was left out", at: nil,
                    suggestion: "build the site again"))
        }
    }
}
