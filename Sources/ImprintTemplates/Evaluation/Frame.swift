import ImprintCore

/// The variables of one run of a template's top, of a block or of a macro.
final class Frame {
    let module: Module
    /// The frame that a macro was defined in, whose variables it sees as they are when it runs.
    let parent: Frame?
    // Checked at compile time only, for the reasons at `Evaluator.output`.
    @exclusivity(unchecked) var slots: [Operand?]
    /// The block being run and its place in the inheritance chain, for `super()`.
    let block: (name: String, level: Int)?

    init(
        _ module: Module, slots: Int, parent: Frame? = nil,
        block: (name: String, level: Int)? = nil
    ) {
        self.module = module
        self.parent = parent
        self.block = block
        self.slots = slots == 0 ? [] : Array(repeating: nil, count: slots)
    }

    /// Whether this is the run of a template's top.
    var isTop: Bool { parent == nil && block == nil }

    func operand(_ reference: SlotReference) -> Operand? {
        var frame = self
        for _ in 0..<reference.hops {
            guard let parent = frame.parent else { return nil }
            frame = parent
        }
        return frame.slots[reference.slot]
    }
}

/// A variable of a frame, or of one around it.
struct SlotReference: Hashable, Sendable {
    /// How many frames outwards.
    var hops: Int
    var slot: Int
}

/// The names that a rendering sees, apart from the slots of its frames.
///
/// An include gets a context of its own, around it the includer's.
final class Context {
    var variables: [String: Operand]
    let parent: Context?

    init(variables: [String: Operand] = [:], parent: Context? = nil) {
        self.variables = variables
        self.parent = parent
    }

    func operand(named name: String) -> Operand? {
        var context: Context? = self
        while let current = context {
            if let operand = current.variables[name] { return operand }
            context = current.parent
        }
        return nil
    }

    /// The names of all variables, the innermost first.
    var names: [String] {
        variables.keys.sorted() + (parent?.names ?? [])
    }
}

/// A template in the course of one rendering.
final class Module {
    let template: Template
    let context: Context
    let blocks: BlockTable
    /// What names outside all slots stand for, by their number in the template; filled when first
    /// asked for and emptied when a variable of any context changes.
    @exclusivity(unchecked) var cache: [Operand?]
    var cacheGeneration = 0
    /// Whether a name, by its number, is a tracked root; `nil` until first asked for.
    var isTracked: [Bool?]
    /// Whether an `extends` has been met, so that blocks wait for the parent's layout.
    var hasParent = false

    init(_ template: Template, context: Context, blocks: BlockTable = BlockTable()) {
        self.template = template
        self.context = context
        self.blocks = blocks
        cache = Array(repeating: nil, count: template.names.count)
        isTracked = Array(repeating: nil, count: template.names.count)
    }
}

/// The blocks of a template and of those it extends, the most derived first.
final class BlockTable {
    var chains: [String: [(block: BlockStatement, module: Module)]] = [:]

    func add(_ blocks: [BlockStatement], of module: Module) {
        for block in blocks {
            chains[block.name, default: []].append((block, module))
        }
    }
}
