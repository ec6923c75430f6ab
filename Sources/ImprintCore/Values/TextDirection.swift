/// The way the lines of a language run.
package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    private static let scripts: Set<Substring> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]
    private static let languages: Set<Substring> = [
        "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr", "nqo",
    ]

    /// `language`: A BCP 47 tag; its script decides if it names one.
    package init(of language: String) {
        let subtags = language.lowercased().split { $0 == "-" || $0 == "_" }
        let script = subtags.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        let isRightToLeft =
            script.map(Self.scripts.contains) ?? subtags.first.map(Self.languages.contains) ?? false
        self = isRightToLeft ? .rightToLeft : .leftToRight
    }
}
