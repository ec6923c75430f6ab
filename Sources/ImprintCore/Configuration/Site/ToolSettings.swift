/// How other programs are used that render parts of a page.
package struct ToolSettings: SettingsGroup, Hashable {
    /// Seconds.
    package var timeLimit = 30

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "time_limit", \.timeLimit, .integer(in: 1...3600),
            "How many seconds another program may take for what a page needs of it.")
    ]
}
