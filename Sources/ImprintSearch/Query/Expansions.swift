/// The terms that a word of a query finds, and how much each counts; what comes first stays.
struct Expansions: Sendable {
    struct Expansion: Sendable {
        var entry: TermEntry
        var multiplier: Double
    }

    private(set) var all: [Expansion] = []
    private var known: Set<Term> = []

    var isEmpty: Bool { all.isEmpty }

    /// The greatest number of sections that have one of the terms.
    var greatestFrequency: Int { all.map(\.entry.sections).max() ?? 0 }

    mutating func add(_ entries: [TermEntry], _ multiplier: Double) {
        for entry in entries where known.insert(entry.term).inserted {
            all.append(Expansion(entry: entry, multiplier: multiplier))
        }
    }
}
