import ImprintCore

extension TemplateParser {
    func parseInclude(at offset: Int) throws(TemplateError) -> any Statement {
        let names = try parseExpression()
        var ignoresMissing = false
        if isWord("ignore"), text(try peek()) == "missing" {
            try advance()
            try advance()
            ignoresMissing = true
        }
        let hasContext = try parseContext() ?? true
        try endTag()
        return IncludeStatement(
            names, ignoresMissing: ignoresMissing,
            variables: hasContext ? scope.allVariables() : nil, at: offset)
    }

    /// `with context` or `without context`; `nil` if neither stands here.
    private func parseContext() throws(TemplateError) -> Bool? {
        guard isWord("with") || isWord("without"), text(try peek()) == "context" else {
            return nil
        }
        let hasContext = isWord("with")
        try advance()
        try advance()
        return hasContext
    }

    func parseImport(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        try expect(word: "as")
        let (name, _) = try expectName()
        let hasContext = try parseContext() ?? false
        try endTag()
        let variables = hasContext ? scope.allVariables() : nil
        return ImportStatement(
            template, as: declare(name), names: [], variables: variables, at: offset)
    }

    func parseFromImport(at offset: Int) throws(TemplateError) -> any Statement {
        let template = try parseExpression()
        try expect(word: "import")
        var names: [(name: String, alias: String, offset: Int)] = []
        var hasContext: Bool?
        while true {
            if !names.isEmpty {
                hasContext = try parseContext()
                guard hasContext == nil, try skip(.comma) else { break }
                hasContext = try parseContext()
                if hasContext != nil || token.kind == .tagEnd { break }
            }
            let (name, place) = try expectName()
            guard !name.hasPrefix("_") else {
                throw error(
                    "syntax", "‘\(name)’ is private to its template, as its ‘_’ says", at: place)
            }
            let alias = try skip(word: "as") ? try expectName().name : name
            names.append((name, alias, place))
        }
        let variables = hasContext == true ? scope.allVariables() : nil
        try endTag()
        return ImportStatement(
            template, as: nil,
            names: names.map { ($0.name, declare($0.alias), $0.offset) }, variables: variables,
            at: offset)
    }

    func parseExtends(at offset: Int) throws(TemplateError) -> any Statement {
        if extends {
            throw error("syntax", "a template can extend only one", at: offset)
        }
        let template = try parseExpression()
        try endTag()
        extends = true
        return ExtendsStatement(template, at: offset)
    }

