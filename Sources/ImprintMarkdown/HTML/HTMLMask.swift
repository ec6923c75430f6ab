import CCmarkGFM

/// Marks the tags of elements in which Markdown is read.
///
/// To cmark, `<div` begins a block of HTML before any extension is asked. So the `<` of such a tag,
/// and of the tag that closes it, is replaced by a character that no page can hold; positions stay
/// the same. Where no block takes a mark, `HTMLMaskRemoval` puts the `<` back.
struct HTMLMask {
    static let opening: UInt8 = 0x04
    static let closing: UInt8 = 0x05

    private var text: [UInt8]
    /// Elements that are open: those with `markdown`, and those of the same names inside of them.
    private var open: [(name: [UInt8], offset: Int?)] = []
    private var hasMasks = false
    /// Where the last tag that opens an element with `markdown` ends: another may follow at once.
    private var openingEnd = -1
    /// More elements in each other are a mistake, and each tag is compared with all.
    private static let maximumDepth = 1_000

    private init(_ text: [UInt8]) {
        self.text = text
    }

    /// The text with its tags marked; `nil` if there are none to mark, as in nearly all pages.
    static func masked(_ text: [UInt8]) -> [UInt8]? {
        guard mayHoldTags(text) else { return nil }
        var mask = HTMLMask(text)
        mask.scan()
        return mask.hasMasks ? mask.text : nil
    }

    /// Whether ` markdown` stands behind a `<` on its line.
    private static func mayHoldTags(_ text: [UInt8]) -> Bool {
        text.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var offset = 0
            while offset < bytes.count,
                let found = memchr(base + offset, Int32(UInt8(ascii: "<")), bytes.count - offset)
            {
                offset = base.distance(to: UnsafeRawPointer(found)) + 1
                guard offset < bytes.count, isPartOfName(bytes[offset]) else { continue }
                while offset < bytes.count, bytes[offset] != UInt8(ascii: ">"),
                    bytes[offset] != 0x0A
                {
                    if isSpace(bytes[offset]),
                        bytes[(offset + 1)...].starts(with: "markdown".utf8)
                    {
                        return true
                    }
                    offset += 1
                }
            }
            return false
        }
    }

    private mutating func scan() {
        var fence: (byte: UInt8, length: Int)?
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let first = textStart(of: start..<end)
            let mark = first < end ? text[first] : 0
            if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") {
                let length = text[first..<end].prefix { $0 == mark }.count
                if let open = fence {
                    if mark == open.byte, length >= open.length,
                        text[(first + length)..<end].allSatisfy(Self.isSpace)
                    {
                        fence = nil
                    }
                    start = end + 1
                    continue
                } else if length >= 3,
                    mark == UInt8(ascii: "~")
                        || !text[(first + length)..<end].contains(UInt8(ascii: "`"))
                {
                    fence = (mark, length)
                    start = end + 1
                    continue
                }
            }
            if fence == nil { scanLine(first..<end) }
            start = end + 1
        }
    }

    /// Where a line begins behind indentation, `>` and the marks of lists.
    private func textStart(of line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index < line.upperBound {
            let byte = text[index]
            if Self.isSpace(byte) || byte == UInt8(ascii: ">") {
                index += 1
                continue
            }
            var end = index
            if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ":")]
                .contains(byte)
            {
                end += 1
            } else {
                while end < line.upperBound, (0x30...0x39).contains(text[end]) { end += 1 }
                guard end > index, end < line.upperBound,
                    text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
                else { return index }
                end += 1
            }
            guard end < line.upperBound, Self.isSpace(text[end]) else { return index }
            index = end
        }
        return index
    }

    /// Looks at the tags of a line, apart from those in code.
    private mutating func scanLine(_ line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            switch text[index] {
            case UInt8(ascii: "`"):
                let length = text[index..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
                index = endOfCode(from: index + length, length, line) ?? index + length
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "<"):
                index = scanTag(at: index, in: line)
            default: index += 1
            }
        }
    }

    private func endOfCode(from start: Int, _ length: Int, _ line: Range<Int>) -> Int? {
        // A second run of the same length; runs are few, and what follows the last is text.
        var index = start
        while index < line.upperBound {
            guard text[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = text[index..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
            index += run
            if run == length { return index }
        }
        return nil
    }

    /// Looks at the tag that may begin at an offset; returns where to go on.
    private mutating func scanTag(at start: Int, in line: Range<Int>) -> Int {
        let isClosing = start + 1 < line.upperBound && text[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < line.upperBound, Self.isPartOfName(text[nameEnd]) { nameEnd += 1 }
        guard nameEnd > nameStart else { return start + 1 }
        // What is not closed on its line has no tag behind it either, or a page of `<a` takes long.
        guard let end = tagEnd(from: nameEnd, line) else { return line.upperBound }
        let name = text[nameStart..<nameEnd].map { $0 | 0x20 }
        if isClosing {
            close(name, at: start, end: end, in: line)
        } else if text[end - 2] != UInt8(ascii: "/"), open.count < Self.maximumDepth {
            if start == line.lowerBound || start == openingEnd, readsMarkdown(start..<end),
                isBlock(name)
            {
                open.append((name, start))
                openingEnd = end
            } else if open.contains(where: { $0.name == name }) {
                open.append((name, nil))
            }
        }
        return end
    }

    private mutating func close(_ name: [UInt8], at start: Int, end: Int, in line: Range<Int>) {
        guard let index = open.lastIndex(where: { $0.name == name }) else { return }
        let opening = open[index].offset
        open.removeSubrange(index...)
        // Text behind a tag in the middle of a line would be left with no block of its own.
        guard let opening,
            text[line.lowerBound] == Self.closing || start == line.lowerBound
                || isEnd(end, of: line)
        else { return }
        text[opening] = Self.opening
        text[start] = Self.closing
        hasMasks = true
    }

    /// Whether nothing but closing tags follows.
    private func isEnd(_ end: Int, of line: Range<Int>) -> Bool {
        var index = end
        while index < line.upperBound {
            if Self.isSpace(text[index]) {
                index += 1
            } else if text[index...].starts(with: [UInt8(ascii: "<"), UInt8(ascii: "/")]),
                let close = text[index..<line.upperBound].firstIndex(of: UInt8(ascii: ">"))
            {
                index = close + 1
            } else {
                return false
            }
        }
        return true
    }

    /// Where a tag ends: behind the first `>` outside of quotes, on the same line.
    private func tagEnd(from start: Int, _ line: Range<Int>) -> Int? {
        var quote: UInt8?
        for index in start..<line.upperBound {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return nil
    }

    private func readsMarkdown(_ range: Range<Int>) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[range])
            var scanner = HTMLTagScanner(bytes)
            guard let tag = scanner.next(), let attribute = tag["markdown"] else { return false }
            guard let value = attribute.value else { return true }
            return ["1", "block", "span", "markdown", ""].contains(
                String(decoding: bytes[value], as: UTF8.self))
        }
    }

    private func isBlock(_ name: [UInt8]) -> Bool {
        !HTMLRenderer.inlineElements.contains(String(decoding: name, as: UTF8.self))
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        AdmonitionSyntax.isPartOfName(byte)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}
