import ImprintCore

/// `loop`, inside a loop.
final class LoopObject: RuntimeObject {
    let items: LoopItems
    let statement: ForStatement
    let depth: Int
    /// The turn, counted from 0.
    var index = 0
    private var lastChanged: [Value]?

    init(_ items: LoopItems, statement: ForStatement, depth: Int) {
        self.items = items
        self.statement = statement
        self.depth = depth
    }

    override var kind: String { "the loop" }

    override var memberNames: [String] {
        [
            "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth",
            "depth0", "previtem", "nextitem", "cycle", "changed",
        ]
    }

    override func member(named name: String) -> Operand? {
        switch name {
        case "index": .value(.integer(index + 1))
        case "index0": .value(.integer(index))
        case "first": .value(.boolean(index == 0))
        case "last": .value(.boolean(index == items.count - 1))
        case "length": .value(.integer(items.count))
        case "revindex": .value(.integer(items.count - index))
        case "revindex0": .value(.integer(items.count - index - 1))
        case "depth": .value(.integer(depth))
        case "depth0": .value(.integer(depth - 1))
        case "previtem": index > 0 ? .value(items[index - 1]) : nil
        case "nextitem": index + 1 < items.count ? .value(items[index + 1]) : nil
        case "cycle", "changed": .object(LoopMethod(self, name))
        default: nil
        }
    }

    /// Whether some values differ from those of the turn before.
    fileprivate func hasChanged(_ values: [Value]) -> Bool {
        defer { lastChanged = values }
        guard let lastChanged else { return true }
        return !Comparison.areEqual(.array(values), .array(lastChanged))
    }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        guard statement.isRecursive else {
            throw evaluator.error(
                "type", "only a loop marked ‘recursive’ can be called", at: offset, in: frame)
        }
        guard arguments.positional.count == 1, arguments.keywords.isEmpty else {
            throw evaluator.error(
                "arguments", "‘loop’ takes one argument", at: offset, in: frame)
        }
        let value = try evaluator.value(of: arguments.positional[0], in: frame, at: offset)
        let saved = statement.slots.map { frame.slots[$0] }
        defer { for (slot, operand) in zip(statement.slots, saved) { frame.slots[slot] = operand } }
        return try evaluator.descend(in: frame, at: offset) { () throws(TemplateError) in
            .value(
                try evaluator.capture(at: offset, in: frame) { () throws(TemplateError) in
                    _ = try statement.run(over: value, depth: depth + 1, evaluator, frame)
                })
        }
    }
}

/// `loop.cycle` and `loop.changed`.
private final class LoopMethod: RuntimeObject {
    let loop: LoopObject
    let name: String

    init(_ loop: LoopObject, _ name: String) {
        self.loop = loop
        self.name = name
    }

    override var kind: String { "a function" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        if name == "cycle" {
            guard !arguments.positional.isEmpty else {
                throw evaluator.error(
                    "arguments", "‘cycle’ needs items", at: offset, in: frame)
            }
            return arguments.positional[loop.index % arguments.positional.count]
        }
        var values: [Value] = []
        for operand in arguments.positional {
            values.append(try evaluator.value(of: operand, in: frame, at: offset))
        }
        return .value(.boolean(loop.hasChanged(values)))
    }
}

/// `namespace(…)`: variables that a loop or block can set for those around it.
final class NamespaceObject: RuntimeObject {
    var members: [String: Operand]

    init(_ members: [String: Operand]) { self.members = members }

    override var kind: String { "a namespace" }
    override var memberNames: [String] { members.keys.sorted() }
    override func member(named name: String) -> Operand? { members[name] }
}

/// `cycler(…)`.
final class CyclerObject: RuntimeObject {
    private let items: [Operand]
    private var position = 0

    init(_ items: [Operand]) { self.items = items }

    override var kind: String { "a cycler" }
    override var memberNames: [String] { ["current", "next", "reset"] }

    override func member(named name: String) -> Operand? {
        switch name {
        case "current": items[position]
        case "next", "reset": .object(Method(self, name))
        default: nil
        }
    }

    private final class Method: RuntimeObject {
        let cycler: CyclerObject
        let name: String

        init(_ cycler: CyclerObject, _ name: String) {
            self.cycler = cycler
            self.name = name
        }

        override func call(
            _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
        ) throws(TemplateError) -> Operand {
            guard name == "next" else {
                cycler.position = 0
                return .value(.none)
            }
            defer { cycler.position = (cycler.position + 1) % cycler.items.count }
            return cycler.items[cycler.position]
        }
    }
}

/// `joiner(", ")`: nothing when first called, the separator from then on.
final class JoinerObject: RuntimeObject {
    private let separator: Value
    private var isUsed = false

    init(_ separator: Value) { self.separator = separator }

    override var kind: String { "a joiner" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        defer { isUsed = true }
        return .value(isUsed ? separator : .string(""))
    }
}

/// The macros and variables of an imported template.
final class ModuleObject: RuntimeObject {
    private let module: Module

    init(_ module: Module) { self.module = module }

    override var kind: String { "the template ‘\(module.template.name)’" }

    override var memberNames: [String] {
        module.context.variables.keys.filter { !$0.hasPrefix("_") }.sorted()
    }

    override func member(named name: String) -> Operand? {
        name.hasPrefix("_") ? nil : module.context.variables[name]
    }
}

/// `self`, whose members are the template's blocks.
final class SelfObject: RuntimeObject {
    private let module: Module

    init(_ module: Module) { self.module = module }

    override var kind: String { "the template" }
    override var memberNames: [String] { module.blocks.chains.keys.sorted() }

    override func member(named name: String) -> Operand? {
        module.blocks.chains[name] == nil ? nil : .object(SuperObject(block: name, level: 0))
    }
}

/// `super`, or a block of `self`: a block that yields its text when called.
final class SuperObject: RuntimeObject {
    private let block: String
    private let level: Int

    init(block: String, level: Int) {
        self.block = block
        self.level = level
    }

    override var kind: String { "a block" }

    override func call(
        _ arguments: CallArguments, _ evaluator: Evaluator, _ frame: Frame, at offset: Int
    ) throws(TemplateError) -> Operand {
        .value(
            try evaluator.capture(at: offset, in: frame) { () throws(TemplateError) in
                try evaluator.run(block: block, level: level, in: frame, at: offset)
            })
    }
}
