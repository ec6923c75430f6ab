/// The text of an attribute and how it is written in HTML.
enum HTMLAttributeText {
    /// The references that the program's own renderers write; an author's others stay as they are,
    /// which no address or name of an element needs.
    private static let references = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
        ("&apos;", "'"), ("&amp;", "&"),
    ]

    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        for (reference, character) in references {
            text = text.split(separator: reference, omittingEmptySubsequences: false)
                .joined(separator: character)
        }
        return text
    }

    static func encoded(_ text: String) -> String {
        var encoded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": encoded += "&amp;"
            case "<": encoded += "&lt;"
            case ">": encoded += "&gt;"
            case "\"": encoded += "&quot;"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }
}
