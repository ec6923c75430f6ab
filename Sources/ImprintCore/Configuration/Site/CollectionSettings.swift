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
            .string.checked { pattern in
                pattern.text.split(separator: "/").contains("..")
                    ? "must be an address below the site, without ‘..’" : nil
            },
            "The form of the pages' addresses, such as /blog/:year/:month/:day/:slug/."),
    ]
}
