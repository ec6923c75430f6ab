import ImprintCore

/// The one problem of a site that has diagrams of Mermaid's, but no script to draw them.
enum MermaidProblem {
    /// `pages`: What became of the pages of all editions, one edition after the other.
    static func problems(_ pages: [PressedPage], _ editions: [Edition]) -> [Diagnostic] {
        guard let edition = editions.first,
            edition.site.configuration.markdown.mermaid.script == nil
        else { return [] }
        let places = Set(pages.compactMap(\.mermaid)).sorted()
        guard let first = places.first else { return [] }
        let others =
            places.count == 1 ? [] : [Diagnostic.Note("and on \(places.count - 1) more pages")]
        return [
            Diagnostic(
                .warning, code: "tool.mermaid",
                "diagrams of Mermaid’s are shown as code: the site has no script to draw them",
                at: first,
                suggestion:
                    "set ‘markdown.mermaid.script’ to the address of mermaid.esm.min.mjs, or to a copy below ‘assets/’",
                notes: others)
        ]
    }
}
