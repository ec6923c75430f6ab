/// How Markdown is read.
package struct MarkdownSettings: SettingsGroup, Hashable {
    /// The rule by which headings become anchors.
    package enum AnchorRule: String, CaseIterable, Sendable {
        case pythonMarkdown = "python-markdown"
        case unicode
        case gitHub = "github"
    }

    /// What becomes of HTML in Markdown.
    package enum HTMLRule: String, CaseIterable, Sendable {
        case allow, escape
    }

    package var anchors = AnchorRule.pythonMarkdown
    package var html = HTMLRule.allow

    /// Whether headings carry a link to themselves.
    package var permalinks = true
    package var outline = OutlineSettings()

    /// Whether quotes, dashes and dots become typographic ones.
    package var smart = false

    /// Whether each end of line is a line break.
    package var hardBreaks = false
    package var footnotes = true

    /// Whether GFM's tag filter escapes tags such as `<script>`.
    package var tagFilter = false

    /// Which constructs the dialect adds to CommonMark and GFM.
    package var extensions = ExtensionSettings()

    /// Where mentions lead; none do unless set.
    package var mentions = MentionSettings()
    /// The identifiers that link, in the order written.
    package var identifiers: [IdentifierSettings] = []
    /// How code is shown.
    package var code = CodeSettings()
    /// The site's own types of admonitions.
    package var admonitions: [AdmonitionSettings] = []

    /// The file that explains abbreviations for all pages.
    package var glossary: LocatedString?
    package var math = MathSettings()
    package var mermaid = MermaidSettings()
    package var diagrams = DiagramSettings()
    package var snippets = SnippetSettings()
    package var tools = ToolSettings()

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("anchors", \.anchors, .name, "The rule by which headings become anchors."),
        Setting("html", \.html, .name, "Whether HTML in Markdown is kept or shown as text."),
        Setting(
            "permalinks", \.permalinks, .boolean, "Whether headings carry a link to themselves."),
        Setting("outline", \.outline, .group, "Which headings a page's outline lists."),
        Setting(
            "smart", \.smart, .boolean,
            "Whether quotes, dashes and dots become typographic ones."),
        Setting(
            "hard_breaks", \.hardBreaks, .boolean, "Whether each end of line is a line break."),
        Setting("footnotes", \.footnotes, .boolean, "Whether [^1] is a footnote."),
        Setting(
            "tag_filter", \.tagFilter, .boolean,
            "Whether tags such as <script> are escaped, as GitHub does."),
        Setting(
            "extensions", \.extensions, .group, "Which constructs of the dialect are read."),
        Setting(
            "mentions", \.mentions, .group,
            "The addresses of people, issues and commits that pages mention."),
        Setting(
            "identifiers", \.identifiers, .identifiers,
            "The identifiers that link: doi, rrid, orcid and ror with true, others with a pattern."),
        Setting("code", \.code, .group, "How code is shown."),
        Setting(
            "admonitions", \.admonitions, .admonitions,
            "The site's own types of admonitions, by the name to write in pages."),
        Setting(
            "glossary", \.glossary, .string,
            "The file of abbreviations for all pages, such as content/_data/glossary.md."),
        Setting("math", \.math, .group, "How formulas are set."),
        Setting("mermaid", \.mermaid, .group, "How Mermaid's diagrams are drawn."),
        Setting("diagrams", \.diagrams, .group, "How the diagrams of Graphviz are drawn."),
        Setting("snippets", \.snippets, .group, "Where included files are looked for."),
        Setting("tools", \.tools, .group, "How other programs are used."),
    ]
}
