/// The deterministic automaton of a language, of which only the states are made that a text needs.
///
/// A state is what is left of the nondeterministic one after a byte: an ordered list of threads.
/// What threads can reach without a byte is found when the next byte is known, since assertions
/// look at it; a match is therefore noted one byte late, on the way out of its state. The order of
/// threads is that of preference, and a thread that matches ends all that come after it: so one
/// pass finds the rule that Perl's alternation would, and its end.
///
/// Used by one scan at a time; it keeps its states for the next.
final class LazyAutomaton {
    /// What the table may hold, in entries of four bytes.
    private static let mostEntries = 1 << 19

    private static let unknown = UInt32.max
    /// The entry leads out of a state in which a rule has matched.
    private static let matches: UInt32 = 1 << 31
    /// The entry leads nowhere: no thread is left.
    private static let ends: UInt32 = 1 << 30
    private static let row = ends - 1

    private let program: Program
    /// The entries of rules, by state of the language.
    private let starts: [[Int32]]

    /// Entries by row and class of byte. After them, a row has the entry for the end of the text and the
    /// rule that has matched before the byte that led here.
    private var table: UnsafeMutablePointer<UInt32>
    private var capacity: Int
    private let stride: Int
    private let classes: UnsafeMutablePointer<UInt8>

    private var threads: [[Int32]] = []
    private var preceding: [UInt8] = []
    private var rows: [Key: UInt32] = [:]
    /// The rows of starts with all rules, by state and class of the preceding symbol.
    private var startRows: UnsafeMutablePointer<UInt32>
    private let startCount: Int
    private let precedingCount: Int
    private let precedingClasses: UnsafeMutablePointer<UInt8>

    /// How often all states were forgotten.
    private var flushCount = 0

    // What the making of a state needs, kept between states.
    private var seen: [UInt32]
    private var added: [UInt32]
    private var round: UInt32 = 0
    private var waiting: [Int32] = []

    private struct Key: Hashable {
        let threads: [Int32]
        let preceding: UInt8
        let rule: Int32
    }

