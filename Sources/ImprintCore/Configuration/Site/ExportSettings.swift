/// The forms in which pages are also published: for programs that read text, and for paper.
package struct ExportSettings: SettingsGroup, Hashable {
    /// Whether each page has a twin in Markdown beside it.
    package var hasMarkdown = false

    /// Whether `llms.txt` lists the pages.
    package var hasList = false

    /// Whether `llms-full.txt` holds the text of all pages.
    package var hasFullText = false

    /// Whether each section of the navigation can be read on one page.
    package var hasOnePageViews = false

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "markdown", \.hasMarkdown, .boolean,
            "Whether each page has a twin in Markdown beside it, index.md."),
        Setting("llms", \.hasList, .boolean, "Whether llms.txt lists the pages."),
        Setting(
            "llms_full", \.hasFullText, .boolean,
            "Whether llms-full.txt holds the text of all pages; needs markdown."),
        Setting(
            "one_page", \.hasOnePageViews, .boolean,
            "Whether each section of the navigation can be read, and printed, as one page."),
    ]
}
