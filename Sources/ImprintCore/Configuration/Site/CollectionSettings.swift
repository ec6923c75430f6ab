/// Pages of a folder that belong together, such as a blog's posts.
package struct CollectionSettings: SettingsGroup {
    /// What the pages are sorted by.
    package enum Order: String, CaseIterable, Sendable {
        case date, title, order, path
    }

    /// The key under `collections`; set by the reader of the file.
    package var name: LocatedString?

    /// The folder below the content folder.
    package var folder: LocatedString?
    package var sort = Order.path
    package var isDescending = false

    /// The layout of its pages that name none.
    package var layout: LocatedString?

    /// The form of its pages' addresses: `/blog/:year/:month/:day/:slug/`.
    package var permalink: LocatedString?

    /// What its lists and feeds are called; the title of its index page, or its folder's name, unless set.
    package var title: LocatedString?

    /// What it is about, for its lists and feeds.
    package var description: LocatedString?

    /// The pages that are made to list its pages.
    package var lists: [CollectionList] = []

    /// How many pages one page of a list shows.
    package var pageSize = 10

    /// `nil` for none.
    package var feed: FeedSettings?

    /// How many related pages a page names.
    package var relatedCount = 3

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "folder", \.folder, .string, isRequired: true,
            "The folder of the pages, below the content folder."),
        Setting("sort", \.sort, .name, "What the pages are sorted by."),
        Setting("descending", \.isDescending, .boolean, "Whether the last comes first."),
        Setting("layout", \.layout, .string, "The layout of pages that name none."),
        Setting(
            "permalink", \.permalink,
            .string.checked { permalinkProblem($0.text) },
            "The form of the pages' addresses, such as /blog/:year/:month/:day/:slug/."),
        Setting("title", \.title, .string, "What its lists and feeds are called."),
        Setting(
            "description", \.description, .string, "What it is about, for its lists and feeds."),
        Setting(
            "lists", \.lists, .list(of: .name),
            "The pages that are made to list its pages: all, by year, tag, category or author."),
        Setting(
            "page_size", \.pageSize, .integer(in: 1...1000),
            "How many pages one page of a list shows."),
        Setting("feed", \.feed, .group, "The files by which programs follow it."),
        Setting(
            "related", \.relatedCount, .integer(in: 0...20),
            "How many pages with the same tags a page names."),
    ]
}

extension CollectionSettings {
    /// What is wrong with a permalink; `nil` if nothing is.
    private static func permalinkProblem(_ pattern: String) -> String? {
        if pattern.split(separator: "/").contains("..") {
            return "must be an address below the site, without ‘..’"
        }
        guard let unknown = PermalinkPattern(pattern).unknownNames.first else { return nil }
        let known = PermalinkPattern.Placeholder.allCases.map(\.rawValue)
        let advice =
            NearestName.nearest(to: unknown, among: known).map { "did you mean ‘:\($0)’?" }
            ?? "known: \(known.map { ":\($0)" }.joined(separator: ", "))"
        return "asks for ‘:\(unknown)’, which no page has; \(advice)"
    }
}
