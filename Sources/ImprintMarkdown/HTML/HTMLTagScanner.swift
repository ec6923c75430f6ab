/// Finds the tags of HTML that an author wrote, with the places of their attributes.
///
/// Reads as a browser does where it matters: quoted, unquoted and empty attributes, comments, and the
/// raw text of `script`, `style`, `textarea` and `title`, in which nothing is a tag. It never fails:
/// what is no tag is text.
///
/// Source: [HTML, 13.2.5 Tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
package struct HTMLTagScanner {
    /// An opening or closing tag.
    package struct Tag {
        /// In lower case.
        package var name: String
        package var isClosing: Bool
        package var isSelfClosing: Bool
        package var attributes: [Attribute]
        /// From `<` to behind `>`.
        package var range: Range<Int>

        /// The first attribute of a name, which is the one that counts.
        package subscript(_ name: String) -> Attribute? {
            attributes.first { $0.name == name }
        }
    }

    package struct Attribute {
        /// In lower case.
        package var name: String
        /// The value as written, without its quotes; `nil` for `<a disabled>`.
        package var value: Range<Int>?
        package var isQuoted: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Returns the next tag; `nil` at the end.
    package mutating func next() -> Tag? {
        while let start = find("<", from: index) {
            if starts(with: "<!--", at: start) {
                // `<!-->` is whole: its dashes both open and close it.
                index = find("-->", from: start + 2).map { $0 + 3 } ?? bytes.count
                continue
            }
            let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
            let nameStart = start + (isClosing ? 2 : 1)
            guard nameStart < bytes.count, isLetter(bytes[nameStart]) else {
                index = start + 1
                continue
            }
            guard let tag = tag(from: start, nameStart: nameStart, isClosing: isClosing) else {
                // It is never closed, and neither is any tag within it.
                index = bytes.count
                return nil
            }
            index = tag.range.upperBound
            if !isClosing, Self.rawTextElements.contains(tag.name) {
                index = find("</\(tag.name)", from: index) ?? bytes.count
            }
            return tag
        }
        return nil
    }

    private static let rawTextElements: Set<String> = [
        "script", "style", "textarea", "title", "xmp",
    ]

    private func tag(from start: Int, nameStart: Int, isClosing: Bool) -> Tag? {
        var position = nameStart
        while position < bytes.count, !isSpace(bytes[position]),
            bytes[position] != UInt8(ascii: ">"),
            bytes[position] != UInt8(ascii: "/")
        {
            position += 1
        }
        var tag = Tag(
            name: name(nameStart..<position), isClosing: isClosing, isSelfClosing: false,
            attributes: [], range: start..<start)
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                tag.range = start..<position + 1
                return tag
            case UInt8(ascii: "/"):
                position += 1
                tag.isSelfClosing = position < bytes.count && bytes[position] == UInt8(ascii: ">")
            case let byte where isSpace(byte):
                position += 1
            default:
                tag.attributes.append(attribute(at: &position))
            }
        }
        return nil
    }

    private func attribute(at position: inout Int) -> Attribute {
        let start = position
        position += 1
        while position < bytes.count, !isSpace(bytes[position]),
            bytes[position] != UInt8(ascii: ">"),
            bytes[position] != UInt8(ascii: "/"), bytes[position] != UInt8(ascii: "=")
        {
            position += 1
        }
        var attribute = Attribute(name: name(start..<position), value: nil, isQuoted: false)
        var next = position
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return attribute }
        next += 1
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count else {
            position = next
            return attribute
        }
        let quote = bytes[next]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            var end = next + 1
            while end < bytes.count, bytes[end] != quote { end += 1 }
            attribute.value = next + 1..<end
            attribute.isQuoted = true
            position = min(end + 1, bytes.count)
        } else {
            var end = next
            while end < bytes.count, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ">") {
                end += 1
            }
            attribute.value = next..<end
            position = end
        }
        return attribute
    }

    private func name(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map(lowercased), as: UTF8.self)
    }

    /// The offset of the next occurrence of an ASCII text, in any case.
    private func find(_ text: StaticString, from start: Int) -> Int? {
        find(
            Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)),
            from: start)
    }

    private func find(_ text: String, from start: Int) -> Int? {
        find(Array(text.utf8), from: start)
    }

    private func find(_ text: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + text.count <= bytes.count {
            if text.indices.allSatisfy({ lowercased(bytes[position + $0]) == text[$0] }) {
                return position
            }
            position += 1
        }
        return nil
    }

    private func starts(with text: StaticString, at position: Int) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy {
            bytes[position + $0] == text.utf8Start[$0]
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
    }

    private func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
    }
}
