import ImprintCore

/// What a `for` or a `set` gives a value to.
enum AssignmentTarget: Sendable {
    case slot(Int)
    /// A variable of the template.
    case global(String)
    case tuple([AssignmentTarget], offset: Int)
    /// `namespace.name`.
    case attribute(of: any Expression, name: String, offset: Int)

    func assign(
        _ operand: Operand, _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) {
        switch self {
        case .slot(let slot): frame.slots[slot] = operand
        case .global(let name): evaluator.set(name, to: operand, in: frame)
        case .tuple(let targets, let offset):
            let value: Value
            switch operand {
            case .value(let known): value = known
            case .undefined(let undefined): throw evaluator.error(for: undefined)
            case .object(let object):
                throw evaluator.error(
                    "type", "\(object.kind) has no parts", at: offset, in: frame)
            }
            let elements = try evaluator.elements(of: value, in: frame, at: offset)
            guard elements.count == targets.count else {
                throw evaluator.error(
                    "unpacking",
                    "\(targets.count) names for \(elements.count) values", at: offset, in: frame)
            }
            for (target, element) in zip(targets, elements) {
                try target.assign(.value(element), evaluator, frame)
            }
        case .attribute(let base, let name, let offset):
            guard case .object(let object) = try base.evaluate(evaluator, frame),
                let namespace = object as? NamespaceObject
            else {
                throw evaluator.error(
                    "type", "only a namespace has members that can be set", at: offset, in: frame,
                    suggestion: "make it with ‘namespace(…)’")
            }
            namespace.members[name] = operand
        }
    }
}

/// `set target = expression`.
final class SetStatement: Statement {
    let target: AssignmentTarget
    let expression: any Expression

    init(_ target: AssignmentTarget, _ expression: any Expression) {
        self.target = target
        self.expression = expression
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let operand: Operand
        do throws(TemplateError) {
            operand = try expression.evaluate(evaluator, frame)
        } catch {
            try evaluator.tolerate(error)
            operand = .undefined(Undefined(.failed(error), in: frame, at: expression.offset))
        }
        try target.assign(operand, evaluator, frame)
        return .next
    }
}

/// `set target | filter` with a body.
final class SetBlockStatement: Statement {
    let target: AssignmentTarget
    let filter: FilterExpression?
    let body: [any Statement]

    init(_ target: AssignmentTarget, filter: FilterExpression?, _ body: [any Statement]) {
        self.target = target
        self.filter = filter
        self.body = body
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        var operand = Operand.value(try evaluator.capture(body, frame))
        if let filter { operand = try filter.apply(toBlock: operand, evaluator, frame) }
        try target.assign(operand, evaluator, frame)
        return .next
    }
}

/// `filter name` with a body.
final class FilterBlockStatement: Statement {
    let filter: FilterExpression
    let body: [any Statement]
    /// The opening tag.
    let range: Range<Int>

    init(_ filter: FilterExpression, _ body: [any Statement], _ range: Range<Int>) {
        self.filter = filter
        self.body = body
        self.range = range
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        try evaluator.substitution(at: range, in: frame) { () throws(TemplateError) in
            let text = try evaluator.capture(body, frame)
            let result = try filter.apply(toBlock: .value(text), evaluator, frame)
            try evaluator.write(result, in: frame, at: filter.offset)
        }
        return .next
    }
}

/// `with name = expression, …`.
final class WithStatement: Statement {
    let assignments: [(target: AssignmentTarget, expression: any Expression)]
    let body: [any Statement]
    let slots: Range<Int>

    init(
        _ assignments: [(target: AssignmentTarget, expression: any Expression)],
        _ body: [any Statement], slots: Range<Int>
    ) {
        self.assignments = assignments
        self.body = body
        self.slots = slots
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        var operands: [Operand] = []
        for (_, expression) in assignments {
            operands.append(try expression.evaluate(evaluator, frame))
        }
        for slot in slots { frame.slots[slot] = nil }
        for ((target, _), operand) in zip(assignments, operands) {
            try target.assign(operand, evaluator, frame)
        }
        return try body.execute(evaluator, frame)
    }
}
