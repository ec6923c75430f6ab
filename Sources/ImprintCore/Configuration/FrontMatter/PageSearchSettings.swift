/// What a page says of its place among what readers find.
package struct PageSearchSettings: SettingsGroup {
    /// How much more the page counts than others.
    package var boost = 1.0

    /// Whether the page is not found.
    package var isExcluded = false

    /// Words that the page is found by and does not show.
    package var keywords: [LocatedString] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "boost", \.boost,
            SettingKind.number(
                in: ["exclusiveMinimum": 0, "maximum": 10], "must be more than 0 and at most 10"
            ) { $0 > 0 && $0 <= 10 },
            "How much more the page counts than others; 1 unless set."),
        Setting("exclude", \.isExcluded, .boolean, "Whether the page is not found."),
        Setting(
            "keywords", \.keywords, .list(of: .string),
            "Words that the page is found by and does not show."),
    ]
}
