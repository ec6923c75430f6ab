#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A unit of a query with all that ranking needs of it.
struct ScoredUnit {
    /// How rare the word is.
    let rarity: Double

    /// What the impact of the word in a section is multiplied by.
    let factor: Double

    /// The number of the phrase that it belongs to.
    let phrase: Int?

    /// The terms that mark an excerpt, in the order in which they were found.
    let terms: [Term]

    /// The sections of its terms, each with what an impact there counts.
    let lists: [(postings: Postings, multiplier: Double)]

    /// Nil if nothing of the unit can be read or is in the index.
    init?(_ unit: QueryUnit, of query: Query, readsAll: Bool, reader: IndexReader) {
        let isAlone = unit.token.phrase.map { query.phrases[$0].count == 1 }
        lists = unit.expansions.all.salvaging { expansion throws(UnreadableFile) in
            let isWhole =
                readsAll || isAlone.map { $0 || expansion.entry.hasPositions } ?? false
            return (
                try reader.postings(of: expansion.entry, isWhole: isWhole), expansion.multiplier
            )
        }
        guard !lists.isEmpty else { return nil }
        rarity = Self.rarity(unit.frequency, among: reader.manifest.pages.sections)
        factor = unit.weight * rarity
        phrase = unit.token.phrase
        terms = unit.expansions.all.map(\.entry.term)
    }

    /// The inverse document frequency of BM25.
    ///
    /// Source: [The Probabilistic Relevance Framework](https://doi.org/10.1561/1500000019), section 3,
    /// with 1 added as in Lucene, so that it is never negative.
    private static func rarity(_ frequency: Int, among sections: Int) -> Double {
        let (found, all) = (Double(frequency), Double(sections))
        return log(1 + (all - found + 0.5) / (found + 0.5))
    }
}
