/// Finds the groups of a match whose rule and end are known.
///
/// Walks the instructions of the rule and backs up where a way fails. Where the next byte shows that
/// only one of two ways can lead on, which is nearly everywhere, there is nothing to come back to;
/// elsewhere each choice is tried once at each place, so that time stays linear.
struct GroupMatcher {
    /// Beyond that, memory for a long match is given back.
    private static let mostBitsKept = 1 << 20

    private let program: Program

    private var choices: [Choice] = []
    /// A bit for each instruction of the rule and each place, cleared before the first choice.
    private var tried: [UInt64] = []
    private var outlooks: [Outlook] = []
    /// Numbers of outlooks by instruction; −1 for those that are not known yet.
    private var outlookNumbers: [Int32]

    private enum Choice {
        case branch(Int32, position: Int)
        case restore(slot: Int, value: Int)
    }

    /// What an instruction can go on with.
    private struct Outlook {
        var bytes = ByteSet()
        var canEnd = false
    }

    init(_ program: Program) {
        self.program = program
        outlookNumbers = Array(repeating: -1, count: program.instructions.count)
    }

    /// Fills the slots; false if there is no match, which leaves them undefined.
    ///
    /// Group n has its places in the slots 2n and 2n + 1, and the start of a look-ahead is in slot 1; −1
    /// stands for what did not take part.
    ///
    /// `end`: That of the match, what only follows it included. No way that is preferred to the one that
    /// leads there ends before it, or the scan would have ended there.
    mutating func match(
        in text: TextSlice, from start: Int, to end: Int, of rule: Rule, into slots: inout [Int],
        _ budget: inout ScanBudget
    ) -> Bool {
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(-1, count: 2 * rule.groupCount + 2))
        choices.removeAll(keepingCapacity: true)
        var hasChosen = false
        var index = rule.entry
        var position = start
        var steps = 0
        defer { budget.count(steps: steps) }
        while true {
            steps += 1
            var isDeadEnd = false
            switch program.instructions[Int(index)] {
            case .match:
                if position == end { return true }
                isDeadEnd = true
            case .bytes(let first, let count):
                if position < end,
                    let target = program.target(of: text.base[position], first: first, count: count)
                {
                    index = target
                    position += 1
                } else {
                    isDeadEnd = true
                }
            case .save(let slot, let next):
                if !choices.isEmpty {
                    choices.append(.restore(slot: Int(slot), value: slots[Int(slot)]))
                }
                slots[Int(slot)] = position
                index = next
            case .assertion(let number, let next):
                let holds = program.assertions[Int(number)].holds(
                    between: text.symbol(before: position), and: text.symbol(at: position))
                if holds { index = next } else { isDeadEnd = true }
            case .split(let preferred, let other):
                let byte = position < end ? text.base[position] : nil
                switch (canLeadOn(preferred, with: byte), canLeadOn(other, with: byte)) {
                case (true, false): index = preferred
                case (false, true): index = other
                case (false, false): isDeadEnd = true
                case (true, true):
                    if !hasChosen {
                        hasChosen = true
                        let bits = rule.instructions.count * (end - start + 1)
                        tried.removeAll(keepingCapacity: bits < Self.mostBitsKept)
                        tried.append(contentsOf: repeatElement(0, count: bits / 64 + 1))
                    }
                    let bit =
                        (position - start) * rule.instructions.count + Int(index)
                        - rule.instructions.lowerBound
                    let mask = UInt64(1) << UInt64(bit & 63)
                    if tried[bit >> 6] & mask == 0 {
                        tried[bit >> 6] |= mask
                        choices.append(.branch(other, position: position))
                        index = preferred
                    } else {
                        isDeadEnd = true
                    }
                }
            }
            guard isDeadEnd else { continue }
            back: while true {
                switch choices.popLast() {
                case .restore(let slot, let value): slots[slot] = value
                case .branch(let other, let place):
                    index = other
                    position = place
                    break back
                case nil: return false
                }
            }
        }
    }

    /// Whether a way can take the byte, or end before the end of the match.
    private mutating func canLeadOn(_ index: Int32, with byte: UInt8?) -> Bool {
        let known = outlookNumbers[Int(index)]
        let number = known >= 0 ? Int(known) : makeOutlook(of: index)
        guard let byte else { return outlooks[number].canEnd }
        return outlooks[number].bytes.contains(byte)
    }

    private mutating func makeOutlook(of index: Int32) -> Int {
        var outlook = Outlook()
        var seen: Set<Int32> = []
        var waiting = [index]
        while let index = waiting.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch program.instructions[Int(index)] {
            case .match: outlook.canEnd = true
            case .bytes(let first, let count):
                for arc in program.arcs[Int(first)..<Int(first + count)] {
                    outlook.bytes.insert(arc.low...arc.high)
                }
            case .split(let preferred, let other): waiting += [preferred, other]
            case .save(_, let next), .assertion(_, let next): waiting.append(next)
            }
        }
        outlooks.append(outlook)
        outlookNumbers[Int(index)] = Int32(outlooks.count - 1)
        return outlooks.count - 1
    }
}
