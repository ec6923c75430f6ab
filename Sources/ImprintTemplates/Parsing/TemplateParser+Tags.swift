import ImprintCore

extension TemplateParser {
    /// The words that start a statement.
    static let keywords: Set<String> = [
        "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "include", "macro",
        "endmacro", "raw", "endraw", "import", "from", "call", "endcall", "filter", "endfilter",
        "with", "endwith", "cache", "endcache", "extends", "block", "endblock", "autoescape",
        "endautoescape", "do",
        "break", "continue",
    ]

    // MARK: Comments

    func parseComment(
        _ offset: Int, _ length: Int, into body: inout [any Statement]
    ) throws(TemplateError) {
        let sign = byte(at: offset + length)
        if syntax.recognition != nil {
            guard let sign, sign == Ascii.minus || sign.isWhitespace, !isInFence(offset) else {
                position = offset + length
                return
            }
            if takeEscape(offset, length, into: &body) { return }
        }
        guard let close = find(syntax.comment.close, from: offset + length) else {
            throw error(
                "unclosed", "the comment is not closed", at: offset,
                suggestion:
                    "close it with ‘\(String(decoding: syntax.comment.close, as: UTF8.self))’")
        }
        let end = close + syntax.comment.close.count
        var trim = TagLexer.Trim.none
        if close > offset + length {
            if source.bytes[close - 1] == Ascii.minus { trim = .all }
            if source.bytes[close - 1] == Ascii.plus { trim = .kept }
        }
        let lines = lines(of: offset..<end)
        endText(
            at: offset, sign: sign, takesLine: lines.before && sign != Ascii.plus, into: &body)
        startText(at: end, trim: trim, takesLine: lines.after)
    }

    private func isInFence(_ offset: Int) -> Bool {
        if let fences { return fences.contains(offset) }
        let found = FencedCode(source.bytes, in: range)
        fences = found
        return found.contains(offset)
    }

    /// Takes a backslash before a tag away, and leaves its delimiter as text.
    func takeEscape(
        _ offset: Int, _ length: Int, into body: inout [any Statement]
    ) -> Bool {
        guard offset > textStart, source.bytes[offset - 1] == Ascii.backslash else { return false }
        appendText(to: offset - 1, into: &body)
        textStart = offset
        position = offset + length
        return true
    }

    // MARK: Variables

    func parseVariable(
        _ offset: Int, _ length: Int, into body: inout [any Statement]
    ) throws(TemplateError) {
        guard syntax.recognition != nil else {
            let statement = try readVariable(offset, length)
            finishVariable(statement, into: &body)
            return
        }
        switch recognition(of: offset, length) {
        case .text:
            position = offset + length
        case .tag(let isCertain):
            do throws(TemplateError) {
                let statement = try readVariable(offset, length)
                if takeEscape(offset, length, into: &body) { return }
                finishVariable(statement, into: &body)
            } catch {
                guard isCertain else {
                    position = offset + length
                    return
                }
                if takeEscape(offset, length, into: &body) { return }
                problems.append(error.diagnostic)
                skipTag(offset, length, into: &body)
            }
        case .unknown(let name, let nearest, let place):
            if takeEscape(offset, length, into: &body) { return }
            let open = String(decoding: syntax.variable.open, as: UTF8.self)
            let failure = self.error(
                "unknown-name", "nothing here is named ‘\(name)’", at: place,
                suggestion: "did you mean ‘\(nearest)’? for a literal ‘\(open)’ write ‘\\\(open)’")
            problems.append(failure.diagnostic)
            skipTag(offset, length, into: &body)
        }
    }

    private func readVariable(
        _ offset: Int, _ length: Int
    ) throws(TemplateError) -> OutputStatement {
        tagStart = offset
        var start = offset + length
        if let sign = byte(at: start), sign == Ascii.minus || sign == Ascii.plus { start += 1 }
        lexer = TagLexer(
            source: source, limit: range.upperBound, close: syntax.variable.close,
            allowsPlus: false, position: start)
        height = 0
        try advance()
        let expression = try parseTuple()
        guard token.kind == .tagEnd else { throw unexpected() }
        return OutputStatement(expression, offset..<lexer.position)
    }

