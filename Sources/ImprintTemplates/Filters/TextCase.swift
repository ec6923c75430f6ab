/// Upper and lower case as Python's string methods have them.
enum TextCase {
    /// The first character in upper case, all others in lower case.
    static func capitalized(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return "" }
        return first.properties.titlecaseMapping + String(scalars.dropFirst()).lowercased()
    }

    /// `str.title`: what follows anything but a letter starts a word.
    static func pythonTitle(_ text: String) -> String {
        var result = ""
        var startsWord = true
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            result += startsWord ? properties.titlecaseMapping : properties.lowercaseMapping
            startsWord = !properties.isCased
        }
        return result
    }

    /// The filter `title`: what follows white space, `-` or an opening bracket starts a word.
    static func title(_ text: String) -> String {
        var result = ""
        var startsWord = true
        for scalar in text.unicodeScalars {
            let separates =
                scalar.properties.isWhitespace || "-({[<".unicodeScalars.contains(scalar)
            if separates {
                result.unicodeScalars.append(scalar)
            } else {
                result +=
                    startsWord
                    ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
            }
            startsWord = separates
        }
        return result
    }
}

/// Taking characters off the ends of a text.
enum Trimming {
    /// `characters`: What to take off; `nil` for white space.
    static func trimmed(
        _ text: String, _ characters: String?, start: Bool, end: Bool
    ) -> String {
        let set = characters.map { Set($0.unicodeScalars) }
        func goes(_ scalar: Unicode.Scalar) -> Bool {
            set?.contains(scalar) ?? scalar.properties.isWhitespace
        }
        var scalars = text.unicodeScalars[...]
        if start { scalars = scalars.drop(while: goes) }
        if end { while let last = scalars.last, goes(last) { scalars.removeLast() } }
        return String(scalars)
    }
}

/// The lines of a text.
enum Lines {
    /// Without the line ends, and without an empty line after the last one, as `str.splitlines`.
    static func split(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        var isOpen = false
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": continue
            case "\n", "\r", "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}",
                "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
                isOpen = false
            default:
                line.append(scalar)
                isOpen = true
            }
        }
        if isOpen { lines.append(String(line)) }
        return lines
    }
}