    init(_ program: Program, starts: [[Int32]]) {
        self.program = program
        self.starts = starts
        stride = program.byteClasses.count + 2
        capacity = stride * 16
        table = .allocate(capacity: capacity)
        classes = .allocate(capacity: 256)
        classes.initialize(from: program.byteClasses.classes, count: 256)
        precedingCount = program.precedingClasses.count
        precedingClasses = .allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            precedingClasses[Int(byte)] = program.precedingClasses[Symbol(byte: byte)]
        }
        startCount = starts.count * precedingCount
        startRows = .allocate(capacity: startCount)
        startRows.initialize(repeating: Self.unknown, count: startCount)
        seen = Array(repeating: 0, count: program.instructions.count)
        added = seen
    }

    deinit {
        table.deallocate()
        classes.deallocate()
        startRows.deallocate()
        precedingClasses.deallocate()
    }

    /// How many states there are, for tests.
    var stateCount: Int { threads.count }

    /// Returns the match at a place; `nil` if no rule matches.
    ///
    /// `first`: How many rules of the state are left out.
    func match(
        in text: TextSlice, at position: Int, state: Int, from first: Int = 0,
        _ budget: inout ScanBudget
    ) -> Match? {
        var row = start(state, first, before: position, in: text)
        let (classes, base) = (classes, text.base)
        var table = table
        var index = position
        var pending = Self.unknown
        var end = position
        var rule = -1
        var limit = min(text.end, position + budget.distance)
        scan: while true {
            while index < limit {
                let column = Int(classes[Int(base[index])])
                var entry = table[Int(row) + column]
                if entry >= Self.ends {
                    if entry == Self.unknown {
                        // New states may take the place of all others: what is in a row is taken out.
                        if pending != Self.unknown { rule = self.rule(of: pending) }
                        pending = Self.unknown
                        entry = makeEntry(from: row, column)
                        table = self.table
                    }
                    if entry & Self.matches != 0 {
                        pending = entry & Self.row
                        end = index
                    }
                    if entry & Self.ends != 0 { break scan }
                }
                row = entry & Self.row
                index += 1
            }
            let reach = min(text.end, end + budget.distance)
            guard limit < reach else { break }
            limit = reach
        }
        if pending != Self.unknown { rule = self.rule(of: pending) }
        if index == limit {
            // No byte is taken any more, but a rule may have matched that the next entry tells.
            let column = limit == text.end ? stride - 2 : Int(classes[Int(base[index])])
            let known = table[Int(row) + column]
            let entry = known == Self.unknown ? makeEntry(from: row, column) : known
            if entry & Self.matches != 0 {
                rule = self.rule(of: entry & Self.row)
                end = index
            }
        }
        budget.count(matched: end - position, past: index - end + 1)
        return rule < 0 ? nil : Match(rule: rule, end: end)
    }

    private func rule(of row: UInt32) -> Int {
        Int(Int32(bitPattern: table[Int(row) + stride - 1]))
    }

    // MARK: States

    private func start(
        _ state: Int, _ first: Int, before position: Int, in text: TextSlice
    ) -> UInt32 {
        let preceding =
            position > text.start
            ? precedingClasses[Int(text.base[position - 1])]
            : program.precedingClasses[.boundary]
        let index = state * precedingCount + Int(preceding)
        if first == 0, startRows[index] != Self.unknown { return startRows[index] }
        let row = row(of: Array(starts[state][first...]), preceding: preceding, rule: -1)
        if first == 0 { startRows[index] = row }
        return row
    }

    private func row(of threads: [Int32], preceding: UInt8, rule: Int32) -> UInt32 {
        let looksBehind = threads.contains { program.looksBehind[Int($0)] }
        let preceding = looksBehind ? preceding : 0
        let key = Key(threads: threads, preceding: preceding, rule: rule)
        if let known = rows[key] { return known }
        if (self.threads.count + 1) * stride > Self.mostEntries { forget() }
        let row = self.threads.count * stride
        if row + stride > capacity { grow() }
        (table + row).initialize(repeating: Self.unknown, count: stride)
        table[row + stride - 1] = UInt32(bitPattern: rule)
        rows[key] = UInt32(row)
        self.threads.append(threads)
        self.preceding.append(preceding)
        return UInt32(row)
    }

    /// Forgets all states, so that memory stays bounded whatever the text.
    private func forget() {
        rows.removeAll(keepingCapacity: true)
        threads.removeAll(keepingCapacity: true)
        preceding.removeAll(keepingCapacity: true)
        startRows.update(repeating: Self.unknown, count: startCount)
        flushCount += 1
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: table, count: threads.count * stride)
        table.deallocate()
        table = larger
        capacity *= 2
    }

    /// Makes the entry of a row for a class of bytes, or for the end of the text.
    private func makeEntry(from row: UInt32, _ column: Int) -> UInt32 {
        let state = Int(row) / stride
        let byte = column < stride - 2 ? program.byteClasses.representatives[column] : nil
        let next = byte.map(Symbol.init(byte:)) ?? .boundary
        let previous = program.precedingClasses.representatives[Int(preceding[state])]
        round += 1
        var following: [Int32] = []
        var rule: Int32 = -1
        threads: for thread in threads[state] {
            waiting.append(thread)
            while let index = waiting.popLast() {
                guard seen[Int(index)] != round else { continue }
                seen[Int(index)] = round
                switch program.instructions[Int(index)] {
                case .split(let preferred, let other):
                    waiting.append(other)
                    waiting.append(preferred)
                case .save(_, let next): waiting.append(next)
                case .assertion(let number, let target):
                    let assertion = program.assertions[Int(number)]
                    if assertion.holds(between: previous, and: next) { waiting.append(target) }
                case .bytes(let first, let count):
                    guard let byte,
                        let target = program.target(of: byte, first: first, count: count),
                        added[Int(target)] != round
                    else { continue }
                    added[Int(target)] = round
                    following.append(target)
                case .match(let number):
                    rule = number
                    waiting.removeAll(keepingCapacity: true)
                    break threads
                }
            }
        }
        let flushes = flushCount
        let target = self.row(
            of: following, preceding: byte.map { precedingClasses[Int($0)] } ?? 0, rule: rule)
        let entry =
            target | (rule >= 0 ? Self.matches : 0) | (following.isEmpty ? Self.ends : 0)
        if flushes == flushCount { table[Int(row) + column] = entry }
        return entry
    }
}
