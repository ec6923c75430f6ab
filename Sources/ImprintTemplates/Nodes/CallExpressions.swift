import ImprintCore

/// The arguments as written in a call.
struct ArgumentList: Sendable {
    var positional: [any Expression] = []
    var keywords: [(name: String, expression: any Expression)] = []
    /// `*list`.
    var list: (any Expression)?
    /// `**mapping`.
    var mapping: (any Expression)?

    var isEmpty: Bool {
        positional.isEmpty && keywords.isEmpty && list == nil && mapping == nil
    }

    func evaluate(
        _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> CallArguments {
        var result = CallArguments()
        for expression in positional {
            result.positional.append(try expression.evaluate(evaluator, frame))
        }
        for (name, expression) in keywords {
            result.keywords.append((name, try expression.evaluate(evaluator, frame)))
        }
        if let list {
            let value = try list.value(evaluator, frame)
            for element in try evaluator.elements(of: value, in: frame, at: list.offset) {
                result.positional.append(.value(element))
            }
        }
        if let mapping {
            let value = try mapping.value(evaluator, frame)
            for (name, value) in try evaluator.entries(of: value, in: frame, at: mapping.offset) {
                guard !result.keywords.contains(where: { $0.name == name }) else {
                    throw evaluator.error(
                        "arguments", "the argument ‘\(name)’ is given twice", at: mapping.offset,
                        in: frame)
                }
                result.keywords.append((name, .value(value)))
            }
        }
        return result
    }
}

/// `function(arguments)` and `value.method(arguments)`.
final class CallExpression: Expression {
    var start: Int { function.start }
    let function: any Expression
    let arguments: ArgumentList
    let offset: Int

    init(_ function: any Expression, _ arguments: ArgumentList, at offset: Int) {
        self.function = function
        self.arguments = arguments
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        try call(evaluator, frame, caller: nil)
    }

    /// `caller`: The body of a `call` block, handed on as the argument of that name.
    func call(
        _ evaluator: Evaluator, _ frame: Frame, caller: RuntimeObject?
    ) throws(TemplateError) -> Operand {
        var callee: Operand
        if let member = function as? MemberExpression {
            let base = try member.base.evaluate(evaluator, frame)
            if case .value(let value) = base, Methods.has(member.name, value) {
                let arguments = try arguments.evaluate(evaluator, frame)
                return try Methods.call(
                    member.name, on: value, arguments, evaluator, frame, at: member.offset)
            }
            callee = try evaluator.member(member.name, of: base, in: frame, at: member.offset)
            if case .undefined = callee, case .value(let value) = base,
                let suggestion = Methods.suggestion(for: member.name, on: value)
            {
                throw evaluator.error(
                    "unknown-member", "\(value.kindInWords) has no method ‘\(member.name)’",
                    at: member.offset, in: frame, suggestion: suggestion)
            }
        } else {
            callee = try function.evaluate(evaluator, frame)
        }
        switch callee {
        case .undefined(let undefined): throw evaluator.error(for: undefined)
        case .value(let value):
            throw evaluator.error(
                "type", "\(value.kindInWords) cannot be called", at: function.offset, in: frame)
        case .object(let object):
            var arguments = try arguments.evaluate(evaluator, frame)
            if let caller { arguments.keywords.append(("caller", .object(caller))) }
            return try object.call(arguments, evaluator, frame, at: function.offset)
        }
    }
}

/// `target | name(arguments)`.
final class FilterExpression: Expression {
    var start: Int { target?.start ?? offset }
    /// `nil` in a `filter` block and a `set` block, which bring what is filtered.
    let target: (any Expression)?
    let name: String
    let arguments: ArgumentList
    /// Where the filter's name stands.
    let offset: Int

    init(
        _ target: (any Expression)?, _ name: String, _ arguments: ArgumentList, at offset: Int
    ) {
        self.target = target
        self.name = name
        self.arguments = arguments
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        guard let target else {
            throw evaluator.error("syntax", "the filter has no input", at: offset, in: frame)
        }
        return try apply(
            to: try target.evaluate(evaluator, frame), at: target.offset, evaluator, frame)
    }

    /// Filters the text of a block, through the filters before this one first.
    func apply(
        toBlock operand: Operand, _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> Operand {
        var operand = operand
        if let inner = target as? FilterExpression {
            operand = try inner.apply(toBlock: operand, evaluator, frame)
        }
        return try apply(to: operand, at: offset, evaluator, frame)
    }

    private func apply(
        to operand: Operand, at targetOffset: Int, _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> Operand {
        try evaluator.filter(
            name, operand,
            arguments.isEmpty ? CallArguments() : arguments.evaluate(evaluator, frame),
            in: frame, at: offset, targetOffset: targetOffset)
    }
}

/// `target is name(arguments)`.
final class TestExpression: Expression {
    var start: Int { target.start }
    let target: any Expression
    let name: String
    let arguments: ArgumentList
    /// Where the test's name stands.
    let offset: Int

    init(_ target: any Expression, _ name: String, _ arguments: ArgumentList, at offset: Int) {
        self.target = target
        self.name = name
        self.arguments = arguments
        self.offset = offset
    }

    func evaluate(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Operand {
        .value(.boolean(try isTrue(evaluator, frame)))
    }

    func isTrue(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Bool {
        let operand = try target.evaluate(evaluator, frame)
        if arguments.isEmpty {
            // The commonest test, of every optional member.
            if name == "defined" {
                if case .undefined = operand { return false }
                return true
            }
            return try evaluator.test(name, operand, CallArguments(), in: frame, at: offset)
        }
        return try evaluator.test(
            name, operand, try arguments.evaluate(evaluator, frame), in: frame, at: offset)
    }
}
