/// What a page's front matter says.
package struct FrontMatter: SettingsGroup {
    package var title: LocatedString?
    package var description: LocatedString?

    /// The place among the pages of the folder, where the navigation follows the folders.
    package var order: Int?

    /// The last part of the page's address, instead of the file's name.
    package var slug: LocatedString?

    /// The file in `templates/layouts/`.
    package var layout: LocatedString?
    package var isDraft = false

    /// Further addresses, below the site, that lead to the page.
    package var aliases: [LocatedString] = []

    /// The instances that have the page.
    package var instances = InstanceSelection.all
    package var tags: [LocatedString] = []
    package var categories: [LocatedString] = []
    package var date: Timestamp?
    package var updated: Timestamp?
    package var author: LocatedString?
    package var authors: [LocatedString] = []
    package var image: LocatedString?

    /// What the picture shows, for those who do not see it.
    package var imageDescription: LocatedString?

    /// The BCP 47 tag of the page's language, if it is not the site's.
    package var language: LocatedString?

    /// How far the page is to be relied on: `new`, `beta`, `deprecated` or one of the site's own.
    package var status: LocatedString?

    /// What readers' searches make of the page.
    package var search = PageSearchSettings()

    /// The title in the navigation.
    package var navigationTitle: LocatedString?

    /// Whether a navigation that follows the folders leaves the page out.
    package var isHidden = false

    /// Whether search engines are asked to leave the page out.
    package var isUnindexed = false

    /// Whether the page shows its outline.
    package var showsOutline = true

    /// Whether placeholders are expanded.
    package var expandsPlaceholders = true

    /// The mapping of the author's own keys; `nil` if there is none.
    package var extra: Node?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("title", \.title, .string, "The title; the first heading unless set."),
        Setting(
            "description", \.description, .string,
            "What the page is about, in a sentence, for search engines and previews."),
        Setting(
            "order", \.order, .integer,
            "The place among the pages of the folder; those without one come last."),
        Setting(
            "slug", \.slug,
            .string.checked(["pattern": #"^(?!\.{1,2}$)[^/\s]+$"#]) { slug in
                slug.text.isEmpty || slug.text == "." || slug.text == ".."
                    || slug.text.contains { $0 == "/" || $0.isWhitespace }
                    ? "must be one part of an address, without ‘/’ and spaces" : nil
            }, "The last part of the page's address, instead of the file's name."),
        Setting("layout", \.layout, .string, "The file in templates/layouts."),
        Setting("draft", \.isDraft, .boolean, "Whether the page is not yet for readers."),
        Setting(
            "aliases", \.aliases, .list(of: .string),
            "Further paths below the site that lead to the page."),
        Setting("instances", \.instances, .instanceSelection, "The instances that have the page."),
        Setting("tags", \.tags, .list(of: .string), "The subjects of the page."),
        Setting(
            "categories", \.categories, .list(of: .string),
            "The parts of the collection that the page belongs to."),
        Setting("date", \.date, .date, "The day of publication, as 2026-11-22."),
        Setting("updated", \.updated, .date, "The day of the last change."),
        Setting("author", \.author, .string, "Who wrote the page."),
        Setting("authors", \.authors, .list(of: .string), "Who wrote the page, if several."),
        Setting("image", \.image, .string, "The picture of the page in previews."),
        Setting(
            "image_alt", \.imageDescription, .string,
            "What that picture shows, for those who do not see it."),
        Setting(
            "language", \.language,
            .string.checked(["pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"]) { language in
                LanguageTag.isPlausible(language.text)
                    ? nil : "must be a tag such as ‘en’ or ‘pt-BR’, not ‘\(language.text)’"
            },
            "The language of the page as a BCP 47 tag, if it is not the site's."),
        Setting(
            "status", \.status, .string,
            "What to show beside the title: new, beta, experimental, deprecated, or a status of the site's own."
        ),
        Setting("search", \.search, .group, "What readers' searches make of the page."),
        Setting(
            "navigation_title", \.navigationTitle, .string,
            "The title in the navigation, if it is another."),
        Setting(
            "hidden", \.isHidden, .boolean,
            "Whether a navigation that follows the folders leaves the page out."),
        Setting(
            "noindex", \.isUnindexed, .boolean,
            "Whether search engines are asked to leave the page out."),
        Setting("outline", \.showsOutline, .boolean, "Whether the page shows its outline."),
        Setting(
            "placeholders", \.expandsPlaceholders, .boolean,
            "Whether placeholders are expanded; false leaves them as they stand."),
        Setting("extra", \.extra, .freeMapping, "Keys of your own, for layouts."),
    ]
}

extension FrontMatter {
    /// Reads the tree of a front matter; an empty one has all defaults.
    package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
        self.init()
        if case .scalar(.none) = node.content { return }
        var decoder = SettingsDecoder(.frontMatter)
        if let read: FrontMatter = decoder.group(node) { self = read }
        if let author, let first = authors.first {
            decoder.report(
                "author-twice", "‘author’ and ‘authors’ say the same", at: author.location,
                suggestion: "keep ‘authors’",
                notes: [Diagnostic.Note("authors are listed here", at: first.location)])
        }
        diagnostics += decoder.diagnostics
    }

    /// The JSON Schema of front matter.
    package static var schema: Value {
        SettingSchema(settings).document(title: "The front matter of an Imprint page")
    }
}
