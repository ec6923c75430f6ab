import CUTF8Proc

/// The part of a heading's text that can stand in an address.
package enum Slug {
    /// Python-Markdown's `slugify`: compatibility decomposition, ASCII letters, digits, `_` and
    /// `-`, lower case, runs of white space and hyphens as one hyphen.
    ///
    /// Empty for `日本語`.
    ///
    /// Source: [Python-Markdown, toc.py](https://python-markdown.github.io/extensions/toc/).
    package static func pythonMarkdown(_ text: String) -> String {
        let ascii = text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : decomposedASCII(text)
        var slug: [UInt8] = []
        var pendingHyphen = false
        // Python strips white space after removing the other characters and before collapsing.
        let kept = ascii.filter { isWord($0) || isSpace($0) || $0 == UInt8(ascii: "-") }
        let start = kept.firstIndex { !isSpace($0) } ?? kept.endIndex
        let end = kept.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        for byte in kept[start..<end] {
            if isWord(byte) {
                if pendingHyphen { slug.append(UInt8(ascii: "-")) }
                pendingHyphen = false
                slug.append(lowercased(byte))
            } else {
                pendingHyphen = true
            }
        }
        if pendingHyphen { slug.append(UInt8(ascii: "-")) }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Python-Markdown's `slugify_unicode`: as `pythonMarkdown`, with letters of every script.
    package static func unicode(_ text: String) -> String {
        var kept: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars
        where scalar == "_" || scalar == "-" || scalar.properties.isWhitespace || scalar.isWord {
            kept.append(scalar)
        }
        let start = kept.firstIndex { !$0.properties.isWhitespace } ?? kept.endIndex
        let end = kept.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? start
        var slug = ""
        var inHyphens = false
        for scalar in kept[start..<end] {
            let isHyphen = scalar == "-" || scalar.properties.isWhitespace
            if !isHyphen {
                slug += scalar.properties.lowercaseMapping
            } else if !inHyphens {
                slug += "-"
            }
            inHyphens = isHyphen
        }
        return slug
    }

    /// GitHub's rule: lower case, letters, marks, digits, `_` and `-` kept, each space a hyphen.
    ///
    /// Source: GitHub's html-pipeline, `TableOfContentsFilter`.
    package static func gitHub(_ text: String) -> String {
        var slug = ""
        for scalar in text.unicodeScalars {
            if scalar == " " {
                slug += "-"
            } else if scalar == "-" || scalar == "_" || scalar.isWord || scalar.isMark {
                slug += scalar.properties.lowercaseMapping
            }
        }
        return slug
    }

    /// The ASCII characters of the text's compatibility decomposition: `ﬁ` gives `fi`, `é` gives `e`.
    private static func decomposedASCII(_ text: String) -> [UInt8] {
        var utf8 = text
        let options = utf8proc_option_t(
            rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
        return utf8.withUTF8 { bytes in
            var result: UnsafeMutablePointer<UInt8>?
            let count = utf8proc_map(bytes.baseAddress, bytes.count, &result, options)
            guard count > 0, let result else { return [] }
            defer { free(result) }
            return UnsafeBufferPointer(start: result, count: count).filter { $0 < 0x80 }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension Unicode.Scalar {
    /// What Python's `\w` matches, apart from `_`.
    fileprivate var isWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber:
            true
        case .otherNumber: properties.numericType != nil
        default: false
        }
    }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation: true
        default: false
        }
    }
}
