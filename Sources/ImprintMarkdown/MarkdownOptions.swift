package import ImprintCore

/// What the dialect allows and how its HTML is written.
package struct MarkdownOptions: Hashable, Sendable {
    /// What becomes of HTML that an author wrote.
    package enum RawHTML: Hashable, Sendable {
        /// It is the author's, and stays.
        case allow
        /// It is shown as text, for pages from people who are not trusted.
        case escape
    }

    /// The rule that makes a heading's anchor, and repeats unique.
    package enum AnchorRule: Hashable, Sendable {
        /// Python-Markdown's `slugify`, which MkDocs uses: ASCII, repeats as `_1`.
        case pythonMarkdown
        /// Python-Markdown's `slugify_unicode`: letters of every script, repeats as `_1`.
        case unicode
        /// GitHub's: letters of every script, no run of hyphens shortened, repeats as `-1`.
        case gitHub
        /// No anchors: headings as CommonMark writes them.
        case none
    }

    /// How elements are written where HTML5 and CommonMark's reference differ.
    package enum Markup: Hashable, Sendable {
        /// As `cmark_render_html` writes them, byte for byte.
        case commonMark
        /// For a page: tables that scroll by themselves, alignment by class, labelled check boxes.
        case site
    }

    package var rawHTML: RawHTML = .allow
    package var anchors: AnchorRule = .pythonMarkdown
    package var markup: Markup = .site
    /// Whether each heading carries a link to itself.
    package var permalinks = true
    /// Whether straight quotes, `--` and `...` become typographic.
    package var smartPunctuation = false
    /// The BCP 47 tag of the language of the text, which quotation marks follow.
    package var language = "en"
    /// Whether each line end of a paragraph is a line break.
    package var hardBreaks = false
    package var footnotes = true
    /// Whether GFM's nine dangerous tags are disarmed.
    package var tagFilter = false

    /// The constructs that the dialect adds.
    package var extensions = MarkdownExtensions.all

    /// Where mentions lead, by what they name; those without an address are text.
    package var mentions: [MentionKind: String] = [:]
    /// The identifiers that link; the first whose pattern fits counts.
    package var identifiers: [IdentifierPattern] = []
    /// Whether browsers load pictures below the first only when they come near.
    package var lazyImages = false
    /// How code is shown.
    package var code = CodeOptions()
    /// `admonitionTitles[type]`: the titles of the site's own types of admonitions.
    package var admonitionTitles: [String: String] = [:]
    /// Abbreviations that every page knows.
    package var glossary = Abbreviations()
    /// The levels of headings that `[TOC]` lists.
    package var outlineLevels = 2...3
    /// Whether pages have a script that draws Mermaid's diagrams; without one their source is code.
    package var drawsMermaid = false

    package init() {}

    /// Nothing that CommonMark and GFM do not define: the renderer's output then equals cmark's own.
    package static var commonMark: MarkdownOptions {
        var options = MarkdownOptions()
        options.anchors = .none
        options.markup = .commonMark
        options.permalinks = false
        options.extensions = []
        return options
    }
}
