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
    /// What the table may hold, in entries of two bytes.
    private static let mostEntries = 1 << 20

    private static let unknown = UInt16.max
    /// The entry leads out of a state in which a rule has matched.
    private static let matches: UInt16 = 1 << 15
    /// The entry leads nowhere: no thread is left.
    private static let ends: UInt16 = 1 << 14
    /// The part of an entry that is the number of a state.
    private static let number = ends - 1

    /// The column of the entry for the end of the text.
    private static let endColumn = 0
    /// The column of what has matched before the byte that led here: 0 for nothing, or the rule's
    /// number and 1.
    private static let ruleColumn = 1
    /// The column of the first class of bytes.
    private static let firstClassColumn = 2

    private let program: Program
    /// The entries of rules, by state of the language.
    private let starts: [[Int32]]

    /// Entries by plane, state and column of the plane.
    ///
    /// A plane holds 32 columns, a cache line for each state. The bytes that are frequent have the first, so
    /// nearly all that a scan reads lies close together.
    ///
    /// As large as it may become from the start: the system gives memory only for what is used of it.
    private let table: UnsafeMutablePointer<UInt16>
    private static let planeWidth = 32
    private let planeCount: Int
    private let mostStates: Int
    /// By byte: where its entry for the first state is in the table.
    private let columns: UnsafeMutablePointer<Int32>

    private var threads: [[Int32]] = []
    private var preceding: [UInt8] = []
    private var numbers: [Key: UInt16] = [:]
    /// By state of the language: where its starts begin in the table below.
    private let firstStarts: [Int]
    /// The states that texts are scanned from, by state of the language, number of rules left out, and class
    /// of the preceding symbol.
    private let startStates: UnsafeMutablePointer<UInt16>
    private let startCount: Int
    private let precedingCount: Int
    private let precedingClasses: UnsafeMutablePointer<UInt8>
    private let precedingBoundary: UInt8

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
        let width = program.byteClasses.count + Self.firstClassColumn
        planeCount = (width + Self.planeWidth - 1) / Self.planeWidth
        mostStates = min(Int(Self.number), Self.mostEntries / (planeCount * Self.planeWidth))
        table = UnsafeMutableRawPointer.allocate(
            byteCount: 2 * Self.mostEntries, alignment: 4096
        ).bindMemory(to: UInt16.self, capacity: Self.mostEntries)
        columns = .allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let column = Int(program.byteClasses.classes[Int(byte)]) + Self.firstClassColumn
            let (plane, rest) = column.quotientAndRemainder(dividingBy: Self.planeWidth)
            (columns + Int(byte)).initialize(
                to: Int32(plane * mostStates * Self.planeWidth + rest))
        }
        precedingCount = program.precedingClasses.count
        precedingClasses = .allocate(capacity: 256)
        precedingBoundary = program.precedingClasses[.boundary]
        for byte in UInt8.min...UInt8.max {
            precedingClasses[Int(byte)] = program.precedingClasses[Symbol(byte: byte)]
        }
        var count = 0
        firstStarts = starts.map { rules in
            defer { count += rules.count + 1 }
            return count
        }
        startCount = count * precedingCount
        startStates = .allocate(capacity: startCount)
        startStates.initialize(repeating: Self.unknown, count: startCount)
        seen = Array(repeating: 0, count: program.instructions.count)
        added = seen
    }

    deinit {
        table.deallocate()
        columns.deallocate()
        startStates.deallocate()
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
        let (table, columns, base) = (table, columns, text.base)
        var row = Int(start(state, first, before: position, in: text)) &* Self.planeWidth
        var index = position
        var pending = -1
        var end = position
        var rule = -1
        var limit = min(text.end, position + budget.distance)
        scan: while true {
            while index < limit {
                let column = Int(columns[Int(base[index])])
                var entry = table[row &+ column]
                if entry >= Self.ends {
                    if entry == Self.unknown {
                        // New states may take the place of all others: what is in a row is taken out.
                        if pending >= 0 { rule = self.rule(of: pending) }
                        pending = -1
                        entry = makeEntry(from: row / Self.planeWidth, column)
                    }
                    if entry & Self.matches != 0 {
                        pending = Int(entry & Self.number)
                        end = index
                    }
                    if entry & Self.ends != 0 { break scan }
                }
                row = Int(entry & Self.number) &* Self.planeWidth
                index += 1
            }
            let reach = min(text.end, end + budget.distance)
            guard limit < reach else { break }
            limit = reach
        }
        if pending >= 0 { rule = self.rule(of: pending) }
        if index == limit {
            // No byte is taken any more, but a rule may have matched that the next entry tells.
            let column = limit == text.end ? Self.endColumn : Int(columns[Int(base[index])])
            let known = table[row &+ column]
            let entry =
                known == Self.unknown ? makeEntry(from: row / Self.planeWidth, column) : known
            if entry & Self.matches != 0 {
                rule = self.rule(of: Int(entry & Self.number))
                end = index
            }
        }
        budget.count(matched: end - position, past: index - end + 1)
        return rule < 0 ? nil : Match(rule: rule, end: end)
    }

    @inline(__always)
    private func rule(of state: Int) -> Int {
        Int(table[state &* Self.planeWidth &+ Self.ruleColumn]) - 1
    }

    // MARK: States

    @inline(__always)
    private func start(
        _ state: Int, _ first: Int, before position: Int, in text: TextSlice
    ) -> UInt16 {
        let preceding =
            position > text.start
            ? precedingClasses[Int(text.base[position - 1])] : precedingBoundary
        let index = (firstStarts[state] + first) * precedingCount + Int(preceding)
        let known = startStates[index]
        return known != Self.unknown
            ? known : makeStart(state, first, preceding: preceding, index)
    }

    @inline(never)
    private func makeStart(_ state: Int, _ first: Int, preceding: UInt8, _ index: Int) -> UInt16 {
        let made = self.state(of: Array(starts[state][first...]), preceding: preceding, rule: -1)
        startStates[index] = made
        return made
    }

    private func state(of threads: [Int32], preceding: UInt8, rule: Int32) -> UInt16 {
        let looksBehind = threads.contains { program.looksBehind[Int($0)] }
        let preceding = looksBehind ? preceding : 0
        let key = Key(threads: threads, preceding: preceding, rule: rule)
        if let known = numbers[key] { return known }
        if self.threads.count == mostStates { forget() }
        let number = self.threads.count
        for plane in 0..<planeCount {
            (table + (plane * mostStates + number) * Self.planeWidth).initialize(
                repeating: Self.unknown, count: Self.planeWidth)
        }
        table[number * Self.planeWidth + Self.ruleColumn] = UInt16(rule + 1)
        numbers[key] = UInt16(number)
        self.threads.append(threads)
        self.preceding.append(preceding)
        return UInt16(number)
    }

    /// Forgets all states, so that memory stays bounded whatever the text.
    private func forget() {
        numbers.removeAll(keepingCapacity: true)
        threads.removeAll(keepingCapacity: true)
        preceding.removeAll(keepingCapacity: true)
        startStates.update(repeating: Self.unknown, count: startCount)
        flushCount += 1
    }

    /// Makes the entry of a state in a column.
    @inline(never)
    private func makeEntry(from state: Int, _ column: Int) -> UInt16 {
        let (plane, rest) = column.quotientAndRemainder(dividingBy: mostStates * Self.planeWidth)
        let byte =
            column == Self.endColumn
            ? nil
            : program.byteClasses.representatives[
                plane * Self.planeWidth + rest - Self.firstClassColumn]
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
        let target = self.state(
            of: following, preceding: byte.map { precedingClasses[Int($0)] } ?? 0, rule: rule)
        let entry = target | (rule >= 0 ? Self.matches : 0) | (following.isEmpty ? Self.ends : 0)
        if flushes == flushCount { table[state * Self.planeWidth + column] = entry }
        return entry
    }
}
