/// The tags by which languages are named.
enum LanguageTag {
    /// Whether a text has the form of a BCP 47 tag: the letters of a language, then parts of up to
    /// eight letters and digits.
    ///
    /// Source: [RFC 5646, section 2.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1).
    static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...8 : 1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || index > 0 && $0.isNumber) }
        }
    }
}