    private func finishVariable(
        _ statement: OutputStatement, into body: inout [any Statement]
    ) {
        let offset = statement.range.lowerBound
        let sign = byte(at: offset + syntax.variable.open.count)
        endText(at: offset, sign: sign, takesLine: false, into: &body)
        body.append(statement)
        startText(at: lexer.position, trim: lexer.trim, takesLine: false)
    }

    /// Goes on after a tag that is wrong: after its end if it has one on its line.
    private func skipTag(
        _ offset: Int, _ length: Int, into body: inout [any Statement]
    ) {
        appendText(to: offset, into: &body)
        body.append(EmptyStatement())
        let lineEnd =
            source.bytes[offset..<range.upperBound].firstIndex(of: Ascii.newline)
            ?? range.upperBound
        position = offset + length
        if let close = find(syntax.variable.close, from: position), close < lineEnd {
            position = close + syntax.variable.close.count
        }
        textStart = position
    }

    // MARK: Statements

    /// Parses a statement.
    ///
    /// Returns the word that it starts with, if that is one of `words`; the lexer then stands
    ///   after it.
    func parseStatement(
        _ offset: Int, _ length: Int, until words: [String], into body: inout [any Statement]
    ) throws(TemplateError) -> String? {
        var start = offset + length
        let sign = byte(at: start)
        if sign == Ascii.minus || sign == Ascii.plus { start += 1 }
        let word = word(from: start)
        if syntax.recognition != nil {
            guard Self.keywords.contains(word) else {
                position = offset + length
                return nil
            }
            if takeEscape(offset, length, into: &body) { return nil }
        }
        tagStart = offset
        lexer = TagLexer(
            source: source, limit: range.upperBound, close: syntax.statement.close,
            allowsPlus: true, position: start)
        var measure = lexer
        var keyword = try measure.next()
        let name = keyword
        while keyword.kind != .tagEnd { keyword = try measure.next() }
        let lines = lines(of: offset..<measure.position)
        endText(
            at: offset, sign: sign, takesLine: lines.before && sign != Ascii.plus, into: &body)
        takesLineAfter = lines.after
        tagEnd = measure.position
        tagTrim = measure.trim
        height = 0
        try advance()
        guard token.kind == .name else {
            throw error("syntax", "a statement starts with a word", at: name.start)
        }
        try advance()
        if words.contains(word) { return word }
        let statement: (any Statement)?
        if syntax.recognition != nil, Self.bodiless.contains(word) {
            do throws(TemplateError) {
                statement = try parse(word, at: name.start)
            } catch {
                problems.append(error.diagnostic)
                startText(at: measure.position, trim: measure.trim, takesLine: lines.after)
                statement = EmptyStatement()
            }
        } else {
            statement = try parse(word, at: name.start)
        }
        if let statement { body.append(statement) }
        return nil
    }

    /// The statements that have no body, so that parsing can go on after a wrong one.
    private static let bodiless: Set<String> = ["include", "import", "from", "do", "extends"]

    /// Ends a statement's tag.
    func endTag() throws(TemplateError) {
        guard token.kind == .tagEnd else { throw unexpected() }
        startText(at: lexer.position, trim: lexer.trim, takesLine: takesLineAfter)
    }

    /// The name that starts at an offset, after white space; empty if none does.
    func word(from offset: Int) -> String {
        var start = offset
        while let byte = byte(at: start), byte.isWhitespace { start += 1 }
        var end = start
        while let byte = byte(at: end), end > start ? byte.continuesName : byte.startsName {
            end += 1
        }
        return String(decoding: source.bytes[start..<end], as: UTF8.self)
    }
}
