import ImprintCore

/// Checks the links to places in pages, when the anchors of all pages are known.
enum ReferenceCheck {
    /// Returns a problem for each link whose page has no such anchor.
    ///
    /// `pages`: What became of the edition's pages, in their order.
    static func problems(in pages: ArraySlice<PressedPage>, of edition: Edition) -> [Diagnostic] {
        var anchors: [Int: Set<String>] = [:]
        var problems: [Diagnostic] = []
        for page in pages {
            for reference in page.pending {
                let target = pages[pages.startIndex + reference.page]
                // A page that could not be read has no anchors, and its own problem is reported.
                guard target.output != nil else { continue }
                let known = anchors[reference.page] ?? Set(target.anchors)
                anchors[reference.page] = known
                guard !known.contains(reference.anchor) else { continue }
                let name = edition.pages[reference.page].page.contentPath
                let nearest = NearestName.nearest(to: reference.anchor, among: target.anchors)
                problems.append(
                    Diagnostic(
                        edition.missingLinkSeverity, code: "link.missing-anchor",
                        "‘\(name)’ has no anchor ‘#\(reference.anchor)’", at: reference.location,
                        suggestion: nearest.map { "did you mean ‘#\($0)’?" }))
            }
        }
        return problems
    }
}
