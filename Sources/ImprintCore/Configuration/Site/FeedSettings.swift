/// The files by which programs follow a collection.
package struct FeedSettings: SettingsGroup {
    /// A form of such a file.
    package enum Format: String, CaseIterable, Sendable {
        case atom, rss, json
    }

    /// How much of a page a feed holds.
    package enum Content: String, CaseIterable, Sendable {
        case full, excerpt
    }

    package var formats: [Format] = []
    package var content = Content.full

    /// How many pages it holds, the newest first.
    package var size = 20

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "formats", \.formats, .list(of: .name), isRequired: true,
            "The files that are written: atom.xml, rss.xml and feed.json."),
        Setting(
            "content", \.content, .name, "Whether the pages are in it as a whole, or as excerpts."),
        Setting("size", \.size, .integer(in: 1...500), "How many pages it holds, newest first."),
    ]
}
