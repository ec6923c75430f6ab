import ImprintCore

extension TemplateParser {
    /// The words of the language that can be no variable.
    private static let reserved: Set<String> = [
        "and", "or", "not", "in", "is", "if", "else",
    ]

    func parsePrimary() throws(TemplateError) -> any Expression {
        let start = token
        height = 1
        switch token.kind {
        case .name:
            let name = text(token)
            guard !Self.reserved.contains(name) else { throw unexpected() }
            try advance()
            switch name {
            case "true", "True": return ConstantExpression(.boolean(true), at: start.start)
            case "false", "False": return ConstantExpression(.boolean(false), at: start.start)
            case "none", "None": return ConstantExpression(.none, at: start.start)
            default: return variable(name, at: start.start)
            }
        case .string:
            var string = try StringLiteral.text(of: token, in: source)
            try advance()
            while token.kind == .string {
                string += try StringLiteral.text(of: token, in: source)
                try advance()
            }
            return ConstantExpression(.string(string), at: start.start)
        case .integer:
            let value = try integer(token)
            try advance()
            return ConstantExpression(.integer(value), at: start.start)
        case .float:
            let digits = text(token).filter { $0 != "_" }
            guard let number = Double(digits) else { throw unexpected() }
            try advance()
            return ConstantExpression(.number(number), at: start.start)
        case .symbol(.openParenthesis): return try parseParentheses()
        case .symbol(.openBracket):
            let (elements, _) = try parseElements(until: .closeBracket)
            return ListExpression(elements, isTuple: false, at: start.start)
        case .symbol(.openBrace): return try parseMapping()
        default: throw unexpected()
        }
    }

    /// The expression for a name: a variable of the frame, or one looked up by its name.
    func variable(_ name: String, at offset: Int) -> any Expression {
        let references = scope.references(to: name)
        let number = number(of: name)
        guard references.isEmpty else {
            return LocalNameExpression(name, references: references, number: number, at: offset)
        }
        return GlobalNameExpression(name, number: number, at: offset)
    }

