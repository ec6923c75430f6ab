import ImprintCore

/// Turns the text of a template into statements.
///
/// Text is scanned for opening delimiters; what is inside a tag is read token by token. Whether a
/// tag of a page is one at all depends on the names in scope, so scanning and parsing go hand in
/// hand, and a tag that turns out to be text is given back.
///
/// A class, since it goes deep: a structure would be copied onto the stack for each question asked.
final class TemplateParser {
    let source: SourceText
    let range: Range<Int>
    let syntax: TemplateSyntax
    let scan: DelimiterScan
    let gauge = StackGauge()

    /// Where the scanner stands, between tags.
    var position: Int
    /// The text before it, not yet made a statement.
    var textStart: Int
    /// Whether the last tag asked for the white space after it to go.
    var trimsNext = false

    var lexer: TagLexer
    var token: Token
    /// The opening delimiter of the tag being read.
    var tagStart: Int
    /// The end of the statement's tag being read, and what it does to the text after it.
    var tagEnd = 0
    var tagTrim = TagLexer.Trim.none
    var takesLineAfter = false
    /// The end of the raw block just opened: where its tag starts, its sign, and where it ends.
    var rawEnd: (start: Int, sign: UInt8?, end: Int, trim: TagLexer.Trim)?

    var scope = FrameScope(parent: nil, isTop: true)
    /// The number of each name outside all slots.
    var numbers: [String: Int] = [:]
    /// The variables that the template itself has set so far, outside all loops.
    var ownNames: Set<String> = []
    var blocks: [BlockStatement] = []
    var openBlocks: [String] = []
    var extends = false
    /// The height of the expression parsed last.
    var height = 0
    var expressionDepth = 0
    var statementDepth = 0
    var loopDepth = 0
    var blockDepth = 0
    /// The problems of a page, for which parsing goes on.
    var problems: [Diagnostic] = []
    var fences: FencedCode?

    init(_ source: SourceText, in range: Range<Int>, syntax: TemplateSyntax) {
        self.source = source
        self.range = range
        self.syntax = syntax
        scan = DelimiterScan(syntax)
        position = range.lowerBound
        textStart = range.lowerBound
        tagStart = range.lowerBound
        lexer = TagLexer(
            source: source, limit: range.upperBound, close: syntax.variable.close,
            allowsPlus: false, position: range.lowerBound)
        token = Token(kind: .tagEnd, start: range.lowerBound, end: range.lowerBound)
    }

    /// Parses all of the text.
    func parse() throws(TemplateError) -> [any Statement] {
        let (body, _) = try parseBody(until: [])
        return body
    }

    /// Parses up to a statement that starts with one of some words, and past that word; to the end
    /// of the text if there are none.
    ///
    /// `opener`: The word and place of the statement that wants to be closed.
    func parseBody(
        until words: [String], closing opener: (word: String, offset: Int)? = nil
    ) throws(TemplateError) -> (body: [any Statement], word: String) {
        var body: [any Statement] = []
        statementDepth += 1
        defer { statementDepth -= 1 }
        guard statementDepth <= ParserLimits.statementDepth,
            gauge.used < ParserLimits.stackSize
        else { throw error("too-deep", "the statements are nested too deep", at: tagStart) }
        while let tag = scan.next(in: source.bytes, from: position, to: range.upperBound) {
            switch tag.kind {
            case .comment: try parseComment(tag.offset, tag.length, into: &body)
            case .variable: try parseVariable(tag.offset, tag.length, into: &body)
            case .statement:
                if let word = try parseStatement(
                    tag.offset, tag.length, until: words, into: &body)
                {
                    return (body, word)
                }
                finishRaw(into: &body)
            }
        }
        guard let opener else {
            appendText(to: range.upperBound, into: &body)
            return (body, "")
        }
        throw error(
            "unclosed", "‘\(opener.word)’ is not closed", at: opener.offset,
            suggestion: "add ‘\(tag("end\(opener.word)"))’")
    }

    /// The way a statement is written in this syntax, for messages.
    func tag(_ text: String) -> String {
        let open = String(decoding: syntax.statement.open, as: UTF8.self)
        let close = String(decoding: syntax.statement.close, as: UTF8.self)
        return "\(open) \(text) \(close)"
    }

