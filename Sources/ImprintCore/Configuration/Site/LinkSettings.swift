/// How links are written and checked.
package struct LinkSettings: SettingsGroup, Hashable {
    /// How grave a link to nothing is.
    package enum MissingRule: String, CaseIterable, Sendable {
        case error, warning
    }

    /// Whether links to other sites open in a new tab.
    package var opensNewTab = false

    /// The `rel` of links to other sites.
    package var rel = "noopener"
    package var missing = MissingRule.error

    /// Whether links to other sites carry a mark.
    package var marksExternal = false

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "new_tab", \.opensNewTab, .boolean, "Whether links to other sites open in a new tab."),
        Setting("rel", \.rel, .text, "The rel attribute of links to other sites."),
        Setting(
            "missing", \.missing, .name, "Whether a link to nothing is an error or a warning."),
        Setting(
            "mark_external", \.marksExternal, .boolean,
            "Whether links to other sites carry a mark."),
    ]
}
