package import ImprintCore

/// A heading of a page, for the outline, for links to it and for search.
package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package var level: Int
    /// The fragment that leads to it; empty if the page has no anchors.
    package var anchor: String
    /// Its text without markup.
    package var text: String
    /// Its inline HTML, without the permalink and without links.
    package var html: String
    /// Its place in the expanded text.
    package var position: TextPosition

    package init(level: Int, anchor: String, text: String, html: String, position: TextPosition) {
        self.level = level
        self.anchor = anchor
        self.text = text
        self.html = html
        self.position = position
    }
}
