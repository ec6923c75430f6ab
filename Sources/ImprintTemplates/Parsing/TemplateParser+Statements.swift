import ImprintCore

extension TemplateParser {
    /// Parses the statement of a word, past its end.
    ///
    /// Returns `nil` for a statement that leaves nothing to execute, as `raw` does.
    func parse(
        _ word: String, at offset: Int
    ) throws(TemplateError) -> (any Statement)? {
        switch word {
        case "if": return try parseIf(at: offset)
        case "for": return try parseFor(at: offset)
        case "set": return try parseSet(at: offset)
        case "with": return try parseWith(at: offset)
        case "macro": return try parseMacro(at: offset)
        case "call": return try parseCall(at: offset)
        case "filter": return try parseFilterBlock(at: offset)
        // Pages keep a source map, which text from a cache would have no place in.
        case "cache" where syntax.recognition == nil: return try parseCache(at: offset)
        case "include": return try parseInclude(at: offset)
        case "import": return try parseImport(at: offset)
        case "from": return try parseFromImport(at: offset)
        case "extends": return try parseExtends(at: offset)
        case "block": return try parseBlock(at: offset)
        case "autoescape":
            let condition = try parseExpression()
            try endTag()
            let (body, _) = try parseBody(
                until: ["endautoescape"], closing: ("autoescape", tagStart))
            try endTag()
            return AutoescapeStatement(condition, body)
        case "do":
            let expression = try parseTuple()
            try endTag()
            return DoStatement(expression)
        case "break", "continue":
            guard loopDepth > 0 else {
                throw error("syntax", "‘\(word)’ outside a loop", at: offset)
            }
            try endTag()
            return JumpStatement(word == "break" ? .breakLoop : .continueLoop)
        case "raw":
            try parseRaw(at: offset)
            return nil
        case _ where Self.keywords.contains(word):
            throw error("syntax", "‘\(word)’ closes nothing", at: offset)
        default:
            throw error(
                "unknown-statement", "there is no statement ‘\(word)’", at: offset,
                suggestion: .suggestion(for: word, among: Self.keywords.sorted()))
        }
    }

