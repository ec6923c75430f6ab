import ImprintCore

/// The notice at the head of the pages of an edition.
struct AnnouncementTexts: Hashable, Sendable {
    /// Inline Markdown.
    var text: String
    var id: String
    var level: AnnouncementSettings.Level
    var isDismissible: Bool
    /// The first second of the notice, since 1970 in UTC.
    var from: Int?
    /// The second after its last.
    var until: Int?
    /// Whether its time had not come when the site was built.
    var isLater: Bool

    /// `nil` if its time is over.
    init?(_ settings: AnnouncementSettings, text: String, id: String?, now: Timestamp) {
        let day = 86_400
        let now = now.secondsSince1970
        from = settings.from?.secondsSince1970
        until = settings.until.map { $0.secondsSince1970 + ($0.time == nil ? day : 0) }
        if let until, until <= now { return nil }
        isLater = from.map { $0 > now } ?? false
        self.text = text
        self.id = id ?? ContentHash(of: Array(text.utf8)).short
        level = settings.level
        isDismissible = settings.isDismissible
    }

    /// What templates see as `theme.announcement`.
    var value: Value {
        var value: [(String, Value)] = [
            ("text", .string(text)), ("id", .string(id)), ("level", .string(level.rawValue)),
            ("dismissible", .boolean(isDismissible)), ("is_later", .boolean(isLater)),
        ]
        if let from { value.append(("from", .integer(from))) }
        if let until { value.append(("until", .integer(until))) }
        return Value(mapping: value)
    }
}
