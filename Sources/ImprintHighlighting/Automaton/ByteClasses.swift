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
            // A byte is what precedes the next place.
            case .next(let set), .previous(let set): mark(where: set.contains)
            case .wordBoundary: mark(where: \.isWord)
            }
        }
        var firsts: [UInt8] = []
        var classes: [UInt8] = []
        for byte in UInt8.min...UInt8.max {
            if begins[Int(byte)] { firsts.append(byte) }
            classes.append(UInt8(firsts.count - 1))
        }
        // Bytes that are frequent in code come first, so that what is used of a state lies together.
        var numbers: [UInt8?] = Array(repeating: nil, count: firsts.count)
        var representatives: [UInt8] = []
        for byte in Self.frequent + Array(UInt8.min...UInt8.max) {
            let former = Int(classes[Int(byte)])
            guard numbers[former] == nil else { continue }
            numbers[former] = UInt8(representatives.count)
            representatives.append(byte)
        }
        self.classes = classes.map { numbers[Int($0)] ?? 0 }
        self.representatives = representatives
    }

    private static let frequent = Array(
        "etaoinsrhldcumfpgwybvkxjqz \n_.,()=\"':;-0123456789/{}[]<>ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
}
