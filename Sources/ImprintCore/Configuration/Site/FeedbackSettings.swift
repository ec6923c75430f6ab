/// How readers say whether a page was helpful.
package struct FeedbackSettings: SettingsGroup {
    /// The address that takes the answers, by POST.
    package var endpoint: LocatedString?

    /// The address of a tracker's form for new issues.
    package var issue: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "endpoint", \.endpoint, .string,
            "The https address that takes the answers, as a form sent by POST."),
        Setting(
            "issue", \.issue, .string,
            "The address of a form for new issues; the page's title and address are added."),
    ]
}

extension SettingKind where Output == FeedbackSettings {
    /// Settings that lead somewhere.
    static var feedback: SettingKind {
        group.checked { settings in
            settings.endpoint == nil && settings.issue == nil
                ? "needs an ‘endpoint’ that takes answers, or the address of an ‘issue’ form" : nil
        }
    }
}
