import ImprintCore

/// A format that a text can be said to have.
enum SchemaFormat: String, CaseIterable, Sendable {
    case uri, email, date
    case dateTime = "date-time"
    /// A day or a month, or a range of them; of our own.
    case period

    /// With its article and an example, for messages.
    var phrase: String {
        switch self {
        case .uri: "an address such as ‘https://example.org/’"
        case .email: "an e-mail address such as ‘name@example.org’"
        case .date: "a date such as ‘2026-11-22’"
        case .dateTime: "a date and time such as ‘2026-11-22T15:04:05Z’"
        case .period:
            "a day such as ‘2026-11-22’, a month such as ‘2026-11’, or a range such as "
                + "‘2026-11-22/2026-11-24’ whose end comes after its start"
        }
    }

    /// Whether a text has the format.
    func admits(_ text: String) -> Bool {
        switch self {
        case .uri: Self.isURI(text)
        case .email: Self.isEmail(text)
        case .date: Self.isDay(text)
        case .dateTime: Self.isDateTime(text)
        case .period: Self.isPeriod(text)
        }
    }

    /// A scheme, a colon and something after it, in the characters of RFC 3986.
    private static func isURI(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let scheme = text[..<colon].utf8
        guard let first = scheme.first, isLetter(first), colon < text.indices.last ?? colon,
            scheme.allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
        else { return false }
        let marks = "-._~:/?#[]@!$&'()*+,;=".utf8
        var bytes = Array(text[text.index(after: colon)...].utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard bytes.count >= 2, bytes.prefix(2).allSatisfy(isHexDigit) else { return false }
                bytes.removeFirst(2)
            } else if !isLetter(byte), !isDigit(byte), !marks.contains(byte) {
                return false
            }
        }
        return true
    }

    /// One `@` with something that holds no space on each side.
    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
    }

    private static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10 && Timestamp(text).map { $0.time == nil } ?? false
    }

    /// One or two days, or one or two months, as ISO 8601 writes a date and an interval of dates.
    private static func isPeriod(_ text: String) -> Bool {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isMonthly = ends[0].utf8.count == 7
        guard ends.allSatisfy({ isDay(isMonthly ? $0 + "-01" : $0) }) else { return false }
        // Of the same form, so that the earlier one is the lesser text.
        return ends.count == 1 || ends.count == 2 && ends[0] < ends[1]
    }

    /// RFC 3339's date and time, with its offset.
    private static func isDateTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, "Tt".utf8.contains(bytes[10]), bytes[16] == UInt8(ascii: ":"),
            let timestamp = Timestamp(text), timestamp.time != nil
        else { return false }
        let end = text.suffix(6)
        return "Zz".utf8.contains(bytes[bytes.count - 1])
            || (end.hasPrefix("+") || end.hasPrefix("-")) && end.dropFirst(3).hasPrefix(":")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
