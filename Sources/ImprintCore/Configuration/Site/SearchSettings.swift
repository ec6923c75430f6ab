/// What the index for readers' searches holds, and how it ranks.
package struct SearchSettings: SettingsGroup {
    /// When the index is also written as a script, for sites that are read from a disk.
    package enum EmbeddingRule: String, CaseIterable, Sendable {
        /// Unless the index is large.
        case auto
        case always, never
    }

    package var isEnabled = true
    package var embedding = EmbeddingRule.auto
    package var weights = SearchWeightSettings()

    /// Pages and folders below the content folder that are not found.
    package var excluded: [LocatedString] = []

    /// Folders of pages that are made from notebooks.
    package var notebooks: [LocatedString] = []

    /// Folders of pages that are made from source code or schemas.
    package var references: [LocatedString] = []

    /// Other sites that readers may search as well.
    package var sites: [SearchedSite] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("enabled", \.isEnabled, .boolean, "Whether readers can search the site."),
        Setting(
            "embedded", \.embedding, .name,
            "Whether the index is also written as a script, for sites that are read from a disk; auto: unless it is large."
        ),
        Setting("weights", \.weights, .group, "How much a word counts, by where it stands."),
        Setting(
            "exclude", \.excluded, .list(of: .string),
            "Pages and folders below the content folder that are not found."),
        Setting(
            "notebook", \.notebooks, .list(of: .string),
            "Folders of pages that are made from notebooks, which rank lower."),
        Setting(
            "reference", \.references, .list(of: .string),
            "Folders of pages that are made from source code or schemas, which rank lower."),
        Setting(
            "sites", \.sites, .list(of: .group), "Other sites that readers may search as well."),
    ]
}
