import ImprintCore

/// What is kept of a page when it is pressed: not its text.
struct PressedPage: Sendable {
    /// All places that a link can lead to.
    var anchors: [String] = []
    /// Links to places in pages, to be checked against the anchors of all.
    var pending: [LinkResolver.Pending] = []
    /// Below the output folder; `nil` if the page was not written.
    var output: String?
    /// What else was written of it, below the output folder.
    var further: [String] = []
    var diagnostics: [Diagnostic] = []
    /// What lists and feeds show of the page; `nil` if it is in no collection.
    var digest: PageDigests.Digest?
    /// Where the page has its first diagram of Mermaid's; `nil` if it has none.
    var mermaid: SourceLocation?
    /// What the page loads, for the policy of the site.
    var resources = PageResources()
    /// The files that the page includes.
    var includedFiles: [SourcePath] = []
    /// What is wrong with the page's layout: most likely the same for many pages.
    var layoutProblem: Diagnostic?
}
