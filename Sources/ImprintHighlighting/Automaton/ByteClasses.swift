/// A partition of the bytes into those that an automaton need not tell apart.
struct ByteClasses: Sendable {
    /// By byte.
    let classes: [UInt8]

    /// By class: one of its bytes.
    let representatives: [UInt8]

    var count: Int { representatives.count }

    init(arcs: [Arc], assertions: [Assertion]) {
        // Whether a class begins at a byte.
        var begins = [Bool](repeating: false, count: 257)
        begins[0] = true
        for arc in arcs {
            begins[Int(arc.low)] = true
            begins[Int(arc.high) + 1] = true
        }
        for assertion in assertions {
            func mark(where isMember: (Symbol) -> Bool) {
                for byte in UInt8(1)...128
                where isMember(Symbol(byte: byte)) != isMember(Symbol(byte: byte - 1)) {
                    begins[Int(byte)] = true
                }
            }
            switch assertion {
            case .next(let set): mark(where: set.contains)
            case .wordBoundary: mark(where: \.isWord)
            case .previous: break
            }
        }
        var classes: [UInt8] = []
        var representatives: [UInt8] = []
        for byte in UInt8.min...UInt8.max {
            if begins[Int(byte)] { representatives.append(byte) }
            classes.append(UInt8(representatives.count - 1))
        }
        self.classes = classes
        self.representatives = representatives
    }
}
