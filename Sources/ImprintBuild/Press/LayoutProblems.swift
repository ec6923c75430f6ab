import ImprintCore

/// The problems of layouts, each told once.
///
/// A mistake in a layout fails every page that uses it.
enum LayoutProblems {
    /// Returns one diagnostic for each problem, naming the first page it was met on.
    ///
    /// `pages`: What became of the pages of all editions, one edition after the other.
    ///
    /// `editions`: The editions in that order.
    static func merged(_ pages: [PressedPage], _ editions: [Edition]) -> [Diagnostic] {
        struct Key: Hashable {
            var code: String
            var message: String
            var location: SourceLocation?
        }
        var merged: [Key: (problem: Diagnostic, page: SourcePath, count: Int)] = [:]
        let sources = editions.lazy.flatMap { $0.pages.lazy.map(\.page.source) }
        for (page, source) in zip(pages, sources) {
            guard let problem = page.layoutProblem else { continue }
            let key = Key(code: problem.code, message: problem.message, location: problem.location)
            merged[key, default: (problem, source, 0)].count += 1
        }
        return merged.values.map { entry in
            var problem = entry.problem
            let others = entry.count == 1 ? "" : " and \(entry.count - 1) more"
            problem.notes.append(
                Diagnostic.Note(
                    "met on ‘\(entry.page)’\(others)", at: SourceLocation(file: entry.page)))
            return problem
        }
    }
}
