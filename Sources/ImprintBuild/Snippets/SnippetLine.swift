/// What a line says to the inclusion of files.
///
/// Source of the rules: `pymdownx.snippets`.
enum SnippetLine: Equatable {
    /// Nothing.
    case text
    /// `--8<-- "file"`; ranges are those of what precedes the mark and of the name.
    case file(prefix: Range<Int>, name: Range<Int>)
    /// `--8<--` alone: the beginning or end of a list of files.
    case fence(prefix: Range<Int>)
    /// `--8<-- [start:name]` in a comment, or its end.
    case section(name: Range<Int>, isStart: Bool)
    /// A mark that is to be shown; the offset is that of its `;`.
    case escaped(Int)

    /// Reads a line without its end, of a text.
    static func parse(_ text: [UInt8], _ line: Range<Int>) -> SnippetLine {
        guard let mark = mark(in: text, line) else { return .text }
        if mark.lowerBound > line.lowerBound, text[mark.lowerBound - 1] == UInt8(ascii: ";") {
            let isAlone = isPrefix(text[line.lowerBound..<mark.lowerBound - 1])
            let isSection = section(text, mark.upperBound..<line.upperBound) != nil
            return isAlone || isSection ? .escaped(mark.lowerBound - 1) : .text
        }
        let rest = mark.upperBound..<line.upperBound
        if let section = section(text, rest) { return section }
        let prefix = line.lowerBound..<mark.lowerBound
        guard isPrefix(text[prefix]) else { return .text }
        let words = trimmed(text, rest)
        if words.isEmpty { return .fence(prefix: prefix) }
        guard words.count > 2, words.lowerBound > rest.lowerBound,
            let quote = text[words].first,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            text[words].last == quote
        else { return .text }
        return .file(prefix: prefix, name: words.lowerBound + 1..<words.upperBound - 1)
    }

    /// The place of the first `--8<--`, with any number of dashes from one on.
    private static func mark(in text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
        guard let middle = text[line].firstRange(of: Array("-8<-".utf8)) else { return nil }
        var range = middle
        while range.lowerBound > line.lowerBound, text[range.lowerBound - 1] == UInt8(ascii: "-") {
            range = range.lowerBound - 1..<range.upperBound
        }
        while range.upperBound < line.upperBound, text[range.upperBound] == UInt8(ascii: "-") {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range
    }

    /// Indentation, and the marks of quotes: what goes before each line of the file.
    private static func isPrefix(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    }

    /// Reads ` [start:name]`.
    private static func section(_ text: [UInt8], _ rest: Range<Int>) -> SnippetLine? {
        let words = text[rest].drop { $0 == 0x20 || $0 == 0x09 }
        guard words.startIndex > rest.lowerBound, words.first == UInt8(ascii: "["),
            let end = words.firstIndex(of: UInt8(ascii: "]")),
            let colon = words[..<end].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let kind = text[trimmed(text, words.startIndex + 1..<colon)]
        let name = trimmed(text, colon + 1..<end)
        guard !name.isEmpty else { return nil }
        if kind.elementsEqual("start".utf8) { return .section(name: name, isStart: true) }
        if kind.elementsEqual("end".utf8) { return .section(name: name, isStart: false) }
        return nil
    }

    /// A range without the white space at its ends.
    static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = range
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        while let first = text[range].first, isSpace(first) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while let last = text[range].last, isSpace(last) {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }
}
