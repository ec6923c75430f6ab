/// The levels of the headings that a page's outline lists.
package struct OutlineSettings: SettingsGroup, Hashable {
    package var from = 2
    package var to = 3

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("from", \.from, .integer(in: 1...6), "The highest level of heading, 1 to 6."),
        Setting("to", \.to, .integer(in: 1...6), "The lowest level of heading, 1 to 6."),
    ]
}
