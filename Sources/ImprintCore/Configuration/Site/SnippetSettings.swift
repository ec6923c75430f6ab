/// Where included files are looked for.
package struct SnippetSettings: SettingsGroup, Hashable {
    /// Folders relative to that of `site.yml`, tried in order; empty for the content folder.
    package var paths: [LocatedString] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "paths", \.paths, .list(of: .string),
            "The folders in which included files are looked for, from that of site.yml on.")
    ]
}
