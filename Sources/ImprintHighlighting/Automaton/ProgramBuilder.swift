/// Turns regexes into instructions.
///
/// A tree is built from its end: each part is given where it leads.
struct ProgramBuilder {
    /// More would make a language slow to load; word lists of real languages need a tenth.
    private static let mostInstructions = 200_000

    /// A regex repeats itself too often to be built.
    struct TooLarge: Error {}

    private let ignoresCase: Bool
    private var instructions: [Instruction] = []
    private var arcs: [Arc] = []
    private var assertions: [Assertion] = []
    private var numbers: [Assertion: Int32] = [:]
    private var keepsGroups = false
    /// Instructions that take the last bytes of a character, by their range and where they lead.
    private var continuations: [Continuation: Int32] = [:]

    private struct Continuation: Hashable {
        let low: UInt8
        let high: UInt8
        let target: Int32
    }

    init(ignoringCase: Bool) { ignoresCase = ignoringCase }

    /// How many instructions there are.
    var count: Int { instructions.count }

    /// Adds a regex and returns its entry.
    ///
    /// `keepingGroups`: Notes groups and the start of a look-ahead in slots. The group of number n
    /// has the slots 2n and 2n + 1, and the look-ahead slot 1.
    mutating func add(
        _ regex: RegexNode, rule: Int, keepingGroups: Bool
    ) throws(TooLarge) -> Int32 {
        // The automaton numbers rules with 16 bits.
        guard rule < Int(UInt16.max) else { throw TooLarge() }
        keepsGroups = keepingGroups
        continuations.removeAll()
        return try build(regex, next: try append(.match(rule: Int32(rule))))
    }

    func program() -> Program {
        Program(instructions: instructions, arcs: arcs, assertions: assertions)
    }

    private mutating func append(_ instruction: Instruction) throws(TooLarge) -> Int32 {
        guard instructions.count < Self.mostInstructions else { throw TooLarge() }
        instructions.append(instruction)
        return Int32(instructions.count - 1)
    }

    private mutating func build(_ node: RegexNode, next: Int32) throws(TooLarge) -> Int32 {
        switch node {
        case .empty: return next
        case .set(let set): return try build(set, next: next)
        case .sequence(let parts):
            var next = next
            for part in parts.reversed() { next = try build(part, next: next) }
            return next
        case .alternatives(let parts):
            if let set = ScalarSet(anyOf: parts) { return try build(set, next: next) }
            var entry: Int32?
            for part in parts.reversed() {
                let preferred = try build(part, next: next)
                entry =
                    try entry.map { other throws(TooLarge) in
                        try append(.split(preferred, other))
                    } ?? preferred
            }
            return entry ?? next
        case .words(let tree): return try build(tree, next: next)
        case .repetition(let part, let least, let most, let isGreedy):
            return try buildRepetition(
                of: part, least: least, most: most, isGreedy: isGreedy, next: next)
        case .group(let number, let part):
            guard keepsGroups else { return try build(part, next: next) }
            let end = try append(.save(slot: Int32(2 * number + 1), next: next))
            let inner = try build(part, next: end)
            return try append(.save(slot: Int32(2 * number), next: inner))
        case .assertion(let assertion):
            let number = numbers[assertion] ?? Int32(assertions.count)
            if numbers.updateValue(number, forKey: assertion) == nil {
                assertions.append(assertion)
            }
            return try append(.assertion(number, next: next))
        case .lookAhead(let part):
            let inner = try build(part, next: next)
            return keepsGroups ? try append(.save(slot: 1, next: inner)) : inner
        }
    }

    private mutating func buildRepetition(
        of part: RegexNode, least: Int, most: Int?, isGreedy: Bool, next: Int32
    ) throws(TooLarge) -> Int32 {
        func split(_ more: Int32, _ enough: Int32) -> Instruction {
            isGreedy ? .split(more, enough) : .split(enough, more)
        }
        var entry = next
        if let most {
            // x{0,3} is (x(xx?)?)?.
            for _ in 0..<max(most - least, 0) {
                let more = try build(part, next: entry)
                entry = try append(split(more, next))
            }
            for _ in 0..<least { entry = try build(part, next: entry) }
            return entry
        }
        let loop = try append(.split(next, next))
        let more = try build(part, next: loop)
        instructions[Int(loop)] = split(more, next)
        guard least == 0 else {
            entry = more
            for _ in 1..<least { entry = try build(part, next: entry) }
            return entry
        }
        // A part that can be empty would end the loop before it began: x* is (x+)?.
        return part.isNullable ? try append(split(more, next)) : loop
    }

    // MARK: Characters

    private mutating func build(_ set: ScalarSet, next: Int32) throws(TooLarge) -> Int32 {
        let first = set.ascii.ranges.map { range in
            Arc(low: range.lowerBound, high: range.upperBound, target: next)
        }
        // Arcs of one instruction do not overlap, but sequences may begin with the same byte.
        var groups = [first]
        for sequence in set.others.flatMap(UTF8Sequence.sequences) {
            var target = next
            for range in sequence.bytes.dropFirst().reversed() {
                target = try continuation(range, to: target)
            }
            let lead = sequence.bytes[0]
            let arc = Arc(low: lead.lowerBound, high: lead.upperBound, target: target)
            let group = groups.firstIndex { group in
                (group.last?.high).map { $0 < arc.low } ?? true
            }
            if let group { groups[group].append(arc) } else { groups.append([arc]) }
        }
        var entry = try append(arcs: groups[0])
        for group in groups.dropFirst() {
            entry = try append(.split(entry, try append(arcs: group)))
        }
        return entry
    }

    private mutating func continuation(
        _ range: ClosedRange<UInt8>, to target: Int32
    ) throws(TooLarge) -> Int32 {
        let key = Continuation(low: range.lowerBound, high: range.upperBound, target: target)
        if let known = continuations[key] { return known }
        let entry = try append(
            arcs: [Arc(low: range.lowerBound, high: range.upperBound, target: target)])
        continuations[key] = entry
        return entry
    }

    /// The longest word is preferred.
    private mutating func build(_ tree: WordTree, next: Int32) throws(TooLarge) -> Int32 {
        guard !tree.branches.isEmpty else { return next }
        var branches: [Arc] = []
        for (byte, tree) in tree.branches {
            let target = try build(tree, next: next)
            branches.append(Arc(low: byte, high: byte, target: target))
            if ignoresCase, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
                branches.append(Arc(low: byte ^ 0x20, high: byte ^ 0x20, target: target))
            }
        }
        branches.sort { $0.low < $1.low }
        let longer = try append(arcs: branches)
        return tree.isWord ? try append(.split(longer, next)) : longer
    }

    private mutating func append(arcs group: [Arc]) throws(TooLarge) -> Int32 {
        let first = Int32(arcs.count)
        arcs += group
        return try append(.bytes(first: first, count: Int32(group.count)))
    }
}

extension ScalarSet {
    /// The union of alternatives that are one character each; `nil` if one is not.
    fileprivate init?(anyOf parts: [RegexNode]) {
        self.init()
        for part in parts {
            guard case .set(let set) = part else { return nil }
            formUnion(set)
        }
    }
}
