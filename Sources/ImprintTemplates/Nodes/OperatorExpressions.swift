import ImprintCore
import OrderedCollections

/// `left operator right` for numbers, strings and lists.
final class ArithmeticExpression: Expression {
    var start: Int { left.start }
    let symbol: Symbol
    let left: any Expression
    let right: any Expression
    /// Where the operator stands.
    let offset: Int

    init(_ symbol: Symbol, _ left: any Expression, _ right: any Expression, at offset: Int) {
        self.symbol = symbol
        self.left = left
        self.right = right
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        let first = try left.value(evaluator, frame)
        let second = try right.value(evaluator, frame)
        return .value(
            try evaluator.arithmetic(symbol, first, second, in: frame, at: offset))
    }
}

/// `-operand` and `+operand`.
final class SignExpression: Expression {
    let isNegative: Bool
    let operand: any Expression
    let offset: Int

    init(isNegative: Bool, _ operand: any Expression, at offset: Int) {
        self.isNegative = isNegative
        self.operand = operand
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        switch try operand.value(evaluator, frame) {
        case .integer(let integer):
            guard isNegative else { return .value(.integer(integer)) }
            let (result, overflow) = 0.subtractingReportingOverflow(integer)
            guard !overflow else {
                throw evaluator.error(
                    "overflow", "the integer is too large", at: offset, in: frame)
            }
            return .value(.integer(result))
        case .boolean(let boolean):
            return .value(.integer(boolean ? (isNegative ? -1 : 1) : 0))
        case .number(let number): return .value(.number(isNegative ? -number : number))
        case let other:
            throw evaluator.error(
                "type", "\(other.kindInWords) has no sign", at: offset, in: frame)
        }
    }
}

/// `a ~ b ~ c`.
final class ConcatenationExpression: Expression {
    var start: Int { parts[0].start }
    let parts: [any Expression]
    let offset: Int

    init(_ parts: [any Expression], at offset: Int) {
        self.parts = parts
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        var values: [Value] = []
        for part in parts { values.append(try part.value(evaluator, frame)) }
        return .value(try evaluator.concatenation(values, in: frame, at: offset))
    }
}

/// `a < b <= c`: each operand is evaluated once, and only as long as all before hold.
final class ComparisonExpression: Expression {
    var start: Int { first.start }
    enum Comparator {
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn
    }

    let first: any Expression
    let rest: [(comparator: Comparator, operand: any Expression, offset: Int)]
    var offset: Int { first.offset }

    init(
        _ first: any Expression,
        _ rest: [(comparator: Comparator, operand: any Expression, offset: Int)]
    ) {
        self.first = first
        self.rest = rest
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        .value(.boolean(try isTrue(evaluator, frame)))
    }

    func isTrue(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Bool {
        var left = try first.value(evaluator, frame)
        for (comparator, operand, offset) in rest {
            let right = try operand.value(evaluator, frame)
            guard try evaluator.compare(left, comparator, right, in: frame, at: offset) else {
                return false
            }
            left = right
        }
        return true
    }
}

/// `not operand`.
final class NotExpression: Expression {
    let operand: any Expression
    let offset: Int

    init(_ operand: any Expression, at offset: Int) {
        self.operand = operand
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        .value(.boolean(!(try operand.isTrue(evaluator, frame))))
    }
}

/// `a and b and c`, or the same with `or`: yields the operand that decides.
final class LogicalExpression: Expression {
    var start: Int { operands[0].start }
    let isAnd: Bool
    let operands: [any Expression]
    var offset: Int { operands[0].offset }

    init(isAnd: Bool, _ operands: [any Expression]) {
        self.isAnd = isAnd
        self.operands = operands
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        for operand in operands.dropLast() {
            let result = try operand.evaluate(evaluator, frame)
            if try evaluator.isTrue(result) != isAnd { return result }
        }
        return try operands[operands.count - 1].evaluate(evaluator, frame)
    }
}

/// `first if condition else second`.
final class ConditionalExpression: Expression {
    var start: Int { first.start }
    let condition: any Expression
    let first: any Expression
    let second: (any Expression)?
    var offset: Int { first.offset }

    init(_ condition: any Expression, then first: any Expression, else second: (any Expression)?) {
        self.condition = condition
        self.first = first
        self.second = second
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        if try condition.isTrue(evaluator, frame) { return try first.evaluate(evaluator, frame) }
        if let second { return try second.evaluate(evaluator, frame) }
        return .undefined(Undefined(.skipped, in: frame, at: condition.offset))
    }
}

/// `[a, b]` and `(a, b)`.
final class ListExpression: Expression {
    let elements: [any Expression]
    let isTuple: Bool
    let offset: Int

    init(_ elements: [any Expression], isTuple: Bool, at offset: Int) {
        self.elements = elements
        self.isTuple = isTuple
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(try element.value(evaluator, frame)) }
        return .value(isTuple ? .tuple(values) : .array(values))
    }
}

/// `{"a": b}`; keys are strings, since the mappings of YAML and JSON have no others.
final class MappingExpression: Expression {
    let entries: [(key: any Expression, value: any Expression)]
    let offset: Int

    init(_ entries: [(key: any Expression, value: any Expression)], at offset: Int) {
        self.entries = entries
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        var result: OrderedDictionary<String, Value> = [:]
        for (key, value) in entries {
            let name = try key.value(evaluator, frame)
            guard let text = name.text else {
                throw evaluator.error(
                    "type", "a key must be a string, not \(name.kindInWords)", at: key.offset,
                    in: frame)
            }
            result[text] = try value.value(evaluator, frame)
        }
        return .value(.dictionary(result))
    }
}
