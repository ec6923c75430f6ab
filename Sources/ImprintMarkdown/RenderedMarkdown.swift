package import ImprintCore

/// A page's HTML, with what the rest of the program asks of the page.
package struct RenderedMarkdown: Sendable {
    package var html: [UInt8] = []
    /// In document order.
    package var headings: [Heading] = []
    /// All places that a link can lead to: of headings, footnotes, and `id` and `name` in HTML.
    package var anchors: [String] = []
    /// The text of the first paragraph outside of other blocks, for descriptions; empty if none.
    package var firstParagraph = ""
    /// Where blocks are nested deeper than `HTMLRenderer.maximumDepth`; the rest of such a page is
    /// not rendered.
    package var tooDeep: TextPosition?
    /// What is wrong with the text, in the order found.
    package var problems: [MarkdownProblem] = []

    /// What other programs have still to render; the page shows its source for now.
    package var missing: [ExternalContent] = []
    /// Code that other programs have still to take apart; it is plain for now.
    package var pendingCode: [PendingCode] = []
    package var uses = PageUses()

    /// Whether the text has a heading of level 1, in Markdown or HTML, so that none must be added.
    package var hasTitle = false

    /// A page that holds nothing yet.
    package init() {}
}
