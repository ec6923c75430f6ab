import ImprintCore

extension Evaluator {
    private static let testNames = [
        "defined", "undefined", "none", "boolean", "true", "false", "integer", "float", "number",
        "string", "mapping", "sequence", "iterable", "callable", "odd", "even", "divisibleby",
        "eq", "equalto", "ne", "lt", "lessthan", "le", "gt", "greaterthan", "ge", "in", "sameas",
        "upper", "lower", "escaped", "filter", "test",
    ]

    /// `operand is name(arguments)`.
    func test(
        _ name: String, _ operand: Operand, _ arguments: CallArguments, in frame: Frame,
        at offset: Int
    ) throws(TemplateError) -> Bool {
        switch name {
        case "defined":
            if case .undefined = operand { return false }
            return true
        case "undefined":
            if case .undefined = operand { return true }
            return false
        case "callable":
            if case .undefined(let undefined) = operand { throw error(for: undefined) }
            if case .object = operand { return true }
            return false
        default: break
        }
        if case .object = operand { return name == "mapping" ? false : name == "iterable" }
        let value = try value(of: operand, in: frame, at: offset)
        if arguments.positional.isEmpty, arguments.keywords.isEmpty {
            if let result = try kindTest(name, value, in: frame, at: offset) { return result }
        }
        return try comparisonTest(name, value, arguments, in: frame, at: offset)
    }

    /// The tests without arguments; `nil` for any other.
    private func kindTest(
        _ name: String, _ value: Value, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Bool? {
        switch name {
        case "none": return value.isNone
        case "boolean":
            if case .boolean = value { return true }
            return false
        case "true":
            if case .boolean(true) = value { return true }
            return false
        case "false":
            if case .boolean(false) = value { return true }
            return false
        case "integer":
            if case .integer = value { return true }
            return false
        case "float":
            if case .number = value { return true }
            return false
        case "number": return value.asNumber != nil
        case "string": return value.text != nil
        case "mapping": return value.entries != nil
        case "sequence", "iterable": return value.length != nil
        case "escaped": return value.isMarkup
        case "odd", "even":
            let rest = try arithmetic(.percent, value, .integer(2), in: frame, at: offset)
            return Comparison.areEqual(rest, .integer(name == "odd" ? 1 : 0))
        case "upper":
            let text = try text(of: value, in: frame, at: offset)
            return text == text.uppercased() && text != text.lowercased()
        case "lower":
            let text = try text(of: value, in: frame, at: offset)
            return text == text.lowercased() && text != text.uppercased()
        case "filter":
            return value.text.map {
                environment.filters[$0] != nil || BuiltInFilters.all[$0] != nil
            }
                ?? false
        case "test": return value.text.map(Self.testNames.contains) ?? false
        default: return nil
        }
    }

    private func comparisonTest(
        _ name: String, _ value: Value, _ arguments: CallArguments, in frame: Frame,
        at offset: Int
    ) throws(TemplateError) -> Bool {
        let comparator: ComparisonExpression.Comparator?
        switch name {
        case "eq", "equalto", "==": comparator = .equal
        case "ne", "!=": comparator = .notEqual
        case "lt", "lessthan", "<": comparator = .less
        case "le", "<=": comparator = .lessOrEqual
        case "gt", "greaterthan", ">": comparator = .greater
        case "ge", ">=": comparator = .greaterOrEqual
        case "in": comparator = .isIn
        case "divisibleby", "sameas": comparator = nil
        default:
            guard Self.testNames.contains(name) else {
                throw error(
                    "unknown-test", "there is no test ‘\(name)’", at: offset, in: frame,
                    suggestion: .suggestion(for: name, among: Self.testNames))
            }
            throw error("arguments", "‘\(name)’ takes no arguments", at: offset, in: frame)
        }
        let operands = arguments.positional + arguments.keywords.map(\.operand)
        guard operands.count == 1 else {
            throw error("arguments", "‘\(name)’ takes one argument", at: offset, in: frame)
        }
        let other = try self.value(of: operands[0], in: frame, at: offset)
        if let comparator {
            return try compare(value, comparator, other, in: frame, at: offset)
        }
        if name == "divisibleby" {
            let rest = try arithmetic(.percent, value, other, in: frame, at: offset)
            return Comparison.areEqual(rest, .integer(0))
        }
        // Identity, which only the few values of which there is one each have here.
        switch (value, other) {
        case (.none, .none): return true
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.integer(let left), .integer(let right)): return left == right
        case (.string(let left), .string(let right)): return left == right
        default: return false
        }
    }
}
