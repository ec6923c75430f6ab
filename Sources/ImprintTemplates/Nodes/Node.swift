import ImprintCore

/// A part of an expression.
///
/// Nodes are final classes with constant members: shared by all threads, walked without copies.
protocol Expression: AnyObject, Sendable {
    /// Where a problem with it is shown, in the template's source.
    var offset: Int { get }

    /// Where it starts, for problems with its value as a whole.
    var start: Int { get }

    func evaluate(
        _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> Operand

    /// Whether the expression counts as true, an error if it is undefined.
    func isTrue(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Bool
}

extension Expression {
    var start: Int { offset }

    /// The value of the expression, an error if it is undefined or no data.
    func value(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Value {
        switch try evaluate(evaluator, frame) {
        case .value(let value): return value
        case .undefined(let undefined): return try evaluator.value(for: undefined)
        case .object(let object):
            throw evaluator.error("type", "\(object.kind) is no value", at: start, in: frame)
        }
    }

    func isTrue(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Bool {
        try evaluator.isTrue(try evaluate(evaluator, frame))
    }
}

/// A part of a template's body.
protocol Statement: AnyObject, Sendable {
    func execute(
        _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> Flow
}

/// How execution goes on after a statement.
enum Flow {
    case next
    case breakLoop
    case continueLoop
}

extension [any Statement] {
    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        for statement in self {
            let flow = try statement.execute(evaluator, frame)
            if flow != .next { return flow }
        }
        return .next
    }
}
