/// The sections that have a term, the greatest impacts first.
struct Postings: Sendable {
    private(set) var sections: [Int] = []

    /// `levels[n]`: The level of impact in `sections[n]`.
    private(set) var levels: [Int] = []

    init() {}

    /// `sections`: How many sections the index has.
    ///
    /// `levels`: How many levels.
    init(_ reader: ByteReader, sections: Int, levels: Int) throws(DamagedFile) {
        var reader = reader
        for _ in 0..<(try reader.count()) {
            let level = try reader.varint()
            guard level < levels else { throw DamagedFile() }
            var section = 0
            for _ in 0..<(try reader.count()) {
                section += try reader.varint()
                guard section < sections else { throw DamagedFile() }
                self.sections.append(section)
                self.levels.append(level)
            }
        }
    }

    /// Appends those of the tail.
    mutating func append(_ tail: Postings) {
        sections += tail.sections
        levels += tail.levels
    }
}
