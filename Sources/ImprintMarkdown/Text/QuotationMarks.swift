/// The quotation marks of a language.
struct QuotationMarks: Hashable, Sendable {
    var open: String
    var close: String
    /// For a quotation within another.
    var innerOpen: String
    var innerClose: String

    /// The marks of a language by its BCP 47 tag; those of English if the language is not known.
    ///
    /// Source: [Unicode CLDR, delimiters](https://cldr.unicode.org).
    init(language: String) {
        let parts = language.lowercased().split(separator: "-")
        let name = parts.first.map(String.init) ?? "en"
        // `de-CH`, `zh-Hant`: the region or script that follows its own usage.
        let special = parts.dropFirst().lazy.compactMap { Self.table["\(name)-\($0)"] }.first
        self = special ?? Self.table[name] ?? Self.english
    }

    /// Whether the marks are those that cmark itself writes.
    var areEnglish: Bool { self == Self.english }

    private init(_ open: String, _ close: String, _ innerOpen: String, _ innerClose: String) {
        self.open = open
        self.close = close
        self.innerOpen = innerOpen
        self.innerClose = innerClose
    }

    private static let english = QuotationMarks("“", "”", "‘", "’")

    private static let table: [String: QuotationMarks] = {
        let low = QuotationMarks("„", "“", "‚", "‘")
        let guillemets = QuotationMarks("«", "»", "“", "”")
        let russian = QuotationMarks("«", "»", "„", "“")
        let nordic = QuotationMarks("”", "”", "’", "’")
        let corners = QuotationMarks("「", "」", "『", "』")
        // French sets its marks apart by a narrow space at which no line breaks.
        let french = QuotationMarks("«\u{202F}", "\u{202F}»", "“", "”")
        let swiss = QuotationMarks("«", "»", "‹", "›")
        let polish = QuotationMarks("„", "”", "«", "»")
        return [
            "de": low, "cs": low, "sk": low, "sl": low, "is": low, "lb": low,
            "bg": QuotationMarks("„", "“", "‘", "’"), "lt": QuotationMarks("„", "“", "‚", "‘"),
            "et": QuotationMarks("„", "“", "«", "»"), "fr": french, "de-ch": swiss,
            "fr-ch": swiss, "it-ch": swiss, "es": guillemets, "it": guillemets, "ca": guillemets,
            "el": guillemets, "pt-pt": guillemets, "nb": QuotationMarks("«", "»", "‘", "’"),
            "nn": QuotationMarks("«", "»", "‘", "’"), "no": QuotationMarks("«", "»", "‘", "’"),
            "ru": russian, "uk": russian, "be": russian, "sv": nordic, "fi": nordic,
            "pl": polish, "ro": polish, "hu": QuotationMarks("„", "”", "»", "«"),
            "hr": QuotationMarks("„", "”", "‚", "’"), "sr": QuotationMarks("„", "”", "’", "’"),
            "ja": corners, "zh-hant": corners, "zh-tw": corners, "zh-hk": corners,
        ]
    }()
}
