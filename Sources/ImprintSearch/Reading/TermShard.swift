/// The terms whose stems are within a range.
struct TermShard: Sendable {
    /// The file's content, which the terms' postings are parts of.
    let bytes: [UInt8]

    /// In the order of stems.
    private(set) var entries: [TermEntry] = []
    private var places: [Term: Int] = [:]

    /// The stems of terms that are in another shard, though their own spelling is in this one's range.
    private var aliases: [Term: Term] = [:]
    private var groups: [Term: [TermEntry]] = [:]

    /// A shard without terms.
    init() { bytes = [] }

    /// `sections`: How many sections the index has.
    init(_ bytes: [UInt8], number: Int, sections: Int) throws(DamagedFile) {
        self.bytes = bytes
        var reader = ByteReader(bytes)
        var term: Term = []
        var tails = 0
        for _ in 0..<(try reader.count()) {
            term = try reader.key(after: term)
            let head = try reader.varint()
            guard head > 0 else {
                aliases[term] = Term(try reader.string())
                continue
            }
            guard head - 1 <= term.count else { throw DamagedFile() }
            let stem = term.dropLast(head - 1) + (try reader.string())
            let frequency = try reader.varint()
            let flags = try reader.varint()
            guard frequency <= sections else { throw DamagedFile() }
            add(
                TermEntry(
                    term: term, stem: Term(stem), sections: frequency, hasPositions: flags & 1 == 0,
                    shard: number, place: entries.count, tail: flags & 2 == 0 ? nil : tails,
                    block: try reader.block()))
            if flags & 2 != 0 { tails += 1 }
        }
    }

    private mutating func add(_ entry: TermEntry) {
        places[entry.term] = entries.count
        groups[entry.stem, default: []].append(entry)
        entries.append(entry)
    }

    /// Whether a term is here, or here is said where it is.
    func names(_ term: Term) -> Bool { places[term] != nil || aliases[term] != nil }

    /// The entry of a term that is here.
    func entry(of term: Term) -> TermEntry? { places[term].map { entries[$0] } }

    /// The stem of a term that is in another shard.
    func stem(ofAlias term: Term) -> Term? { aliases[term] }

    /// The terms of a stem.
    func group(of stem: Term) -> [TermEntry] { groups[stem] ?? [] }
}
