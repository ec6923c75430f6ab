/// The text of a block without what lists and quotes put before its lines, with the way back.
struct FormulaText {
    /// Lines are ended by a line feed; there is none behind the last.
    private(set) var bytes: [UInt8] = []
    /// The number of the first line in the page, from 0.
    let firstLine: Int
    /// For each line, where it begins in `bytes` and what it is in the page.
    private(set) var lines: [(start: Int, range: Range<Int>)] = []

    init(_ text: [UInt8], _ contents: [Range<Int>], first: Int) {
        firstLine = first
        for content in contents { append(content, of: text) }
    }

    mutating func append(_ content: Range<Int>, of text: [UInt8]) {
        if !lines.isEmpty { bytes.append(0x0A) }
        lines.append((bytes.count, content))
        bytes.append(contentsOf: text[content])
    }

    /// Whether nothing but white space stands on the line from an offset on.
    func isLineEnd(_ offset: Int) -> Bool {
        bytes[offset...].first { $0 != 0x20 && $0 != 0x09 }.map { $0 == 0x0A } ?? true
    }

    /// Whether nothing but white space stands on the line before an offset.
    func isLineStart(_ offset: Int) -> Bool {
        bytes[..<offset].last { $0 != 0x20 && $0 != 0x09 }.map { $0 == 0x0A } ?? true
    }

    /// A stretch of one line.
    struct Part {
        /// Of the page, from 0.
        var line: Int
        /// In `bytes`.
        var offset: Int
        /// In the page.
        var range: Range<Int>
    }

    /// The lines of a stretch, at least one.
    func parts(of range: Range<Int>) -> [Part] {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].start <= range.lowerBound { low = middle } else { high = middle - 1 }
        }
        var parts: [Part] = []
        for index in low..<lines.count where lines[index].start < range.upperBound {
            let (start, page) = lines[index]
            let from = max(range.lowerBound, start)
            let to = min(range.upperBound, start + page.count)
            parts.append(
                Part(
                    line: firstLine + index, offset: from,
                    range: page.lowerBound + from - start..<page.lowerBound + to - start))
            if to == range.upperBound { break }
        }
        return parts
    }
}
