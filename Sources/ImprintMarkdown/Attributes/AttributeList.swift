/// Reads `{#id .class key="value"}` and `{: … }`.
///
/// Source of the rules: Python-Markdown's extension `attr_list`, and fences of `pymdownx.superfences`.
enum AttributeList {
    /// Reads the list that begins with the `{` at the start of the text.
    ///
    /// Returns the attributes and the length with the closing brace in bytes; `nil` if there is no
    /// such list: without a closing brace on the same line, empty, or with something in it that is no
    /// attribute.
    static func parse(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (
        attributes: ElementAttributes, length: Int
    )? {
        guard text.first == UInt8(ascii: "{") else { return nil }
        var scanner = Scanner(bytes: text, index: text.startIndex + 1)
        if scanner.peek == UInt8(ascii: ":") { scanner.index += 1 }
        var attributes = ElementAttributes()
        while true {
            scanner.skipSpaces()
            guard let byte = scanner.peek else { return nil }
            switch byte {
            case UInt8(ascii: "}"):
                guard !attributes.isEmpty else { return nil }
                return (attributes, scanner.index + 1 - text.startIndex)
            case UInt8(ascii: "#"):
                scanner.index += 1
                guard let name = scanner.name() else { return nil }
                attributes.id = name
            case UInt8(ascii: "."):
                scanner.index += 1
                guard let name = scanner.name() else { return nil }
                attributes.add(class: name)
            default:
                guard let (key, value) = scanner.pair() else { return nil }
                attributes.set(key, to: value)
            }
        }
    }

    /// Where the reading stands.
    private struct Scanner {
        let bytes: Slice<UnsafeBufferPointer<UInt8>>
        var index: Int

        /// The next byte of the line.
        var peek: UInt8? {
            guard index < bytes.endIndex else { return nil }
            let byte = bytes[index]
            return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? nil : byte
        }

        mutating func skipSpaces() {
            while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { index += 1 }
        }

        /// What stands behind `#` or `.`: up to white space, a brace, a quote or another mark.
        mutating func name() -> String? {
            word { !" \t{}#.=\"'<>&`".utf8.contains($0) }
        }

        /// `key=value`, `key="some words"`, `key='…'`, or a key alone, whose value is the key.
        mutating func pair() -> (String, String)? {
            guard
                let key = word({
                    $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":")
                        || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".")
                        || $0 >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                })
            else { return nil }
            guard peek == UInt8(ascii: "=") else {
                // A bare word must end where a word ends.
                guard peek == UInt8(ascii: " ") || peek == UInt8(ascii: "}") else { return nil }
                return (key, key)
            }
            index += 1
            guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return word { !" \t{}\"'<>`".utf8.contains($0) }.map { (key, $0) }
            }
            index += 1
            let start = index
            while let byte = peek, byte != quote { index += 1 }
            guard peek == quote else { return nil }
            let value = String(decoding: bytes[start..<index], as: UTF8.self)
            index += 1
            return (key, value)
        }

        private mutating func word(_ isPart: (UInt8) -> Bool) -> String? {
            let start = index
            while let byte = peek, isPart(byte) { index += 1 }
            guard index > start else { return nil }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
    }
}
