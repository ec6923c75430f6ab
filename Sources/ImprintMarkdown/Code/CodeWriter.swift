/// Writes the tokens of code as HTML, line by line where lines have a meaning of their own.
struct CodeWriter {
    /// What stands in the place of some bytes of the code.
    struct Insertion {
        var range: Range<Int>
        var html: String
    }

    /// A line's element.
    struct Line {
        /// Where the line ends in the code.
        var end: Int
        /// The element's start tag, and what stands before the code.
        var opening: String
    }

    private let code: UnsafeBufferPointer<UInt8>
    /// Empty if lines have no elements.
    private let lines: [Line]
    /// In the order of the code; none overlaps another.
    private let insertions: [Insertion]
    private var line = 0
    private var insertion = 0
    private var isLineOpen = false

    init(
        _ code: UnsafeBufferPointer<UInt8>, lines: [Line] = [], insertions: [Insertion] = []
    ) {
        self.code = code
        self.lines = lines
        self.insertions = insertions
    }

    /// Writes a token, whose element is closed and opened again where a line ends.
    mutating func write(_ token: CodeToken, to html: inout [UInt8]) {
        guard !lines.isEmpty || insertion < insertions.count else {
            return write(token.range, token.name, to: &html)
        }
        var start = token.range.lowerBound
        while start < token.range.upperBound {
            var end = token.range.upperBound
            if line < lines.count {
                end = min(end, lines[line].end)
                if !isLineOpen {
                    html.append(contentsOf: lines[line].opening.utf8)
                    isLineOpen = true
                }
            }
            writePart(start..<end, token.name, to: &html)
            if line < lines.count, end == lines[line].end { closeLine(&html) }
            start = end
        }
    }

    /// Closes what is open behind the last token.
    mutating func finish(_ html: inout [UInt8]) {
        if isLineOpen { closeLine(&html) }
    }

    private mutating func closeLine(_ html: inout [UInt8]) {
        html.append(contentsOf: "</span>".utf8)
        isLineOpen = false
        line += 1
    }

    /// Writes a part of a token that lies on one line, with what is inserted into it.
    private mutating func writePart(
        _ part: Range<Int>, _ name: StaticString, to html: inout [UInt8]
    ) {
        var start = part.lowerBound
        while insertion < insertions.count, insertions[insertion].range.lowerBound < part.upperBound
        {
            let next = insertions[insertion]
            if start < next.range.lowerBound {
                write(start..<next.range.lowerBound, name, to: &html)
            }
            // What a token before has begun is not written again.
            if next.range.lowerBound >= part.lowerBound {
                html.append(contentsOf: next.html.utf8)
            }
            start = max(start, min(next.range.upperBound, part.upperBound))
            guard next.range.upperBound <= part.upperBound else { break }
            insertion += 1
        }
        if start < part.upperBound { write(start..<part.upperBound, name, to: &html) }
    }

    /// A line end that ends a part stands behind its element, so that a colour ends with the line.
    private func write(_ range: Range<Int>, _ name: StaticString, to html: inout [UInt8]) {
        guard name.utf8CodeUnitCount > 0 else {
            return HTMLEscaping.append(UnsafeBufferPointer(rebasing: code[range]), to: &html)
        }
        let endsLine = !lines.isEmpty && code[range.upperBound - 1] == UInt8(ascii: "\n")
        let text = endsLine ? range.lowerBound..<(range.upperBound - 1) : range
        if !text.isEmpty {
            html.append(contentsOf: "<span class=\"".utf8)
            html.append(
                contentsOf: UnsafeBufferPointer(
                    start: name.utf8Start, count: name.utf8CodeUnitCount))
            html.append(contentsOf: "\">".utf8)
            HTMLEscaping.append(UnsafeBufferPointer(rebasing: code[text]), to: &html)
            html.append(contentsOf: "</span>".utf8)
        }
        if endsLine { html.append(UInt8(ascii: "\n")) }
    }
}
