/// What pages tell of themselves, beside their text.
package struct PageFactSettings: SettingsGroup, Hashable {
    /// Whether git is asked when each page was last changed.
    package var showsLastChange = true

    /// Whether git is asked who has written each page.
    package var showsContributors = false

    /// Whether pages say how long it takes to read them.
    package var showsReadingTime = false

    /// The site's own statuses of pages, and its own words for those of the theme.
    package var statuses: [PageStatusSettings] = []

    package init() {}

    /// The statuses that every site knows; the theme has words for them.
    package static let knownStatuses = ["new", "beta", "experimental", "deprecated"]

    package static let settings: SettingList<Self> = [
        Setting(
            "last_updated", \.showsLastChange, .boolean,
            "Whether git is asked when each page was last changed."),
        Setting(
            "contributors", \.showsContributors, .boolean,
            "Whether git is asked who has written each page."),
        Setting(
            "reading_time", \.showsReadingTime, .boolean,
            "Whether pages say how long it takes to read them."),
        Setting(
            "statuses", \.statuses, .pageStatuses,
            "Statuses of pages, each with the words to show for it."),
    ]
}

/// A status that pages can have, and the words for it.
package struct PageStatusSettings: Hashable, Sendable {
    /// The key under `statuses`.
    package var name: LocatedString
    package var title: LocatedString
}

extension SettingKind where Output == [PageStatusSettings] {
    /// A mapping of words by the names of statuses.
    static var pageStatuses: SettingKind {
        SettingKind.mapping(of: SettingKind<LocatedString>.string) { name, title in
            PageStatusSettings(name: name, title: title)
        }.checked { statuses in
            statuses.first { !AdmonitionSettings.isName($0.name.text) }.map {
                "holds ‘\($0.name.text)’: write names with small letters, digits and hyphens, a letter first"
            }
        }
    }
}