    private func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        let number = numbers.count
        numbers[name] = number
        return number
    }

    private func integer(_ token: Token) throws(TemplateError) -> Int {
        let digits = text(token).filter { $0 != "_" }
        let value: Int? =
            switch digits.prefix(2).lowercased() {
            case "0x": Int(digits.dropFirst(2), radix: 16)
            case "0o": Int(digits.dropFirst(2), radix: 8)
            case "0b": Int(digits.dropFirst(2), radix: 2)
            default: Int(digits)
            }
        guard let value else {
            throw error("overflow", "the integer is too large", at: token.start)
        }
        return value
    }

    private func parseParentheses() throws(TemplateError) -> any Expression {
        let start = token.start
        try advance()
        if try skip(.closeParenthesis) {
            return ListExpression([], isTuple: true, at: start)
        }
        let expression = try parseTuple()
        try expect(.closeParenthesis)
        try grow(above: height)
        return expression
    }

    private func parseElements(
        until end: Symbol
    ) throws(TemplateError) -> (elements: [any Expression], end: Int) {
        var elements: [any Expression] = []
        var highest = 0
        try advance()
        while !isSymbol(end) {
            if !elements.isEmpty {
                try expect(.comma)
                if isSymbol(end) { break }
            }
            elements.append(try parseExpression())
            highest = max(highest, height)
        }
        let place = token.start
        try advance()
        try grow(above: highest)
        return (elements, place)
    }

    private func parseMapping() throws(TemplateError) -> any Expression {
        let start = token.start
        var entries: [(key: any Expression, value: any Expression)] = []
        var highest = 0
        try advance()
        while !isSymbol(.closeBrace) {
            if !entries.isEmpty {
                try expect(.comma)
                if isSymbol(.closeBrace) { break }
            }
            let key = try parseExpression()
            highest = max(highest, height)
            try expect(.colon)
            let value = try parseExpression()
            highest = max(highest, height)
            entries.append((key, value))
        }
        try advance()
        try grow(above: highest)
        return MappingExpression(entries, at: start)
    }

    // MARK: What follows a primary

    func parsePostfix(_ primary: any Expression) throws(TemplateError) -> any Expression {
        var expression = primary
        while true {
            let highest = height
            switch token.kind {
            case .symbol(.dot):
                try advance()
                if token.kind == .integer {
                    let index = ConstantExpression(.integer(try integer(token)), at: token.start)
                    expression = SubscriptExpression(expression, index)
                    try advance()
                } else {
                    let member = try expectName()
                    expression = MemberExpression(expression, member.name, at: member.offset)
                }
                try grow(above: highest)
            case .symbol(.openBracket):
                expression = try parseSubscript(of: expression)
                try grow(above: max(highest, height))
            case .symbol(.openParenthesis):
                let offset = token.start
                let arguments = try parseArguments()
                expression = CallExpression(expression, arguments, at: offset)
                try grow(above: max(highest, height))
            default: return expression
            }
        }
    }

    private func parseSubscript(
        of base: any Expression
    ) throws(TemplateError) -> any Expression {
        let start = token.start
        try advance()
        var parts: [(any Expression)?] = []
        var highest = height
        var isSlice = false
        var part: (any Expression)?
        while !isSymbol(.closeBracket) {
            if try skip(.colon) {
                isSlice = true
                parts.append(part)
                part = nil
                guard parts.count <= 2 else { throw unexpected() }
            } else {
                guard part == nil else { throw unexpected() }
                part = try parseExpression()
                highest = max(highest, height)
            }
        }
        guard isSlice || part != nil else { throw unexpected() }
        parts.append(part)
        try advance()
        height = highest
        if isSlice {
            return SliceExpression(
                base, from: parts[0], to: parts[1], by: parts.count > 2 ? parts[2] : nil,
                at: start)
        }
        guard let index = part else { throw unexpected() }
        if let constant = index as? ConstantExpression, case .string(let name) = constant.value {
            return MemberExpression(base, name, at: constant.offset)
        }
        return SubscriptExpression(base, index)
    }

    func parseArguments() throws(TemplateError) -> ArgumentList {
        var list = ArgumentList()
        var highest = 0
        try expect(.openParenthesis)
        while !isSymbol(.closeParenthesis) {
            if !list.isEmpty {
                try expect(.comma)
                if isSymbol(.closeParenthesis) { break }
            }
            if isSymbol(.star) {
                guard list.list == nil, list.mapping == nil else { throw unexpected() }
                try advance()
                list.list = try parseExpression()
            } else if isSymbol(.doubleStar) {
                guard list.mapping == nil else { throw unexpected() }
                try advance()
                list.mapping = try parseExpression()
            } else if token.kind == .name, try peek().kind == .symbol(.assign) {
                guard list.mapping == nil else { throw unexpected() }
                let (name, offset) = try expectName()
                guard !list.keywords.contains(where: { $0.name == name }) else {
                    throw error(
                        "arguments", "the argument ‘\(name)’ is given twice", at: offset)
                }
                try advance()
                list.keywords.append((name, try parseExpression()))
            } else {
                guard list.keywords.isEmpty, list.list == nil, list.mapping == nil else {
                    throw unexpected()
                }
                list.positional.append(try parseExpression())
            }
            highest = max(highest, height)
        }
        try advance()
        height = highest
        return list
    }

    // MARK: Filters and tests

    func parseFilters(_ target: any Expression) throws(TemplateError) -> any Expression {
        var expression = target
        while true {
            let highest = height
            if isSymbol(.pipe) {
                try advance()
                expression = try parseFilter(of: expression)
            } else if isWord("is") {
                try advance()
                expression = try parseTest(of: expression)
            } else if isSymbol(.openParenthesis) {
                let offset = token.start
                expression = CallExpression(expression, try parseArguments(), at: offset)
            } else {
                return expression
            }
            try grow(above: max(highest, height))
        }
    }

    func parseFilter(
        of target: (any Expression)?
    ) throws(TemplateError) -> FilterExpression {
        let (name, offset) = try expectName()
        height = 0
        let arguments =
            isSymbol(.openParenthesis) ? try parseArguments() : ArgumentList()
        return FilterExpression(target, name, arguments, at: offset)
    }

    private func parseTest(of target: any Expression) throws(TemplateError) -> any Expression {
        let isNegated = try skip(word: "not")
        let start = token.start
        let (name, _) = try expectName()
        height = 0
        var arguments = ArgumentList()
        switch token.kind {
        case .symbol(.openParenthesis): arguments = try parseArguments()
        case .name where Self.reserved.contains(text(token)):
            if isWord("is") {
                throw error("syntax", "a second ‘is’ cannot follow a test", at: token.start)
            }
        case .name, .string, .integer, .float, .symbol(.openBracket), .symbol(.openBrace):
            arguments.positional = [try parsePostfix(try parsePrimary())]
        default: break
        }
        let test = TestExpression(target, name, arguments, at: start)
        return isNegated ? NotExpression(test, at: start) : test
    }
}
