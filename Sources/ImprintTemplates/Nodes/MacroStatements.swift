import ImprintCore

/// What a macro takes and does.
final class MacroDefinition: Sendable {
    /// `caller` for the body of a `call` block.
    let name: String
    let parameters: [(name: String, slot: Int, defaultValue: (any Expression)?)]
    /// The slots of `varargs`, `kwargs` and `caller`; `nil` where the body does not use them.
    let varargsSlot: Int?
    let kwargsSlot: Int?
    let callerSlot: Int?
    let slotCount: Int
    let body: [any Statement]
    let offset: Int

    init(
        name: String,
        parameters: [(name: String, slot: Int, defaultValue: (any Expression)?)],
        varargsSlot: Int?, kwargsSlot: Int?, callerSlot: Int?, slotCount: Int,
        body: [any Statement], at offset: Int
    ) {
        self.name = name
        self.parameters = parameters
        self.varargsSlot = varargsSlot
        self.kwargsSlot = kwargsSlot
        self.callerSlot = callerSlot
        self.slotCount = slotCount
        self.body = body
        self.offset = offset
    }
}

/// `macro`.
final class MacroStatement: Statement {
    let definition: MacroDefinition
    let target: AssignmentTarget

    init(_ definition: MacroDefinition, _ target: AssignmentTarget) {
        self.definition = definition
        self.target = target
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let macro = MacroObject(definition, frame: frame)
        evaluator.circles.add(frame)
        try target.assign(.object(macro), evaluator, frame)
        return .next
    }
}

/// `call`.
final class CallBlockStatement: Statement {
    let call: CallExpression
    let caller: MacroDefinition
    /// The whole opening tag.
    let range: Range<Int>

    init(_ call: CallExpression, _ caller: MacroDefinition, _ range: Range<Int>) {
        self.call = call
        self.caller = caller
        self.range = range
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let macro = MacroObject(caller, frame: frame)
        try evaluator.substitution(at: range, in: frame) { () throws(TemplateError) in
            let result = try call.call(evaluator, frame, caller: macro)
            try evaluator.write(result, in: frame, at: call.start)
        }
        return .next
    }
}