    /// Makes the inside of a raw block text.
    private func finishRaw(into body: inout [any Statement]) {
        guard let raw = rawEnd else { return }
        rawEnd = nil
        let lines = lines(of: raw.start..<raw.end)
        endText(
            at: raw.start, sign: raw.sign, takesLine: lines.before && raw.sign != Ascii.plus,
            into: &body)
        startText(at: raw.end, trim: raw.trim, takesLine: lines.after)
    }

    // MARK: Text

    /// Makes the pending text up to an offset a statement.
    func appendText(to end: Int, into body: inout [any Statement]) {
        var start = textStart
        if trimsNext {
            while start < end, source.bytes[start].isWhitespace { start += 1 }
            // Text of nothing but white space leaves the rest of it to be trimmed by nobody.
            trimsNext = false
        }
        var stop = end
        if end == range.upperBound, end > start, !syntax.keepsFinalNewline {
            if source.bytes[stop - 1] == Ascii.newline { stop -= 1 }
            if stop < end, stop > start, source.bytes[stop - 1] == Ascii.carriageReturn {
                stop -= 1
            }
        }
        if start < stop { body.append(TextStatement(start..<stop, of: source)) }
        textStart = end
    }

    /// Ends the text before a tag, trimmed as the tag asks.
    ///
    /// `sign`: The byte after the opening delimiter.
    func endText(
        at offset: Int, sign: UInt8?, takesLine: Bool, into body: inout [any Statement]
    ) {
        var end = offset
        if sign == Ascii.minus {
            while end > textStart, source.bytes[end - 1].isWhitespace { end -= 1 }
        } else if takesLine {
            while end > textStart, source.bytes[end - 1].isBlank { end -= 1 }
        }
        appendText(to: end, into: &body)
    }

    /// Goes on after a tag.
    ///
    /// `takesLine`: Whether the newline after the tag goes too.
    func startText(at offset: Int, trim: TagLexer.Trim, takesLine: Bool) {
        position = offset
        trimsNext = trim == .all
        if takesLine, trim == .none { position = afterLineEnd(offset) ?? offset }
        textStart = position
    }

    /// The offset after the rest of a line, if it is blank; without `blanks` if it is empty.
    private func afterLineEnd(_ offset: Int, blanks: Bool = true) -> Int? {
        let bytes = source.bytes
        var end = offset
        if blanks, syntax.whitespace == .standaloneLines {
            while end < range.upperBound, bytes[end].isBlank { end += 1 }
        }
        if end < range.upperBound, bytes[end] == Ascii.carriageReturn { end += 1 }
        guard end < range.upperBound else { return end }
        return bytes[end] == Ascii.newline ? end + 1 : nil
    }

    /// Whether only blanks stand before an offset on its line.
    func startsLine(_ offset: Int) -> Bool {
        var start = offset
        while start > range.lowerBound, source.bytes[start - 1].isBlank { start -= 1 }
        return start == range.lowerBound || source.bytes[start - 1] == Ascii.newline
    }

    /// Whether the tag takes the blanks before it, and whether it takes the line end after it.
    func lines(of tag: Range<Int>) -> (before: Bool, after: Bool) {
        switch syntax.whitespace {
        case .kept: return (false, false)
        case .trimmed: return (startsLine(tag.lowerBound), true)
        case .standaloneLines:
            let alone = startsLine(tag.lowerBound) && afterLineEnd(tag.upperBound) != nil
            return (alone, alone)
        }
    }

    func byte(at offset: Int) -> UInt8? {
        offset < range.upperBound ? source.bytes[offset] : nil
    }

    func find(_ needle: [UInt8], from start: Int) -> Int? {
        var index = start
        let bytes = source.bytes
        while index + needle.count <= range.upperBound {
            if bytes[index] == needle[0],
                needle.indices.allSatisfy({ bytes[index + $0] == needle[$0] })
            {
                return index
            }
            index += 1
        }
        return nil
    }

    @inline(never) func error(
        _ code: String, _ message: String, at offset: Int, suggestion: String? = nil
    ) -> TemplateError {
        TemplateError(
            code, message, at: source.location(at: offset), suggestion: suggestion)
    }
}