    func parseBlock(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "block", offset: tagStart)
        let (name, place) = try expectName()
        if blocks.contains(where: { $0.name == name }) || openBlocks.contains(name) {
            throw error("syntax", "the block ‘\(name)’ stands here a second time", at: place)
        }
        let isScoped = try skip(word: "scoped")
        let isRequired = try skip(word: "required")
        let variables = isScoped ? scope.allVariables() : []
        try endTag()
        let outer = (scope, loopDepth)
        scope = FrameScope(parent: nil, isTop: false)
        loopDepth = 0
        scope.open()
        // Seen by name at run time, but known to the recognition of tags in a page.
        let (before, beforeOwn) = (blockDepth, ownNames)
        ownNames.formUnion(variables.map(\.name))
        blockDepth += 1
        openBlocks.append(name)
        let (body, _) = try parseBody(until: ["endblock"], closing: opener)
        openBlocks.removeLast()
        blockDepth = before
        ownNames = beforeOwn
        let slotCount = scope.slotCount
        (scope, loopDepth) = outer
        if isRequired, !isBlank(body) {
            throw error(
                "syntax", "a required block holds nothing, for others to fill", at: place)
        }
        _ = try skip(word: name)
        try endTag()
        let block = BlockStatement(
            name, isRequired: isRequired, variables: variables, slotCount: slotCount, body: body,
            at: place)
        blocks.append(block)
        return block
    }

    private func isBlank(_ body: [any Statement]) -> Bool {
        body.allSatisfy { statement in
            guard let text = statement as? TextStatement else { return false }
            return source.bytes[text.range].allSatisfy(\.isWhitespace)
        }
    }

    // MARK: Macros

    func parseMacro(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "macro", offset: tagStart)
        let (name, place) = try expectName()
        // Before its body, so that it can call itself.
        let target = declare(name)
        let definition = try parseMacroBody(
            name, closing: opener, end: "endmacro", at: place)
        return MacroStatement(definition, target)
    }

    func parseCall(at offset: Int) throws(TemplateError) -> any Statement {
        let opener = (word: "call", offset: tagStart)
        // The call is written after the parameters of its body but belongs to the scope around.
        let hasParameters = isSymbol(.openParenthesis)
        let outer = scope
        let inner = FrameScope(parent: outer, isTop: false)
        inner.open()
        scope = inner
        let parameters = hasParameters ? try parseParameters() : []
        scope = outer
        let expression = try parseExpression()
        guard let call = expression as? CallExpression else {
            throw error("syntax", "‘call’ needs a call", at: expression.offset)
        }
        let range = tagStart..<lexer.position
        try endTag()
        scope = inner
        let definition = try finishMacro(
            "caller", parameters, outer: outer, closing: opener, end: "endcall", at: offset)
        return CallBlockStatement(call, definition, range)
    }

    private func parseMacroBody(
        _ name: String, closing opener: (word: String, offset: Int), end: String,
        at offset: Int
    ) throws(TemplateError) -> MacroDefinition {
        let outer = scope
        scope = FrameScope(parent: outer, isTop: false)
        scope.open()
        let parameters = try parseParameters()
        try endTag()
        return try finishMacro(
            name, parameters, outer: outer, closing: opener, end: end, at: offset)
    }

    typealias Parameters = [(name: String, slot: Int, defaultValue: (any Expression)?)]

    private func finishMacro(
        _ name: String, _ parameters: Parameters, outer: FrameScope,
        closing opener: (word: String, offset: Int), end: String, at offset: Int
    ) throws(TemplateError) -> MacroDefinition {
        let inner = scope
        let specials = ["varargs", "kwargs", "caller"].map { name in
            (slot: inner.declare(name), isParameter: parameters.contains { $0.name == name })
        }
        let loops = loopDepth
        loopDepth = 0
        let (body, _) = try parseBody(until: [end], closing: opener)
        loopDepth = loops
        let slots = specials.map { special in
            inner.used.contains(special.slot) && !special.isParameter ? special.slot : nil
        }
        scope = outer
        try endTag()
        return MacroDefinition(
            name: name, parameters: parameters, varargsSlot: slots[0], kwargsSlot: slots[1],
            callerSlot: slots[2], slotCount: inner.slotCount, body: body, at: offset)
    }

    private func parseParameters() throws(TemplateError) -> Parameters {
        var parameters: Parameters = []
        var hasDefaults = false
        try expect(.openParenthesis)
        while !isSymbol(.closeParenthesis) {
            if !parameters.isEmpty {
                try expect(.comma)
                if isSymbol(.closeParenthesis) { break }
            }
            let (name, offset) = try expectName()
            guard !parameters.contains(where: { $0.name == name }) else {
                throw error("syntax", "the parameter ‘\(name)’ stands here twice", at: offset)
            }
            var defaultValue: (any Expression)?
            if try skip(.assign) {
                defaultValue = try parseExpression()
                hasDefaults = true
            } else if hasDefaults {
                throw error(
                    "syntax", "‘\(name)’ needs a default, as those before it have one",
                    at: offset)
            }
            guard name != "caller" || defaultValue != nil else {
                throw error(
                    "syntax", "the parameter ‘caller’ needs a default, for calls without a body",
                    at: offset)
            }
            parameters.append((name, scope.declare(name), defaultValue))
        }
        try advance()
        return parameters
    }
}
