/// A construct that the dialect adds to CommonMark and GFM.
///
/// The raw value is its key below `markdown.extensions` in `site.yml`.
package enum MarkdownExtension: String, CaseIterable, Hashable, Sendable {
    // Blocks
    case admonitions
    case alerts
    case directives
    case tabs
    case cards
    case steps
    case definitionLists = "definition_lists"
    case abbreviations
    case markdownInHTML = "markdown_in_html"
    case captions
    case tableOfContents = "toc"
    case snippets
    case codeAttributes = "code_attributes"
    case codeAnnotations = "code_annotations"
    case listFences = "list_fences"
    case highlighting
    case mermaid
    case diagrams
    case math

    // Inlines
    case attributeLists = "attribute_lists"
    case mark
    case superscript
    case `subscript`
    case insertion
    case criticMarkup = "critic_markup"
    case keys
    case emoji
    case icons
    case mentions
    case identifiers
    case brokenLinks = "broken_links"

    /// What it is, for the schema of `site.yml`.
    package var summary: String {
        switch self {
        case .admonitions: "Whether `!!! note` and `??? note` are boxes."
        case .alerts: "Whether `> [!NOTE]` is a box, as on GitHub."
        case .directives: "Whether `:::name` … `:::` is a block of that name."
        case .tabs: "Whether `=== \"Title\"` is a tab."
        case .cards: "Whether lists in a `grid cards` are cards."
        case .steps: "Whether lists in `:::steps` are steps."
        case .definitionLists: "Whether a line that begins with `:` defines the term above it."
        case .abbreviations: "Whether `*[HTML]: …` explains an abbreviation."
        case .markdownInHTML: "Whether Markdown is read inside elements with `markdown`."
        case .captions: "Whether an image alone with a title, and `/// caption`, are figures."
        case .tableOfContents: "Whether a paragraph `[TOC]` is the outline."
        case .snippets: "Whether `--8<-- \"file\"` includes a file."
        case .codeAttributes: "Whether titles, line numbers and marked lines of fences are read."
        case .codeAnnotations:
            "Whether `(1)` in a comment of code is explained by the list below it."
        case .listFences:
            "Whether a fence in a list may be indented by less than the text of its item."
        case .highlighting: "Whether code is coloured."
        case .mermaid: "Whether fences of the language `mermaid` are diagrams."
        case .diagrams: "Whether fences of the language `dot` are drawn by Graphviz."
        case .math: "Whether `$…$`, `$$…$$`, `\\(…\\)` and `\\[…\\]` are formulas."
        case .attributeLists: "Whether `{: #id .class }` gives attributes."
        case .mark: "Whether `==text==` is marked."
        case .superscript: "Whether `^text^` is superscript."
        case .subscript: "Whether `~text~` is subscript."
        case .insertion: "Whether `^^text^^` is inserted text."
        case .criticMarkup: "Whether `{++text++}` and its like show changes."
        case .keys: "Whether `++ctrl+c++` shows keys."
        case .emoji: "Whether `:smile:` is an emoji."
        case .icons: "Whether `:icon-name:` is an icon."
        case .mentions: "Whether `@user` and `#123` link, where `markdown.mentions` says to what."
        case .identifiers: "Whether identifiers link, where `markdown.identifiers` says to what."
        case .brokenLinks: "Whether links that a line end breaks are reported."
        }
    }
}
