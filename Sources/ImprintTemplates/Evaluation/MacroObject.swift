import ImprintCore

/// A macro with the variables around its definition.
final class MacroObject: RuntimeObject {
    let definition: MacroDefinition
    private let home: Frame
    /// What calls are named in messages.
    var label: String

    init(_ definition: MacroDefinition, frame: Frame) {
        self.definition = definition
        home = frame
        label = definition.name == "caller" ? "the body of ‘call’" : "macro ‘\(definition.name)’"
    }

    override var kind: String { "the macro ‘\(definition.name)’" }
    override var memberNames: [String] { ["name", "arguments", "caller"] }

    override func member(named name: String) -> Operand? {
        switch name {
        case "name": .value(.string(definition.name))
        case "arguments": .value(.tuple(definition.parameters.map { .string($0.name) }))
        case "caller": .value(.boolean(definition.callerSlot != nil))
        default: nil
        }
    }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        // One function and no closures: this is where templates recurse, on little stack.
        try evaluator.enter(in: frame, at: offset)
        let inner = Frame(home.module, slots: definition.slotCount, parent: home)
        let (outer, escapes) = (evaluator.beginCapture(), evaluator.escapes)
        defer {
            evaluator.endCapture(outer)
            evaluator.escapes = escapes
            evaluator.leave()
        }
        do throws(TemplateError) {
            try bind(arguments, inner, evaluator, frame, at: offset)
            evaluator.escapes = home.module.template.syntax.escapes
            _ = try definition.body.execute(evaluator, inner)
            return .value(try evaluator.captured(at: offset, in: frame))
        } catch {
            throw error.adding(
                note: "in \(label), called here", at: evaluator.location(offset, in: frame))
        }
    }

    private func bind(
        _ arguments: CallArguments, _ inner: Frame, _ evaluator: Evaluator, _ frame: Frame,
        at offset: Int
    ) throws(TemplateError) {
        var rest = arguments
        let parameters = definition.parameters
        for (index, parameter) in parameters.enumerated() {
            if index < rest.positional.count {
                inner.slots[parameter.slot] = rest.positional[index]
                guard rest.takeKeyword(parameter.name) == nil else {
                    throw evaluator.error(
                        "arguments", "\(kind) gets ‘\(parameter.name)’ twice", at: offset,
                        in: frame)
                }
            } else if let operand = rest.takeKeyword(parameter.name) {
                inner.slots[parameter.slot] = operand
            } else if let defaultValue = parameter.defaultValue {
                inner.slots[parameter.slot] = try defaultValue.evaluate(evaluator, inner)
            } else {
                inner.slots[parameter.slot] = .undefined(
                    Undefined(
                        .other("the argument ‘\(parameter.name)’ of \(kind) is not given"),
                        in: frame, at: offset))
            }
        }
        let extra = Array(rest.positional.dropFirst(parameters.count))
        try bindSpecials(&rest, extra: extra, inner, evaluator, frame, at: offset)
    }

    private func bindSpecials(
        _ rest: inout CallArguments, extra: [Operand], _ inner: Frame, _ evaluator: Evaluator,
        _ frame: Frame, at offset: Int
    ) throws(TemplateError) {
        if let slot = definition.callerSlot {
            inner.slots[slot] =
                rest.takeKeyword("caller")
                ?? .undefined(
                    Undefined(
                        .other("\(kind) is not called by a ‘call’ block"), in: frame, at: offset))
        }
        if let slot = definition.varargsSlot {
            var values: [Value] = []
            for operand in extra {
                values.append(try evaluator.value(of: operand, in: frame, at: offset))
            }
            inner.slots[slot] = .value(.tuple(values))
        } else if !extra.isEmpty {
            let count = definition.parameters.count
            throw evaluator.error(
                "arguments", "\(kind) takes no more than \(count) arguments", at: offset,
                in: frame)
        }
        if let slot = definition.kwargsSlot {
            var members: [(String, Value)] = []
            for (name, operand) in rest.keywords {
                members.append((name, try evaluator.value(of: operand, in: frame, at: offset)))
            }
            inner.slots[slot] = .value(.mapping(members))
        } else if let keyword = rest.keywords.first {
            throw evaluator.error(
                "arguments", "\(kind) has no parameter ‘\(keyword.name)’", at: offset, in: frame,
                suggestion: .suggestion(
                    for: keyword.name, among: definition.parameters.map(\.name)))
        }
    }
}

/// A shortcode, whose macro is loaded when it is first called.
final class ShortcodeObject: RuntimeObject {
    let name: String

    init(_ name: String) { self.name = name }

    override var kind: String { "the shortcode ‘\(name)’" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        try macro(evaluator, frame, at: offset).call(arguments, evaluator, frame, at: offset)
    }

    private func macro(
        _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> MacroObject {
        if let macro = evaluator.shortcodes[name] { return macro }
        let path = "shortcodes/\(name).html"
        guard let template = try evaluator.environment.loader.template(named: path) else {
            throw evaluator.error(
                "missing", "the shortcode ‘\(name)’ has no template ‘\(path)’", at: offset,
                in: frame)
        }
        let module = try evaluator.load(template, context: Context(), in: frame, at: offset)
        guard case .object(let object)? = module.context.variables[name],
            let macro = object as? MacroObject
        else {
            throw evaluator.error(
                "missing", "‘\(path)’ defines no macro ‘\(name)’", at: offset, in: frame)
        }
        macro.label = "shortcode ‘\(name)’"
        evaluator.shortcodes[name] = macro
        return macro
    }
}
