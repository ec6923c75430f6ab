/// Writes HTML again with some of its tags changed, all else byte for byte.
///
/// Reads as a browser does: a `>` in a quoted attribute ends nothing, and what stands in comments,
/// scripts and styles is no tag.
struct HTMLRewriter {
    /// A tag whose name or attributes may be changed.
    struct Tag {
        /// In small letters.
        var name: String
        var isClosing: Bool
        /// The stretches of the text, with its `<` and `>`.
        var range: Range<Int>
    }

    /// What becomes of a tag.
    enum Change {
        case keep
        case drop
        /// The tag has another name.
        case rename(String)
    }

    /// What becomes of a tag; its attributes are asked for after that.
    var change: (Tag) -> Change = { _ in .keep }
    /// The value that an attribute gets, with character references as text; `nil` to leave it.
    ///
    /// Both names are in small letters.
    var value: (_ tag: String, _ attribute: String, _ value: String) -> String? = { _, _, _ in nil }
    /// The attributes that `value` is asked about.
    var attributes: Set<String> = []

    /// The HTML with the changes made.
    func rewritten(_ html: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(html.count + html.count / 8)
        var copied = 0
        var index = 0
        while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard start + 1 < html.count else { break }
            if html[start...].starts(with: "<!--".utf8) {
                index = Self.end(of: "-->", in: html, from: start + 4)
                continue
            }
            let isClosing = html[start + 1] == UInt8(ascii: "/")
            let nameStart = start + (isClosing ? 2 : 1)
            guard nameStart < html.count, Self.isLetter(html[nameStart]) else {
                index = start + 1
                continue
            }
            var nameEnd = nameStart
            while nameEnd < html.count, !Self.endsName(html[nameEnd]) { nameEnd += 1 }
            let name = Self.lowercased(html[nameStart..<nameEnd])
            var found: [Attribute] = []
            guard let end = Self.readAttributes(html, from: nameEnd, into: &found) else { break }
            output += html[copied..<start]
            copied = end
            index = end
            switch change(Tag(name: name, isClosing: isClosing, range: start..<end)) {
            case .drop: break
            case .keep:
                output += html[start..<nameEnd]
                append(found, of: name, html, from: nameEnd, to: end, &output)
            case .rename(let other):
                output += html[start..<nameStart] + Array(other.utf8)
                append(found, of: name, html, from: nameEnd, to: end, &output)
            }
            if !isClosing, name == "script" || name == "style" || name == "textarea" {
                index = Self.start(of: "</\(name)", in: html, from: end)
            }
        }
        return output + html[copied...]
    }

    private struct Attribute {
        var name: Range<Int>
        /// Without its quotes.
        var value: Range<Int>
        /// With its quotes.
        var written: Range<Int>
    }

    private func append(
        _ found: [Attribute], of tag: String, _ html: [UInt8], from start: Int, to end: Int,
        _ output: inout [UInt8]
    ) {
        var copied = start
        for attribute in found {
            let name = Self.lowercased(html[attribute.name])
            guard attributes.contains(name) else { continue }
            let text = HTMLAttributeText.decoded(html[attribute.value])
            guard let changed = value(tag, name, text) else { continue }
            output += html[copied..<attribute.written.lowerBound]
            output.append(UInt8(ascii: "\""))
            output += HTMLAttributeText.encoded(changed).utf8
            output.append(UInt8(ascii: "\""))
            copied = attribute.written.upperBound
        }
        output += html[copied..<end]
    }

    /// Reads up to behind the `>` of a tag; `nil` if that never comes.
    private static func readAttributes(
        _ html: [UInt8], from start: Int, into attributes: inout [Attribute]
    ) -> Int? {
        var index = start
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let nameStart = index
            index += 1
            while index < html.count, !endsName(html[index]), html[index] != UInt8(ascii: "=") {
                index += 1
            }
            let name = nameStart..<index
            var next = index
            while next < html.count, isSpace(html[next]) { next += 1 }
            guard next < html.count, html[next] == UInt8(ascii: "=") else { continue }
            next += 1
            while next < html.count, isSpace(html[next]) { next += 1 }
            guard next < html.count else { return nil }
            let quote = html[next]
            index = next
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                guard let close = html[(next + 1)...].firstIndex(of: quote) else { return nil }
                attributes.append(
                    Attribute(name: name, value: next + 1..<close, written: next..<close + 1))
                index = close + 1
            } else {
                while index < html.count, !isSpace(html[index]), html[index] != UInt8(ascii: ">") {
                    index += 1
                }
                attributes.append(
                    Attribute(name: name, value: next..<index, written: next..<index))
            }
        }
        return nil
    }

    private static func end(of mark: String, in html: [UInt8], from start: Int) -> Int {
        min(html.count, self.start(of: mark, in: html, from: start) + mark.utf8.count)
    }

    /// Where a mark in small letters stands next, in any case; the end of the text if nowhere.
    private static func start(of mark: String, in html: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = min(start, html.count)
        while index + mark.count <= html.count {
            if html[index] == mark[0],
                zip(html[index..<index + mark.count], mark).allSatisfy({
                    ($0 | (isLetter($0) ? 0x20 : 0)) == $1
                })
            {
                return index
            }
            index += 1
        }
        return html.count
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
