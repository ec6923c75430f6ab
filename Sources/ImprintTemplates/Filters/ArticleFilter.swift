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
/// 1. An acronym of the letters listed under `words`, or with a vowel that makes it pronounceable
///    (`DANDI`, `EMBER`, `NASA`), is read as a word; one without vowels (`NWB`, `HTML`), of one or
///    two letters (`AI`, `UI`), or of the listed `spelled` ones (`URL`, `SSD`), is spelled out, and
///    the name of its first letter decides: `an NWB`, `a URL`.
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
        let lower = unaccented(letters.lowercased())
        if let exception = exception(lower) { return exception }
        return "aeiou".contains(lower.prefix(1))
    }

    /// Acronyms with vowels that are spelled out all the same.
    private static let spelled: Set<String> = [
        "URL", "URI", "URN", "UUID", "USB", "USA", "UTC", "UTF", "UNC", "API", "IDE", "IDS", "AWS",
        "EEG", "ECG", "EKG", "EMG", "EOG", "ERP", "ECOG", "IEEG", "MEG", "FMRI", "MRI", "DOI",
        "ORCID_", "RNA", "DNA", "EBRAINS_", "OSF", "OSI", "ISO", "IEEE", "IIIF", "SDK", "CLI",
        "GUI_", "CPU", "GPU", "ETL", "EU", "UK", "UN", "US", "UI", "UX", "UX", "IT", "IP", "AI",
        "IO", "OS", "HED_", "MIT", "UCLA", "UCSF", "UCSD", "NIH", "NIMH", "NSF", "FAQ", "IRB",
        "SSO", "SSD", "LED", "LLM", "OCR", "OAI", "OIDC", "OME", "MOE", "EPFL", "RRID", "S3",
    ]

    /// Acronyms without vowels that are read as a word, and ones that rule 1 would spell out.
    private static let words: Set<String> = ["SQL_", "LINC", "BIDS", "NIDM"]

    /// Whether a word is read letter by letter.
    ///
    /// - Parameter rest: The digits that follow its letters.
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
        if words.contains(name) { return false }
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

    private static func unaccented(_ word: String) -> String {
        let plain: [Character: Character] = [
            "à": "a", "á": "a", "â": "a", "ä": "a", "å": "a", "æ": "a", "è": "e", "é": "e",
            "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o",
            "ô": "o", "ö": "o", "ø": "o", "œ": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u",
        ]
        // “ü” is never read as in “use”, so such a word follows the rule.
        guard let first = word.first, let replacement = plain[first] else { return word }
        return "\(replacement)\u{301}\(word.dropFirst())"
    }

    private static func numberStartsWithVowel(_ word: Substring) -> Bool {
        let digits = word.prefix { $0.isNumber }
        if digits.hasPrefix("8") { return true }
        // Eleven and eighteen, also as thousands and millions: 11,000 is read so, 1,100 is not.
        guard digits.hasPrefix("11") || digits.hasPrefix("18") else { return false }
        return digits.count % 3 == 2
    }
}
