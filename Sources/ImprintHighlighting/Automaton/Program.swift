/// The nondeterministic automaton of a language: all its rules, each with an entry of its own.
struct Program: Sendable {
    let instructions: [Instruction]
    let arcs: [Arc]
    let assertions: [Assertion]

    /// By instruction: whether what is reached from it without taking a byte looks behind.
    let looksBehind: [Bool]

    /// Bytes by the classes that no arc and no assertion tells apart.
    let byteClasses: ByteClasses

    /// Preceding symbols by the classes that no assertion tells apart.
    let precedingClasses: PrecedingClasses

    init(instructions: [Instruction], arcs: [Arc], assertions: [Assertion]) {
        self.instructions = instructions
        self.arcs = arcs
        self.assertions = assertions
        byteClasses = ByteClasses(arcs: arcs, assertions: assertions)
        precedingClasses = PrecedingClasses(assertions)
        looksBehind = Self.lookingBehind(instructions, assertions)
    }

    /// Where a byte leads from an instruction that takes one; `nil` for nowhere.
    func target(of byte: UInt8, first: Int32, count: Int32) -> Int32? {
        var low = Int(first)
        var high = low + Int(count)
        while low < high {
            let middle = (low + high) / 2
            let arc = arcs[middle]
            if byte < arc.low {
                high = middle
            } else if byte > arc.high {
                low = middle + 1
            } else {
                return arc.target
            }
        }
        return nil
    }

    /// The bytes that a match from the entries can begin with; `nil` if it can be empty.
    func firstBytes(of entries: [Int32]) -> [Bool]? {
        var bytes = [Bool](repeating: false, count: 256)
        var seen: Set<Int32> = []
        var waiting = entries
        while let index = waiting.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch instructions[Int(index)] {
            case .bytes(let first, let count):
                for arc in arcs[Int(first)..<Int(first + count)] {
                    for byte in arc.low...arc.high { bytes[Int(byte)] = true }
                }
            case .split(let preferred, let other): waiting += [preferred, other]
            case .save(_, let next), .assertion(_, let next): waiting.append(next)
            case .match: return nil
            }
        }
        return bytes
    }

    /// Steps without a byte lead backwards only in loops, so a few rounds reach all.
    private static func lookingBehind(
        _ instructions: [Instruction], _ assertions: [Assertion]
    ) -> [Bool] {
        var result = [Bool](repeating: false, count: instructions.count)
        var hasChanged = assertions.contains(where: \.looksBehind)
        while hasChanged {
            hasChanged = false
            for (index, instruction) in instructions.enumerated() where !result[index] {
                let looks =
                    switch instruction {
                    case .bytes, .match: false
                    case .split(let first, let second): result[Int(first)] || result[Int(second)]
                    case .save(_, let next): result[Int(next)]
                    case .assertion(let assertion, let next):
                        assertions[Int(assertion)].looksBehind || result[Int(next)]
                    }
                guard looks else { continue }
                result[index] = true
                hasChanged = true
            }
        }
        return result
    }
}
