/// The forms that languages have for counts.
///
/// Source of the rules: Unicode CLDR 45, cardinal numbers.
package enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// The form of a whole number in a language, whose region and script do not matter.
    package init(of count: Int, in language: String) {
        let count = count.magnitude
        let hundreds = count % 100
        let tens = count % 10
        let isTeen = (11...14).contains(hundreds)
        switch Self.subtag(language) {
        case "ja", "zh", "ko", "vi", "th", "id", "ms": self = .other
        case "ar":
            switch count {
            case 0: self = .zero
            case 1: self = .one
            case 2: self = .two
            default:
                self =
                    (3...10).contains(hundreds)
                    ? .few : (11...99).contains(hundreds) ? .many : .other
            }
        case "fr", "pt":
            self = count < 2 ? .one : Self.isMillions(count) ? .many : .other
        case "es", "it", "ca": self = count == 1 ? .one : Self.isMillions(count) ? .many : .other
        case "he": self = count == 1 ? .one : count == 2 ? .two : .other
        case "fa", "hi", "bn": self = count < 2 ? .one : .other
        case "pl":
            self = count == 1 ? .one : (2...4).contains(tens) && !isTeen ? .few : .many
        case "ru", "uk", "be":
            self =
                tens == 1 && !isTeen ? .one : (2...4).contains(tens) && !isTeen ? .few : .many
        case "cs", "sk": self = count == 1 ? .one : (2...4).contains(count) ? .few : .other
        default: self = count == 1 ? .one : .other
        }
    }

    /// The forms that a language has, and those that texts must have; `nil` for a language whose rules
    /// are not known.
    package static func categories(
        in language: String
    ) -> (allowed: Set<PluralCategory>, required: Set<PluralCategory>)? {
        guard known.contains(subtag(language)) else { return nil }
        // Up to 120 each rule is met but the one for millions, which few texts need.
        let required = Set((0...120).map { PluralCategory(of: $0, in: language) })
        return (required.union([.other, PluralCategory(of: 1_000_000, in: language)]), required)
    }

    private static let known: Set<String> = [
        "ja", "zh", "ko", "vi", "th", "id", "ms", "ar", "fr", "pt", "es", "it", "ca", "he", "fa",
        "hi", "bn", "pl", "ru", "uk", "be", "cs", "sk", "en", "de", "nl", "sv", "da", "nb", "nn",
        "no", "fi", "et", "el", "hu", "tr", "bg", "ur", "sw",
    ]

    private static func isMillions(_ count: UInt) -> Bool { count != 0 && count % 1_000_000 == 0 }

    private static func subtag(_ language: String) -> String {
        String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
    }
}
