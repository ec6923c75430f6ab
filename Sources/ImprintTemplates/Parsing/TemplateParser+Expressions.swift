import ImprintCore

extension TemplateParser {
    /// Where an expression ends that may be a tuple without parentheses.
    enum TupleEnd { case tag, wordIn, wordRecursive }

    /// An expression, or several with commas between them, which are a tuple.
    func parseTuple(
        allowsConditional: Bool = true, end: TupleEnd = .tag
    ) throws(TemplateError) -> any Expression {
        let start = token.start
        var elements: [any Expression] = []
        var isTuple = false
        var highest = 0
        while true {
            if !elements.isEmpty, token.kind == .tagEnd || isSymbol(.closeParenthesis) { break }
            if end == .wordRecursive, !elements.isEmpty, isWord("recursive") { break }
            elements.append(try parseExpression(allowsConditional: allowsConditional))
            highest = max(highest, height)
            guard try skip(.comma) else { break }
            isTuple = true
        }
        height = highest
        guard isTuple else { return elements[0] }
        try grow(above: highest)
        return ListExpression(elements, isTuple: true, at: start)
    }

    func parseExpression(
        allowsConditional: Bool = true
    ) throws(TemplateError) -> any Expression {
        try descend()
        defer { expressionDepth -= 1 }
        var expression = try parseOperators(above: 0)
        guard allowsConditional else { return expression }
        while try skip(word: "if") {
            var highest = height
            let condition = try parseOperators(above: 0)
            highest = max(highest, height)
            var otherwise: (any Expression)?
            if try skip(word: "else") {
                otherwise = try parseExpression()
                highest = max(highest, height)
            }
            try grow(above: highest)
            expression = ConditionalExpression(condition, then: expression, else: otherwise)
        }
        return expression
    }

    /// Counts a step down to a part of an expression; the caller counts the way back.
    private func descend() throws(TemplateError) {
        guard expressionDepth < ParserLimits.expressionDepth, gauge.used < ParserLimits.stackSize
        else { throw tooDeep() }
        expressionDepth += 1
    }

    /// Notes that an expression has parts, the highest of the given height.
    func grow(above part: Int) throws(TemplateError) {
        height = part + 1
        if height > ParserLimits.expressionDepth { throw tooDeep() }
    }

    func tooDeep() -> TemplateError {
        error("too-deep", "the expression is nested too deep", at: token.start)
    }

    // MARK: Operators

    /// How strongly the operators bind: `or`, `and`, `not`, comparisons, `+ -`, `~`, `* / // %`,
    /// `**`.
    private enum Strength {
        static let or = 1
        static let and = 2
        static let not = 3
        static let comparison = 4
        static let sum = 5
        static let concatenation = 6
        static let product = 7
        static let power = 8
    }

    /// Parses operands joined by operators that bind more strongly than a given strength.
    private func parseOperators(
        above strength: Int
    ) throws(TemplateError) -> any Expression {
        var left = try parsePrefix(above: strength)
        while true {
            let offset = token.start
            switch token.kind {
            case .name:
                if strength < Strength.or, isWord("or") {
                    left = try parseLogical(left, word: "or", strength: Strength.or)
                } else if strength < Strength.and, isWord("and") {
                    left = try parseLogical(left, word: "and", strength: Strength.and)
                } else if strength < Strength.comparison, let rest = try parseComparison() {
                    left = try finishComparison(left, rest)
                } else {
                    return left
                }
            case .symbol(let symbol):
                switch symbol {
                case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
                    guard strength < Strength.comparison, let rest = try parseComparison() else {
                        return left
                    }
                    left = try finishComparison(left, rest)
                case .plus, .minus:
                    guard strength < Strength.sum else { return left }
                    left = try parseArithmetic(left, symbol, Strength.sum, at: offset)
                case .tilde:
                    guard strength < Strength.concatenation else { return left }
                    left = try parseConcatenation(left, at: offset)
                case .star, .slash, .doubleSlash, .percent:
                    guard strength < Strength.product else { return left }
                    left = try parseArithmetic(left, symbol, Strength.product, at: offset)
                case .doubleStar:
                    guard strength < Strength.power else { return left }
                    left = try parseArithmetic(left, symbol, Strength.power, at: offset)
                default: return left
                }
            default: return left
            }
        }
    }

