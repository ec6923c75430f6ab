/// What writes shards: the postings of their terms by impact, and their positions.
struct TermShardEncoder: ~Copyable {
    /// The contents of a shard's files, before compression.
    struct Contents: ~Copyable {
        var terms = ByteWriter(capacity: 1 << 14)
        var tails = ByteWriter(capacity: 1 << 14)
        var positions = ByteWriter(capacity: 1 << 15)
    }

    private struct Posting {
        var section: UInt32
        var level: UInt8
        var positionCount: UInt32
        var positionBytes: UInt32
        var positions: UnsafePointer<UInt8>
    }

    private let vocabulary: Vocabulary
    private let sections: SectionTable
    private let sources: PostingSources
    private var postings: [Posting] = []
    private var order: [UInt32] = []
    private var block = ByteWriter(capacity: 1 << 13)

    init(_ vocabulary: Vocabulary, _ sections: SectionTable, _ sources: PostingSources) {
        self.vocabulary = vocabulary
        self.sections = sections
        self.sources = sources
    }

    /// Whether a term is in so many sections that its positions are not worth their size.
    static func hasPositions(_ term: Vocabulary.Term, sections: Int) -> Bool {
        !term.isFacet && (sections <= 2000 || term.sections * 10 <= sections)
    }

    /// Writes a shard.
    mutating func encode(_ shard: ShardPlan.Shard, into contents: inout Contents) {
        contents.terms.removeAll()
        contents.tails.removeAll()
        contents.positions.removeAll()
        contents.terms.append(varint: shard.terms.count + shard.aliases.count)
        var last: [UInt8] = []
        var aliases = shard.aliases[...]
        for place in shard.terms {
            let term = vocabulary.terms[place]
            while let alias = aliases.first,
                Self.isBefore(vocabulary.terms[alias].term, term)
            {
                appendAlias(alias, after: &last, &contents.terms)
                aliases.removeFirst()
            }
            append(term, place, after: &last, &contents)
        }
        for alias in aliases { appendAlias(alias, after: &last, &contents.terms) }
    }

    /// Whether an alias stands before a term: it has the place of a term that is its own stem.
    private static func isBefore(_ alias: [UInt8], _ term: Vocabulary.Term) -> Bool {
        let order = Vocabulary.order(alias, term.stem)
        return order != 0 ? order < 0 : Vocabulary.order(alias, term.term) < 0
    }

    private func appendAlias(
        _ place: Int, after last: inout [UInt8], _ writer: inout ByteWriter
    ) {
        Self.append(vocabulary.terms[place].term, after: &last, &writer)
        writer.append(varint: 0)
        writer.append(counted: vocabulary.terms[place].stem[...])
    }

    private static func append(
        _ term: [UInt8], after last: inout [UInt8], _ writer: inout ByteWriter
    ) {
        let shared = common(last, term)
        writer.append(varint: shared)
        writer.append(counted: term[shared...])
        last = term
    }

    /// How many bytes two terms begin with in common.
    private static func common(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var count = 0
        while count < one.count, count < other.count, one[count] == other[count] { count += 1 }
        return count
    }

    private mutating func append(
        _ term: Vocabulary.Term, _ place: Int, after last: inout [UInt8],
        _ contents: inout Contents
    ) {
        gather(place, isFacet: term.isFacet)
        sort()
        let hasPositions = Self.hasPositions(term, sections: sections.count)
        let head = min(postings.count, ShardPlan.head)
        let hasTail = head < postings.count
        Self.append(term.term, after: &last, &contents.terms)
        let kept = Self.common(term.term, term.stem)
        contents.terms.append(varint: term.term.count - kept + 1)
        contents.terms.append(counted: term.stem[kept...])
        contents.terms.append(varint: postings.count)
        contents.terms.append(varint: (hasPositions ? 0 : 1) | (hasTail ? 2 : 0))
        appendBlock(0..<head, to: &contents.terms)
        if hasTail { appendBlock(head..<postings.count, to: &contents.tails) }
        if hasPositions {
            appendPositions(to: &contents.positions)
        } else {
            contents.positions.append(varint: 0)
        }
    }

    // MARK: Postings

    /// Fills `postings` with those of a term, by section.
    private mutating func gather(_ place: Int, isFacet: Bool) {
        postings.removeAll(keepingCapacity: true)
        let table = sections
        table.factors[SearchField.body.rawValue].withUnsafeBufferPointer { body in
            sources.forEachPage(of: place) { page, record in
                guard var pointer = record.baseAddress else { return }
                let end = pointer + record.count
                let boost = table.boosts[page]
                var section = table.starts[page]
                while pointer < end {
                    section += PostingCoding.varint(&pointer)
                    let control = PostingCoding.varint(&pointer)
                    var frequency: Double
                    var count: Int
                    if control & 1 == 0 {
                        count = control >> 1
                        frequency = body[section] * Double(count)
                    } else {
                        frequency = 0
                        for field in 0..<SearchField.allCases.count
                        where control & 2 << field != 0 {
                            frequency +=
                                table.factors[field][section]
                                * Double(PostingCoding.varint(&pointer))
                        }
                        count = PostingCoding.varint(&pointer)
                    }
                    let positions = pointer
                    var rest = count
                    while rest > 0 {
                        if pointer.pointee < 0x80 { rest -= 1 }
                        pointer += 1
                    }
                    postings.append(
                        Posting(
                            section: UInt32(section),
                            level: isFacet ? 0 : table.level(ofFrequency: frequency, boost: boost),
                            positionCount: UInt32(count),
                            positionBytes: UInt32(pointer - positions), positions: positions))
                }
            }
        }
    }

    /// Fills `order` with the postings by level, and by section within a level.
    private mutating func sort() {
        var places = [Int](repeating: 0, count: SectionTable.levels + 1)
        for posting in postings { places[Int(posting.level) + 1] += 1 }
        for level in 0..<SectionTable.levels { places[level + 1] += places[level] }
        if order.count < postings.count {
            order = Array(repeating: 0, count: postings.count * 2)
        }
        for index in postings.indices {
            let level = Int(postings[index].level)
            order[places[level]] = UInt32(index)
            places[level] += 1
        }
    }

    /// Appends the length of a block and the block: postings by level.
    private mutating func appendBlock(_ range: Range<Int>, to writer: inout ByteWriter) {
        block.removeAll()
        var groups = 0
        var start = range.lowerBound
        while start < range.upperBound {
            let level = postings[Int(order[start])].level
            var end = start + 1
            while end < range.upperBound, postings[Int(order[end])].level == level { end += 1 }
            block.append(varint: Int(level))
            block.append(varint: end - start)
            var last = 0
            for index in start..<end {
                let section = Int(postings[Int(order[index])].section)
                block.append(varint: section - last)
                last = section
            }
            groups += 1
            start = end
        }
        writer.append(varint: PostingCoding.size(ofVarint: groups) + block.count)
        writer.append(varint: groups)
        writer.append(block.bytes)
    }

    /// Appends the positions in the order of the postings: all counts, then all positions.
    private mutating func appendPositions(to writer: inout ByteWriter) {
        block.removeAll()
        for index in postings.indices {
            block.append(varint: Int(postings[Int(order[index])].positionCount))
        }
        for index in postings.indices {
            let posting = postings[Int(order[index])]
            block.append(
                UnsafeBufferPointer(start: posting.positions, count: Int(posting.positionBytes)))
        }
        writer.append(varint: block.count)
        writer.append(block.bytes)
    }
}
