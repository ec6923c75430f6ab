/// An element that an author wrote as HTML, with Markdown inside.
struct HTMLElement: Hashable, Sendable {
    /// In lower case.
    var name: String
    /// Whether it holds inlines only, without paragraphs.
    var holdsInlines: Bool
    /// Columns of indentation that its first line has, and that all lose; `nil` before it.
    var indentation: Int?
    /// Whether its closing tag has come at the end of a line.
    var isClosed = false
}

extension HTMLElement {
    /// Elements whose content is inline unless `markdown="block"` is said.
    ///
    /// Source: Python-Markdown's extension `md_in_html`.
    static let ofInlines: Set<String> = [
        "address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary",
        "td", "th",
    ]
}
