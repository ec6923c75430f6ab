/// A heading and what stands below it, up to the next heading.
package struct SearchSection: Sendable {
    /// The heading's fragment, without `#`; empty for the start of the page.
    package var anchor: String

    /// The heading's text; empty if the page begins without one.
    package var heading: String

    /// The headings above this one, from the top; without the page's title.
    package var ancestors: [String]

    /// What the reader sees, UTF-8, without markup: a line for each block, spaces folded.
    package var text: [UInt8]

    /// The bytes of `text` that are code, ascending.
    package var code: [Range<Int>]

    package init(
        anchor: String = "", heading: String = "", ancestors: [String] = [], text: [UInt8] = [],
        code: [Range<Int>] = []
    ) {
        self.anchor = anchor
        self.heading = heading
        self.ancestors = ancestors
        self.text = text
        self.code = code
    }
}
