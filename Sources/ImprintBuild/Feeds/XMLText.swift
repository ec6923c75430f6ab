/// Text as it stands in XML.
enum XMLText {
    /// The text with the signs of XML escaped, and without the characters that XML 1.0 cannot hold.
    ///
    /// Source: [XML 1.0, section 2.2](https://www.w3.org/TR/xml/#charsets).
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            default:
                if scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
                    continue
                }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An element with text in it; nothing for an empty text.
    static func element(_ name: String, _ text: String?, _ attributes: String = "") -> String {
        guard let text, !text.isEmpty else { return "" }
        return "<\(name)\(attributes)>\(escaped(text))</\(name)>\n"
    }
}
