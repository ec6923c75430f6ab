import ImprintCore

/// A literal.
final class ConstantExpression: Expression {
    let offset: Int
    let value: Value

    init(_ value: Value, at offset: Int) {
        self.value = value
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        .value(value)
    }
}

/// A name that is a variable of the frame, or may be one.
final class LocalNameExpression: Expression {
    let offset: Int
    let name: String
    /// The slot to look in first, if it is of this frame.
    let slot: Int?
    /// All slots to look in, in this order.
    let references: [SlotReference]
    /// The number of the name in the template, for when no slot holds anything.
    let number: Int

    init(_ name: String, references: [SlotReference], number: Int, at offset: Int) {
        self.name = name
        self.references = references
        self.number = number
        self.offset = offset
        slot = references.first.flatMap { $0.hops == 0 ? $0.slot : nil }
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        if let slot, let operand = frame.slots[slot] { return operand }
        for reference in references {
            if let operand = frame.operand(reference) { return operand }
        }
        return evaluator.global(number, name, in: frame, at: offset)
    }
}

/// A name outside all slots: a variable of the template, a root, a function.
final class GlobalNameExpression: Expression {
    let offset: Int
    let name: String
    /// The number of the name in the template.
    let number: Int

    init(_ name: String, number: Int, at offset: Int) {
        self.name = name
        self.number = number
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        evaluator.global(number, name, in: frame, at: offset)
    }
}

/// `base.name`, and `base["name"]`, which means the same.
final class MemberExpression: Expression {
    var start: Int { base.start }
    let base: any Expression
    /// The base, if it could be a root whose members are tracked.
    private let root: GlobalNameExpression?
    let name: String
    /// Where the name stands.
    let offset: Int

    init(_ base: any Expression, _ name: String, at offset: Int) {
        self.base = base
        root = base as? GlobalNameExpression
        self.name = name
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        let operand: Operand
        if let root {
            operand = evaluator.root(root, member: name, in: frame)
        } else {
            operand = try base.evaluate(evaluator, frame)
        }
        return try evaluator.member(name, of: operand, in: frame, at: offset)
    }
}

/// `base[index]`.
final class SubscriptExpression: Expression {
    var start: Int { base.start }
    let base: any Expression
    let index: any Expression
    var offset: Int { index.offset }

    init(_ base: any Expression, _ index: any Expression) {
        self.base = base
        self.index = index
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        let operand = try base.evaluate(evaluator, frame)
        if case .undefined(let undefined) = operand { throw evaluator.error(for: undefined) }
        return try evaluator.element(
            at: try index.value(evaluator, frame), of: operand, in: frame, at: offset)
    }
}

/// `base[start:stop:step]`.
final class SliceExpression: Expression {
    var start: Int { base.start }
    let base: any Expression
    private let first: (any Expression)?
    private let end: (any Expression)?
    private let step: (any Expression)?
    let offset: Int

    init(
        _ base: any Expression, from first: (any Expression)?, to end: (any Expression)?,
        by step: (any Expression)?, at offset: Int
    ) {
        self.base = base
        self.first = first
        self.end = end
        self.step = step
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        let value = try base.value(evaluator, frame)
        func bound(_ expression: (any Expression)?) throws(TemplateError) -> Int? {
            guard let expression else { return nil }
            switch try expression.value(evaluator, frame) {
            case .none: return nil
            case .integer(let integer): return integer
            case .boolean(let boolean): return boolean ? 1 : 0
            case let other:
                throw evaluator.error(
                    "type", "a slice needs integers, not \(other.kindInWords)",
                    at: expression.offset, in: frame)
            }
        }
        let (start, stop, step) = (try bound(first), try bound(end), try bound(step))
        return .value(
            try evaluator.slice(
                value, start: start, stop: stop, step: step, in: frame, at: offset))
    }
}
