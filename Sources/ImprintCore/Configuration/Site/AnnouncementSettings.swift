/// A notice at the head of every page.
package struct AnnouncementSettings: SettingsGroup {
    /// What the notice is, which decides its colour.
    package enum Level: String, CaseIterable, Sendable {
        case note, tip, warning, danger
    }

    /// Inline Markdown.
    package var text: LocatedString?

    /// What a reader's dismissal is remembered by; made of the text unless set.
    package var id: LocatedString?

    /// From when on the notice is shown; a whole day from its start in UTC.
    package var from: Timestamp?

    /// Until when the notice is shown; a whole day to its end in UTC.
    package var until: Timestamp?
    package var level = Level.note
    package var isDismissible = true

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "text", \.text, .string, isRequired: true,
            "The notice: a line of Markdown. May hold placeholders."),
        Setting(
            "id", \.id, .string,
            "What a reader's dismissal is remembered by; made of the text unless set."),
        Setting("from", \.from, .date, "The first day of the notice, or the time it begins."),
        Setting("until", \.until, .date, "The last day of the notice, or the time it ends."),
        Setting("level", \.level, .name, "What the notice is, which decides its colour."),
        Setting(
            "dismissible", \.isDismissible, .boolean, "Whether readers can close the notice."),
    ]
}

extension SettingKind where Output == AnnouncementSettings {
    /// Settings whose dates follow each other.
    static var announcement: SettingKind {
        group.checked { settings in
            guard let from = settings.from, let until = settings.until,
                until.secondsSince1970 < from.secondsSince1970
            else { return nil }
            return "ends before it begins: let ‘until’ be the later date"
        }
    }
}
