import ImprintCore

/// `article`: a name with “a” or “an” before it.
enum ArticleFilter {
    static func article(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        let text = try call.text()
        return try call.alike("\(Article.article(before: text)) \(text)")
    }
}

/// The English indefinite article, which follows the sound of the next word's start.
///
/// 1. A word of capitals is an acronym. With a vowel it is read as a word (`DANDI`, `EMBER`, `NASA`)
///    unless it is among the `spelled`; without one (`NWB`, `HTML`, `SQL`), or of one or two
///    letters (`AI`, `S3`), it is spelled out. Then the name of its first letter decides, which
///    begins with a vowel for A, E, F, H, I, L, M, N, O, R, S and X: `an NWB`, `a URL`.
/// 2. A number is read: 8, 11, 18 and those that start with 8 begin with a vowel.
/// 3. A word begins with a vowel if its first letter is `a e i o u`, apart from the exceptions:
///    a silent `h` (`hour`), `u` read as in *use* (`user`, `unique`), `eu` (`European`), `one`.
enum Article {
    static func article(before text: String) -> String {
        startsWithVowelSound(text) ? "an" : "a"
    }

    private static func startsWithVowelSound(_ text: String) -> Bool {
        // Markup, quotation marks and brackets are not read.
        let spoken = text.drop { !$0.isLetter && !$0.isNumber }
        let word = spoken.prefix { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" }
        guard let first = word.first else { return false }
        if first.isNumber { return numberStartsWithVowel(word) }
        let letters = word.prefix { $0.isLetter }
        if isSpelled(letters, followedBy: word.dropFirst(letters.count)) {
            return "AEFHILMNORSX".contains(first.uppercased())
        }
        let lower = letters.lowercased()
        if let exception = exception(lower) { return exception }
        return "aeiouàáâäåæèéêëìíîïòóôöøœùúûü".contains(lower.prefix(1))
    }

    /// Acronyms with vowels that are spelled out all the same.
    private static let spelled: Set<String> = [
        "AAI", "AI", "API", "AWS", "CLI", "CPU", "DNA", "DOI", "ECG", "ECOG", "EEG", "EKG", "EMG",
        "EOG", "EPFL", "ERP", "ETL", "EU", "FAQ", "FMRI", "GPU", "IDE", "IDS", "IEEE", "IEEG",
        "IIIF", "IO", "IP", "IRB", "ISO", "IT", "LED", "MEG", "MIT", "MRI", "NIH", "NIMH", "OAI",
        "OCR", "OIDC", "OME", "OS", "OSF", "OSI", "RNA", "RRID", "SDK", "SSO", "UCLA", "UCSD",
        "UCSF", "UI", "UK", "UN", "UNC", "URI", "URL", "URN", "US", "USA", "USB", "UTC", "UTF",
        "UUID", "UX",
    ]

    /// Whether a word is read letter by letter.
    ///
    /// `rest`: The digits that follow its letters.
    private static func isSpelled(_ letters: Substring, followedBy rest: Substring) -> Bool {
        if letters.count == 1 {
            // “A”, “I” and “O” as letters and as words begin alike; “u” alone is “you”.
            return true
        }
        let capitals = letters.prefix { $0.isUppercase }
        // A plural “s” belongs to the acronym: URLs, SSDs.
        let acronym =
            letters.hasSuffix("s") && capitals.count == letters.count - 1
            ? capitals : letters
        guard acronym.allSatisfy(\.isUppercase) else {
            return isMixedAcronym(letters)
        }
        let name = acronym.uppercased()
        if spelled.contains(name) { return true }
        if acronym.count <= 2 { return true }
        return !acronym.contains { "AEIOUY".contains($0) }
    }

    /// Whether a small letter stands before an acronym: `mRNA`, `fMRI`, `iOS`, `eLife` not.
    private static func isMixedAcronym(_ letters: Substring) -> Bool {
        guard let first = letters.first, first.isLowercase else { return false }
        let rest = letters.dropFirst()
        return rest.count >= 2 && rest.allSatisfy(\.isUppercase)
    }

    /// Whether an exception to the rule of the first letter starts with a vowel sound; `nil` for a
    /// word that follows the rule.
    private static func exception(_ word: String) -> Bool? {
        for start in ["hour", "honest", "honor", "honour", "heir"] where word.hasPrefix(start) {
            return true
        }
        if word == "one" || word == "ones" || word == "once" || word == "oneness" { return false }
        if word.hasPrefix("eu") || word.hasPrefix("ew") { return false }
        if word.hasPrefix("ouija") { return false }
        guard word.hasPrefix("u") else { return nil }
        // “un-” before a stem is a vowel, “uni-” as in one is not: unimportant, unidentified.
        for start in ["unin", "unim", "unid", "unir"] where word.hasPrefix(start) {
            return true
        }
        for start in [
            "uni", "use", "usa", "usu", "usi", "uter", "uto", "ura", "uri", "uro", "ure", "ubiq",
            "ukr", "ukul", "ute", "uti",
        ] where word.hasPrefix(start) {
            return false
        }
        return nil
    }

    private static func numberStartsWithVowel(_ word: Substring) -> Bool {
        let digits = word.prefix { $0.isNumber }
        if digits.hasPrefix("8") { return true }
        // Eleven and eighteen, also as thousands and millions: 11,000 is read so, 1,100 is not.
        guard digits.hasPrefix("11") || digits.hasPrefix("18") else { return false }
        return digits.count % 3 == 2
    }
}
