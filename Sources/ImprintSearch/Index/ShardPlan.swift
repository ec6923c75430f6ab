/// Which terms are in which shard.
///
/// A shard has all terms whose stem is in its range, so that a word and its forms are read together. A
/// term that would itself fall into another shard has an alias there, which says its stem.
struct ShardPlan: Sendable {
    /// How large a shard is before it is compressed, about.
    static let size = 7000

    /// The most postings of a term that are in the shard; the others are in the shard's tail.
    static let head = 4000

    struct Shard: Sendable {
        /// The places of its terms in the vocabulary.
        var terms: Range<Int>

        /// The places of the terms that have an alias here, by spelling.
        var aliases: [Int] = []

        /// The least key that belongs to the shard.
        var first: String
    }

    private(set) var shards: [Shard] = []

    init(_ vocabulary: Vocabulary, sections: Int) {
        let terms = vocabulary.terms
        var start = 0
        var size = 0
        var index = 0
        while index < terms.count {
            var end = index
            var groupSize = 0
            while end < terms.count, terms[end].stem == terms[index].stem {
                groupSize += Self.size(of: terms[end], sections)
                end += 1
            }
            if index > start, size + groupSize > Self.size + Self.size / 8 {
                append(start..<index, terms)
                start = index
                size = 0
            }
            size += groupSize
            index = end
        }
        if start < terms.count { append(start..<terms.count, terms) }
        addAliases(terms)
    }

    private mutating func append(_ range: Range<Int>, _ terms: [Vocabulary.Term]) {
        let first =
            range.lowerBound == 0
            ? ""
            : KeyRange.first(
                after: terms[range.lowerBound - 1].stem, before: terms[range.lowerBound].stem)
        shards.append(Shard(terms: range, first: first))
    }

    private mutating func addAliases(_ terms: [Vocabulary.Term]) {
        let firsts = shards.map { Array($0.first.utf8) }
        for (number, shard) in shards.enumerated() {
            for place in shard.terms where terms[place].term != terms[place].stem {
                let own = KeyRange.index(of: terms[place].term, in: firsts)
                if own != number { shards[own].aliases.append(place) }
            }
        }
        for number in shards.indices {
            shards[number].aliases.sort {
                Vocabulary.order(terms[$0].term, terms[$1].term) < 0
            }
        }
    }

    /// About how many bytes a term takes.
    private static func size(of term: Vocabulary.Term, _ sections: Int) -> Int {
        let postings = min(term.sections, head)
        // A term's postings are on five levels, more or less, and the distances grow accordingly.
        let levels = min(term.sections, 5)
        let distance = sections * levels / max(term.sections, 1)
        let bytes = distance < 100 ? 1 : distance < 12_000 ? 2 : 3
        return 6 + term.term.count / 2 + levels * 3 + postings * bytes
    }
}
