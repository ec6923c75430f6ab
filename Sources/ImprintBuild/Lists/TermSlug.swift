/// The part of an address that names a tag, a category or an author.
///
/// It depends on the name alone, so that an address stays when other names come and go.
enum TermSlug {
    /// Signs that make names differ, which an address cannot show otherwise: `C++` and `C#` are not `C`.
    private static let words: [Unicode.Scalar: String] = [
        "+": "plus", "#": "sharp", "&": "and", "@": "at", "%": "percent",
    ]

    /// Letters and digits in lower case, some signs as words, anything between as one hyphen.
    ///
    /// `Ion channels` gives `ion-channels`, `C++` gives `c-plus-plus`. Empty for `?!`.
    static func slug(of name: String) -> String {
        var parts: [String] = []
        var word = ""
        for scalar in name.lowercased().unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType == .decimal
                || properties.generalCategory == .nonspacingMark || scalar == "_"
            {
                word.unicodeScalars.append(scalar)
                continue
            }
            // An apostrophe is part of its word.
            if scalar == "'" || scalar == "’" { continue }
            if !word.isEmpty { parts.append(word) }
            word = ""
            if let spelled = words[scalar] { parts.append(spelled) }
        }
        if !word.isEmpty { parts.append(word) }
        return parts.joined(separator: "-")
    }
}
