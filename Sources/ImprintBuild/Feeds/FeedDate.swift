import ImprintCore

/// Dates as feeds write them; a day without a time begins at midnight, UTC.
enum FeedDate {
    /// `2026-11-02T00:00:00Z`, for Atom and JSON Feed.
    ///
    /// Source: [RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6).
    static func rfc3339(_ date: Timestamp) -> String {
        date.time == nil ? "\(date)T00:00:00Z" : date.description
    }

    /// `Mon, 02 Nov 2026 00:00:00 +0000`, for RSS.
    ///
    /// Source: [RFC 822, section 5](https://www.rfc-editor.org/rfc/rfc822#section-5), with years of four
    /// digits, as RSS 2.0 prefers.
    static func rfc822(_ date: Timestamp) -> String {
        let weekday = weekdays[date.weekday]
        let month = months[date.month - 1]
        let time = date.time ?? Timestamp.Time(hour: 0, minute: 0)
        let sign = time.offset < 0 ? "-" : "+"
        let offset = abs(time.offset)
        let clock = [time.hour, time.minute, time.second].map(padded).joined(separator: ":")
        let year = String(repeating: "0", count: max(0, 4 - "\(date.year)".count)) + "\(date.year)"
        return "\(weekday), \(padded(date.day)) \(month) \(year) \(clock) "
            + "\(sign)\(padded(offset / 60))\(padded(offset % 60))"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
