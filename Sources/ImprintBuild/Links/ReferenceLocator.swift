import ImprintCore
import ImprintMarkdown

/// Finds where in a page's text an address stands.
///
/// cmark tells the line of an inline and about its column; the address itself is looked for from
/// there. For messages: it counts the lines once, when the first message needs them.
struct ReferenceLocator {
    private let text: [UInt8]
    private var lineStarts: [Int] = []

    init(_ text: [UInt8]) {
        self.text = text
    }

    /// The offset of an address in the text; of its line, if it stands there in another form, and of
    /// its definition, if it is that of `[text][label]`.
    mutating func offset(of reference: Reference) -> Int {
        let written = Array(reference.destination.utf8)
        let lineStart = start(ofLine: reference.position.line)
        // A link may go on for a few lines; its paragraph ends at a blank line.
        let end = endOfParagraph(from: lineStart)
        let hint = min(lineStart + max(0, reference.position.column - 1), end)
        if reference.kind == .link || reference.kind == .image {
            if let offset = findDestination(written, after: "(", in: hint..<end)
                ?? findDestination(written, after: "(", in: lineStart..<end)
                ?? findDestination(written, after: ":", in: 0..<text.count)
            {
                return offset
            }
        }
        if let offset = find(written, in: hint..<end) ?? find(written, in: lineStart..<end) {
            return offset
        }
        return lineStart
    }

    /// The offset of a line and column of the text.
    mutating func offset(of position: TextPosition) -> Int {
        min(start(ofLine: position.line) + position.column - 1, text.count)
    }

    private mutating func start(ofLine line: Int) -> Int {
        if lineStarts.isEmpty {
            lineStarts = [0]
            for index in text.indices where text[index] == UInt8(ascii: "\n") {
                lineStarts.append(index + 1)
            }
        }
        return lineStarts[min(max(line, 1), lineStarts.count) - 1]
    }

    private func endOfParagraph(from start: Int) -> Int {
        var isBlank = false
        for index in start..<text.count {
            switch text[index] {
            case UInt8(ascii: "\n"):
                if isBlank { return index }
                isBlank = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: isBlank = false
            }
        }
        return text.count
    }

    /// An address behind `](` or `]:`, which is not the same in a link's text.
    private func findDestination(
        _ written: [UInt8], after mark: Unicode.Scalar, in range: Range<Int>
    ) -> Int? {
        var start = range.lowerBound
        while let offset = find(written, in: start..<range.upperBound) {
            var before = text[..<offset]
            if before.last == UInt8(ascii: "<") { before.removeLast() }
            while let last = before.last, last == 0x20 || (0x09...0x0D).contains(last) {
                before.removeLast()
            }
            if before.suffix(2).elementsEqual([UInt8(ascii: "]"), UInt8(ascii: mark)]) {
                return offset
            }
            start = offset + 1
        }
        return nil
    }

    private func find(_ needle: [UInt8], in range: Range<Int>) -> Int? {
        guard let first = needle.first, needle.count <= range.count else { return nil }
        var index = range.lowerBound
        while index <= range.upperBound - needle.count {
            if text[index] == first, text[index..<index + needle.count].elementsEqual(needle) {
                return index
            }
            index += 1
        }
        return nil
    }
}
