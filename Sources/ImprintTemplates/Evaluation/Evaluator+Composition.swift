import ImprintCore

extension Evaluator {
    /// Renders a template from its start.
    func render(_ template: Template) throws(TemplateError) {
        let module = Module(template, context: Context())
        includes = [template.name]
        escapes = template.syntax.escapes
        try run(module)
    }

    /// Runs a template, and the one that it extends after it.
    private func run(_ module: Module) throws(TemplateError) {
        module.blocks.add(module.template.blocks, of: module)
        let frame = Frame(module, slots: module.template.slotCount)
        circles.add(module)
        let start = output.count
        _ = try module.template.statements.execute(self, frame)
        guard let parent = pendingParent.removeValue(forKey: ObjectIdentifier(module)) else {
            return
        }
        // What a template writes beside its blocks, after its `extends`, goes nowhere.
        output.removeLast(output.count - max(start, parent.outputEnd))
        recorder?.truncate(to: output.count)
        includes.append(parent.template.name)
        defer { includes.removeLast() }
        let parentModule = Module(parent.template, context: module.context, blocks: module.blocks)
        try tracing("in ‘\(parent.template.name)’, extended here", at: parent.offset, in: frame) {
            () throws(TemplateError) in
            try descend(in: frame, at: parent.offset) { () throws(TemplateError) in
                try run(parentModule)
            }
        }
    }

    func extend(_ statement: ExtendsStatement, in frame: Frame) throws(TemplateError) {
        guard
            let template = try template(
                statement.template, in: frame, allowsList: false, ignoresMissing: false)
        else { return }
        frame.module.hasParent = true
        pendingParent[ObjectIdentifier(frame.module)] = PendingParent(
            template: template, offset: statement.offset, outputEnd: output.count)
    }

    /// Runs a block as the most derived template has it, or the one a level below.
    func run(
        block name: String, level: Int,
        variables: [(name: String, reference: SlotReference)] = [], in frame: Frame,
        at offset: Int
    ) throws(TemplateError) {
        guard let chain = frame.module.blocks.chains[name], level < chain.count else {
            throw error(
                "unknown-name", "there is no block ‘\(name)’ here", at: offset, in: frame)
        }
        let (block, owner) = chain[level]
        if block.isRequired {
            throw error(
                "required-block", "the block ‘\(name)’ must be filled, and no template does",
                at: offset, in: frame)
        }
        let context = variables.isEmpty ? nil : self.context(of: frame, with: variables)
        let module = context.map { Module(owner.template, context: $0, blocks: owner.blocks) }
        if let module { circles.add(module) }
        let inner = Frame(module ?? owner, slots: block.slotCount, block: (name, level))
        try descend(in: frame, at: offset) { () throws(TemplateError) in
            _ = try block.body.execute(self, inner)
        }
    }

    // MARK: Includes and imports

    /// The template that an expression names, or the first of several that exists.
    func template(
        _ expression: any Expression, in frame: Frame, allowsList: Bool, ignoresMissing: Bool
    ) throws(TemplateError) -> Template? {
        let value = try expression.value(self, frame)
        var names: [String] = []
        if let name = value.text {
            names = [name]
        } else if allowsList, case .array = value {
            names = try elements(of: value, in: frame, at: expression.offset).compactMap(\.text)
        } else if allowsList, value.sequence != nil {
            names = try elements(of: value, in: frame, at: expression.offset).compactMap(\.text)
        } else {
            throw error(
                "type", "a template is named by a string, not \(value.kindInWords)",
                at: expression.offset, in: frame)
        }
        for name in names {
            if let template = try environment.loader.template(named: name) { return template }
        }
        if ignoresMissing { return nil }
        let written = names.map { "‘\($0)’" }.joined(separator: ", ")
        throw error(
            "missing", "there is no template \(written)", at: expression.offset, in: frame,
            suggestion: names.first.flatMap {
                .suggestion(for: $0, among: environment.loader.templateNames)
            })
    }

    /// The context of an included template, with the includer's variables in it.
    ///
    /// `variables`: `nil` for one without context.
    func context(
        of frame: Frame, with variables: [(name: String, reference: SlotReference)]?
    ) -> Context {
        guard let variables else { return Context() }
        let context = Context(parent: frame.module.context)
        for (name, reference) in variables {
            guard let operand = frame.operand(reference) else { continue }
            context.variables[name] = operand
        }
        return context
    }

    func include(
        _ template: Template, context: Context, in frame: Frame, at offset: Int
    ) throws(TemplateError) {
        let outer = escapes
        defer { escapes = outer }
        if recording != nil, !escapes, template.syntax.escapes {
            // A layout's partial in a page: its HTML must not be read as Markdown.
            escapes = true
            let value = try capture(at: offset, in: frame) { () throws(TemplateError) in
                try enter(template, context, in: frame, at: offset)
            }
            escapes = false
            try substitution(at: offset..<offset, in: frame) { () throws(TemplateError) in
                try write(.value(value), in: frame, at: offset)
            }
        } else {
            try enter(template, context, in: frame, at: offset)
        }
    }

    private func enter(
        _ template: Template, _ context: Context, in frame: Frame, at offset: Int
    ) throws(TemplateError) {
        includes.append(template.name)
        defer { includes.removeLast() }
        try tracing("in ‘\(template.name)’, included here", at: offset, in: frame) {
            () throws(TemplateError) in
            try descend(in: frame, at: offset) { () throws(TemplateError) in
                try run(Module(template, context: context))
            }
        }
    }

    /// Runs a template for its macros and variables.
    func load(
        _ template: Template, context: Context, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Module {
        includes.append(template.name)
        let outer = escapes
        defer {
            includes.removeLast()
            escapes = outer
        }
        escapes = template.syntax.escapes
        let module = Module(template, context: context)
        _ = try tracing("in ‘\(template.name)’, imported here", at: offset, in: frame) {
            () throws(TemplateError) in
            try descend(in: frame, at: offset) { () throws(TemplateError) in
                _ = try capture(at: offset, in: frame) { () throws(TemplateError) in
                    try run(module)
                }
            }
        }
        return module
    }

    /// Adds a step of the way to an error that passes through.
    func tracing<Result>(
        _ note: String, at offset: Int, in frame: Frame,
        _ body: () throws(TemplateError) -> Result
    ) throws(TemplateError) -> Result {
        do throws(TemplateError) {
            return try body()
        } catch {
            throw error.adding(note: note, at: location(offset, in: frame))
        }
    }
}

/// A layout to render once the template that extends it has run.
struct PendingParent {
    let template: Template
    /// Where the `extends` stands.
    let offset: Int
    /// What was written before it, which stays.
    let outputEnd: Int
}
