package import ImprintCore

/// What a page needs of its layout, and where it first does.
package struct PageUses: Sendable {
    package var math: TextPosition?
    package var mermaid: TextPosition?
    package var diagrams: TextPosition?
    /// How many pictures the page shows.
    package var images = 0

    /// Whether a table can be sorted, filtered, downloaded or stacked, for a script and a style sheet.
    package var dataTables = false

    package init() {}
}