    private func parsePrefix(above strength: Int) throws(TemplateError) -> any Expression {
        let offset = token.start
        if strength < Strength.not + 1, isWord("not") {
            try advance()
            try descend()
            defer { expressionDepth -= 1 }
            let operand = try parseOperators(above: Strength.not)
            try grow(above: height)
            return NotExpression(operand, at: offset)
        }
        return try parseUnary(withFilters: true)
    }

    /// `a and b and c` as one expression, however many.
    private func parseLogical(
        _ first: any Expression, word: String, strength: Int
    ) throws(TemplateError) -> any Expression {
        var operands = [first]
        var highest = height
        while try skip(word: word) {
            operands.append(try parseOperators(above: strength))
            highest = max(highest, height)
        }
        try grow(above: highest)
        return LogicalExpression(isAnd: word == "and", operands)
    }

    typealias Comparison = (
        comparator: ComparisonExpression.Comparator, operand: any Expression, offset: Int
    )

    private func finishComparison(
        _ first: any Expression, _ rest: [Comparison]
    ) throws(TemplateError) -> any Expression {
        ComparisonExpression(first, rest)
    }

    /// The comparisons that start here; `nil` if none does.
    private func parseComparison() throws(TemplateError) -> [Comparison]? {
        var rest: [Comparison] = []
        var highest = height
        while true {
            let offset = token.start
            let comparator: ComparisonExpression.Comparator
            switch token.kind {
            case .symbol(.equal): comparator = .equal
            case .symbol(.notEqual): comparator = .notEqual
            case .symbol(.less): comparator = .less
            case .symbol(.lessOrEqual): comparator = .lessOrEqual
            case .symbol(.greater): comparator = .greater
            case .symbol(.greaterOrEqual): comparator = .greaterOrEqual
            case .name where isWord("in"): comparator = .isIn
            case .name where isWord("not"):
                guard try peek().kind == .name, text(try peek()) == "in" else {
                    return rest.isEmpty ? nil : try ended(rest, highest)
                }
                try advance()
                comparator = .isNotIn
            default: return rest.isEmpty ? nil : try ended(rest, highest)
            }
            try advance()
            rest.append((comparator, try parseOperators(above: Strength.comparison), offset))
            highest = max(highest, height)
        }
    }

    private func ended(
        _ rest: [Comparison], _ highest: Int
    ) throws(TemplateError) -> [Comparison] {
        try grow(above: highest)
        return rest
    }

    private func parseArithmetic(
        _ left: any Expression, _ symbol: Symbol, _ strength: Int, at offset: Int
    ) throws(TemplateError) -> any Expression {
        let highest = height
        try advance()
        let right = try parseOperators(above: strength)
        try grow(above: max(highest, height))
        return ArithmeticExpression(symbol, left, right, at: offset)
    }

    private func parseConcatenation(
        _ first: any Expression, at offset: Int
    ) throws(TemplateError) -> any Expression {
        var parts = [first]
        var highest = height
        while try skip(.tilde) {
            parts.append(try parseOperators(above: Strength.concatenation))
            highest = max(highest, height)
        }
        try grow(above: highest)
        return ConcatenationExpression(parts, at: offset)
    }

    /// A primary with its signs before and its members, calls and filters behind.
    ///
    /// As in Jinja, signs and filters bind more strongly than any operator: `-1 | abs` is
    /// `(-1) | abs`, and `-2 ** 2` is `(-2) ** 2`.
    func parseUnary(withFilters: Bool) throws(TemplateError) -> any Expression {
        let offset = token.start
        var expression: any Expression
        if isSymbol(.minus) || isSymbol(.plus) {
            let isNegative = isSymbol(.minus)
            try advance()
            try descend()
            defer { expressionDepth -= 1 }
            expression = SignExpression(
                isNegative: isNegative, try parseUnary(withFilters: false), at: offset)
            try grow(above: height)
        } else {
            expression = try parsePrimary()
        }
        expression = try parsePostfix(expression)
        return withFilters ? try parseFilters(expression) : expression
    }
}
