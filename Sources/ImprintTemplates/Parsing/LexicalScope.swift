/// The variables of one frame as the parser knows them.
final class FrameScope {
    /// What a scope inside a frame declares: a loop, a `with`, the arguments of a macro.
    private struct Level {
        var slots: [String: Int] = [:]
        let firstSlot: Int
    }

    let parent: FrameScope?
    /// Whether names outside all levels are the template's own variables, seen by all its parts.
    let isTop: Bool
    private var levels: [Level] = []
    private(set) var slotCount = 0
    /// The slots that some expression has read.
    private(set) var used: Set<Int> = []

    init(parent: FrameScope?, isTop: Bool) {
        self.parent = parent
        self.isTop = isTop
    }

    /// Whether a name set here becomes a variable of the template.
    var declaresGlobally: Bool { isTop && levels.isEmpty }

    func open() { levels.append(Level(firstSlot: slotCount)) }

    /// Ends a scope and gives the slots that were made in it, which each run of it starts anew.
    func close() -> Range<Int> {
        let level = levels.removeLast()
        return level.firstSlot..<slotCount
    }

    /// The slot of a name in the innermost scope, made if need be.
    func declare(_ name: String) -> Int {
        if levels.isEmpty { open() }
        let last = levels.count - 1
        if let slot = levels[last].slots[name] { return slot }
        let slot = slotCount
        slotCount += 1
        levels[last].slots[name] = slot
        return slot
    }

    /// The variables that a name could mean, the innermost first.
    func references(to name: String) -> [SlotReference] {
        var references: [SlotReference] = []
        var scope: FrameScope? = self
        var hops = 0
        while let current = scope {
            for level in current.levels.reversed() {
                guard let slot = level.slots[name] else { continue }
                references.append(SlotReference(hops: hops, slot: slot))
                current.used.insert(slot)
            }
            scope = current.parent
            hops += 1
        }
        return references
    }

    /// Whether a name is declared, without counting as a use of it.
    func declares(_ name: String) -> Bool {
        levels.contains { $0.slots[name] != nil } || (parent?.declares(name) ?? false)
    }

    /// All variables with their names, the outermost first, so that inner ones win.
    ///
    /// Each counts as used, since whoever asks hands them on.
    func allVariables(hops: Int = 0) -> [(name: String, reference: SlotReference)] {
        var variables = parent?.allVariables(hops: hops + 1) ?? []
        for level in levels {
            for (name, slot) in level.slots.sorted(by: { $0.value < $1.value }) {
                variables.append((name, SlotReference(hops: hops, slot: slot)))
                used.insert(slot)
            }
        }
        return variables
    }
}