    private func parseIf(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "if", offset: tagStart)
        var branches: [(condition: any Expression, body: [any Statement])] = []
        while true {
            let condition = try parseCondition()
            let (body, word) = try parseBody(until: ["elif", "else", "endif"], closing: opener)
            branches.append((condition, body))
            switch word {
            case "elif": continue
            case "else":
                try endTag()
                let (otherwise, _) = try parseBody(until: ["endif"], closing: opener)
                try endTag()
                return IfStatement(branches, otherwise: otherwise)
            default:
                try endTag()
                return IfStatement(branches, otherwise: [])
            }
        }
    }

    /// A condition to the end of its tag; in a page, a wrong one is reported and never holds.
    private func parseCondition() throws(TemplateError) -> any Expression {
        let (end, trim, takesLine) = (tagEnd, tagTrim, takesLineAfter)
        do throws(TemplateError) {
            let condition = try parseTuple(allowsConditional: false)
            try endTag()
            return condition
        } catch {
            guard syntax.recognition != nil else { throw error }
            problems.append(error.diagnostic)
            startText(at: end, trim: trim, takesLine: takesLine)
            return ConstantExpression(.boolean(false), at: tagStart)
        }
    }

    private func parseFor(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "for", offset: tagStart)
        // The names come first but belong to the scope of the body, the sequence to that around.
        let names = try parseTargetNames(until: "in")
        try expect(word: "in")
        let sequence = try parseTuple(allowsConditional: false, end: .wordRecursive)
        scope.open()
        let target = declare(names)
        let filter = try skip(word: "if") ? try parseExpression() : nil
        let isRecursive = try skip(word: "recursive")
        let loopSlot = scope.declare("loop")
        try endTag()
        loopDepth += 1
        let (body, word) = try parseBody(until: ["else", "endfor"], closing: opener)
        loopDepth -= 1
        let usesLoop = scope.used.contains(loopSlot)
        let slots = scope.close()
        var otherwise: [any Statement] = []
        if word == "else" {
            try endTag()
            scope.open()
            (otherwise, _) = try parseBody(until: ["endfor"], closing: opener)
            _ = scope.close()
        }
        try endTag()
        return ForStatement(
            target: target, sequence: sequence, filter: filter, body: body, otherwise: otherwise,
            isRecursive: isRecursive, loopSlot: usesLoop ? loopSlot : nil, slots: slots,
            at: offset)
    }

    private func parseSet(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "set", offset: tagStart)
        let target: AssignmentTarget
        if try peek().kind == .symbol(.dot) {
            let (name, place) = try expectName()
            let base = variable(name, at: place)
            try advance()
            let member = try expectName()
            target = .attribute(of: base, name: member.name, offset: place)
            return try finishSet(opener) { target }
        }
        let names = try parseTargetNames(until: "=")
        // Declared once the value has been parsed, which may use a variable of the same name.
        return try finishSet(opener) { declare(names) }
    }

    private func finishSet(
        _ opener: (word: String, offset: Int),
        target: () -> AssignmentTarget
    ) throws(TemplateError) -> any Statement {
        if try skip(.assign) {
            let expression = try parseTuple()
            try endTag()
            return SetStatement(target(), expression)
        }
        var filter: FilterExpression?
        while try skip(.pipe) {
            filter = try parseFilter(of: filter)
        }
        try endTag()
        let (body, _) = try parseScopedBody(until: ["endset"], closing: opener)
        try endTag()
        return SetBlockStatement(target(), filter: filter, body)
    }

    /// A body whose variables end with it.
    func parseScopedBody(
        until words: [String], closing opener: (word: String, offset: Int)
    ) throws(TemplateError) -> (body: [any Statement], slots: Range<Int>) {
        scope.open()
        let (body, _) = try parseBody(until: words, closing: opener)
        return (body, scope.close())
    }

    private func parseWith(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "with", offset: tagStart)
        var assignments: [(names: TargetNames, expression: any Expression)] = []
        while token.kind != .tagEnd {
            if !assignments.isEmpty { try expect(.comma) }
            let names = try parseTargetNames(until: "=")
            try expect(.assign)
            assignments.append((names, try parseExpression()))
        }
        scope.open()
        let targets = assignments.map { (target: declare($0.names), expression: $0.expression) }
        try endTag()
        let (body, _) = try parseBody(until: ["endwith"], closing: opener)
        try endTag()
        return WithStatement(targets, body, slots: scope.close())
    }

    private func parseFilterBlock(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "filter", offset: tagStart)
        var filter = try parseFilter(of: nil)
        while try skip(.pipe) { filter = try parseFilter(of: filter) }
        let range = tagStart..<lexer.position
        try endTag()
        let (body, _) = try parseScopedBody(until: ["endfilter"], closing: opener)
        try endTag()
        return FilterBlockStatement(filter, body, range)
    }

    private func parseCache(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "cache", offset: tagStart)
        let key = try parseExpression()
        try endTag()
        let (body, _) = try parseScopedBody(until: ["endcache"], closing: opener)
        try endTag()
        return CacheStatement(key, body, at: offset)
    }

    private func parseRaw(at offset: Int) throws(TemplateError) {
        try endTag()
        let opener = tagStart
        var from = position
        while let found = find(syntax.statement.open, from: from) {
            var start = found + syntax.statement.open.count
            from = start
            let sign = byte(at: start)
            if sign == Ascii.minus || sign == Ascii.plus { start += 1 }
            guard word(from: start) == "endraw" else { continue }
            var end = TagLexer(
                source: source, limit: range.upperBound, close: syntax.statement.close,
                allowsPlus: true, position: start)
            _ = try end.next()
            guard try end.next().kind == .tagEnd else { continue }
            rawEnd = (found, sign, end.position, end.trim)
            return
        }
        throw error(
            "unclosed", "‘raw’ is not closed", at: opener,
            suggestion: "add ‘\(tag("endraw"))’")
    }

    // MARK: Targets

    /// The names of an assignment before they are declared.
    indirect enum TargetNames {
        case name(String)
        case tuple([TargetNames], offset: Int)
    }

    private func parseTargetNames(
        until end: String
    ) throws(TemplateError) -> TargetNames {
        expressionDepth += 1
        defer { expressionDepth -= 1 }
        guard expressionDepth <= ParserLimits.statementDepth else { throw tooDeep() }
        let start = token.start
        var names: [TargetNames] = []
        var isTuple = false
        while true {
            if !names.isEmpty,
                isWord(end) || isSymbol(.assign) || isSymbol(.closeParenthesis)
            {
                break
            }
            if try skip(.openParenthesis) {
                names.append(try parseTargetNames(until: end))
                try expect(.closeParenthesis)
            } else {
                let (name, offset) = try expectName()
                if ["true", "false", "none", "True", "False", "None"].contains(name) {
                    throw error("syntax", "‘\(name)’ cannot be set", at: offset)
                }
                names.append(.name(name))
            }
            // `with` has commas between its assignments.
            if end == "=", isSymbol(.comma), try peek().kind == .tagEnd { break }
            guard try skip(.comma) else { break }
            isTuple = true
        }
        return isTuple ? .tuple(names, offset: start) : names[0]
    }

    /// Makes names variables: of the scope, or of the template at its top.
    func declare(_ names: TargetNames) -> AssignmentTarget {
        switch names {
        case .name(let name): return declare(name)
        case .tuple(let names, let offset):
            return .tuple(names.map { declare($0) }, offset: offset)
        }
    }

    func declare(_ name: String) -> AssignmentTarget {
        guard scope.declaresGlobally else { return .slot(scope.declare(name)) }
        ownNames.insert(name)
        return .global(name)
    }
}
