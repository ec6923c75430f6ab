import ImprintCore

/// `include`.
final class IncludeStatement: Statement {
    let names: any Expression
    let ignoresMissing: Bool
    /// The variables that the included template sees; `nil` for an include without context.
    let variables: [(name: String, reference: SlotReference)]?
    /// Where the `include` stands.
    let offset: Int

    init(
        _ names: any Expression, ignoresMissing: Bool,
        variables: [(name: String, reference: SlotReference)]?, at offset: Int
    ) {
        self.names = names
        self.ignoresMissing = ignoresMissing
        self.variables = variables
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        let template: Template
        do throws(TemplateError) {
            guard
                let found = try evaluator.template(
                    names, in: frame, allowsList: true, ignoresMissing: ignoresMissing)
            else { return .next }
            template = found
        } catch {
            try evaluator.tolerate(error)
            return .next
        }
        let context = evaluator.context(of: frame, with: variables)
        try evaluator.include(template, context: context, in: frame, at: offset)
        return .next
    }
}

/// `import name as target` and `from name import a, b as c`.
final class ImportStatement: Statement {
    let template: any Expression
    /// The variable that holds all macros; `nil` for `from`.
    let target: AssignmentTarget?
    let names: [(name: String, target: AssignmentTarget, offset: Int)]
    let variables: [(name: String, reference: SlotReference)]?
    let offset: Int

    init(
        _ template: any Expression, as target: AssignmentTarget?,
        names: [(name: String, target: AssignmentTarget, offset: Int)],
        variables: [(name: String, reference: SlotReference)]?, at offset: Int
    ) {
        self.template = template
        self.target = target
        self.names = names
        self.variables = variables
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        guard
            let template = try evaluator.template(
                template, in: frame, allowsList: false, ignoresMissing: false)
        else { return .next }
        let context = evaluator.context(of: frame, with: variables)
        let module = try evaluator.load(template, context: context, in: frame, at: offset)
        if let target {
            try target.assign(.object(ModuleObject(module)), evaluator, frame)
        }
        for (name, target, offset) in names {
            guard let operand = module.context.variables[name] else {
                throw evaluator.error(
                    "unknown-name", "‘\(template.name)’ defines no ‘\(name)’", at: offset,
                    in: frame,
                    suggestion: .suggestion(
                        for: name, among: module.context.variables.keys.sorted()))
            }
            try target.assign(operand, evaluator, frame)
        }
        return .next
    }
}

/// `extends`.
final class ExtendsStatement: Statement {
    let template: any Expression
    let offset: Int

    init(_ template: any Expression, at offset: Int) {
        self.template = template
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        try evaluator.extend(self, in: frame)
        return .next
    }
}

/// `block`.
final class BlockStatement: Statement {
    let name: String
    let isRequired: Bool
    /// The variables around it, for a `scoped` block.
    let variables: [(name: String, reference: SlotReference)]
    let slotCount: Int
    let body: [any Statement]
    let offset: Int

    init(
        _ name: String, isRequired: Bool, variables: [(name: String, reference: SlotReference)],
        slotCount: Int, body: [any Statement], at offset: Int
    ) {
        self.name = name
        self.isRequired = isRequired
        self.variables = variables
        self.slotCount = slotCount
        self.body = body
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        // The layout that the template extends decides where its blocks go.
        if frame.isTop, frame.module.hasParent { return .next }
        try evaluator.run(block: name, level: 0, variables: variables, in: frame, at: offset)
        return .next
    }
}
