/// A regular expression that a text must match somewhere.
struct SchemaPattern {
    private let regex: Regex<AnyRegexOutput>

    /// Makes a pattern; `nil` if Swift cannot read it.
    ///
    /// Matches as ECMA-262 with its `u` flag: by code points, with ASCII digits and words.
    init?(_ text: String) {
        do {
            regex = try Regex(text)
                .matchingSemantics(.unicodeScalar)
                .asciiOnlyDigits()
                .asciiOnlyWordCharacters()
        } catch {
            return nil
        }
    }

    /// Whether the pattern matches a part of the text.
    func matches(_ text: String) -> Bool { text.firstMatch(of: regex) != nil }
}
