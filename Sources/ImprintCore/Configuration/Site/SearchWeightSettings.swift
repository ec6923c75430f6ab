/// How much a word counts by where it stands; what is not set is as the program has it.
package struct SearchWeightSettings: SettingsGroup, Hashable {
    package var title: Double?
    package var headings: Double?
    package var body: Double?
    package var code: Double?
    package var tags: Double?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("title", \.title, weight, "In the title of the page."),
        Setting("headings", \.headings, weight, "In the heading of the section."),
        Setting("body", \.body, weight, "In the text."),
        Setting("code", \.code, weight, "In code."),
        Setting("tags", \.tags, weight, "Among the tags and keywords of the page."),
    ]

    private static let weight = SettingKind.number(
        in: ["minimum": 0, "maximum": 100], "must be from 0 to 100"
    ) { $0 >= 0 && $0 <= 100 }
}
