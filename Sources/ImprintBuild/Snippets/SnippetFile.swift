import ImprintCore

/// A file of which parts are included.
struct SnippetFile: Sendable {
    let source: SourceText
    /// Each line with its end, in bytes.
    private let lines: [Range<Int>]

    init(_ source: SourceText) {
        self.source = source
        var lines: [Range<Int>] = []
        var start = 0
        while start < source.bytes.count {
            let end = source.bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 }
            lines.append(start..<(end ?? source.bytes.count))
            start = end ?? source.bytes.count
        }
        self.lines = lines
    }

    var lineCount: Int { lines.count }

    /// The bytes of the file but for its front matter, which is no part of what a page says.
    var body: Range<Int> {
        guard ["md", "markdown"].contains(source.file.pathExtension) else {
            return 0..<source.bytes.count
        }
        do throws(FrontMatterError) {
            return try FrontMatterScanner.parts(of: source).bodyStart..<source.bytes.count
        } catch {
            return 0..<source.bytes.count
        }
    }

    /// The bytes of some lines; `nil` if the file has not that many, or they are none.
    func lines(_ range: SnippetName.LineRange) -> Range<Int>? {
        let first = range.first ?? 1
        let last = range.last ?? lines.count
        guard first >= 1, first <= last, last <= lines.count else { return nil }
        return lines[first - 1].lowerBound..<lines[last - 1].upperBound
    }

    /// The bytes between the marks of a section; `nil` if it has none.
    ///
    /// A section that is not ended goes on to the end of the file.
    func section(_ name: String) -> Range<Int>? {
        var start: Int?
        for line in lines {
            guard case .section(let range, let isStart) = mark(line),
                source.bytes[range].elementsEqual(name.utf8)
            else { continue }
            if isStart, start == nil {
                start = line.upperBound
            } else if !isStart, let start {
                return start..<line.lowerBound
            }
        }
        return start.map { $0..<source.bytes.count }
    }

    /// The names of all sections, in their order.
    var sectionNames: [String] {
        lines.compactMap { line in
            guard case .section(let range, true) = mark(line) else { return nil }
            return String(decoding: source.bytes[range], as: UTF8.self)
        }
    }

    private func mark(_ line: Range<Int>) -> SnippetLine {
        var end = line.upperBound
        while end > line.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D
        {
            end -= 1
        }
        return SnippetLine.parse(source.bytes, line.lowerBound..<end)
    }
}
