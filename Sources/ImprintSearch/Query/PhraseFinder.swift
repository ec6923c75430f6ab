/// The finding of the sections in which words stand one after the other.
struct PhraseFinder {
    let reader: IndexReader

    /// Returns where a phrase stands; nil if nothing is known that could rule a section out.
    ///
    /// Words that are in many sections have no positions; the phrase stands wherever all of them are. A
    /// word of which not even all sections are in the shard is not looked at.
    func places(of words: [QueryToken]) -> PhrasePlaces? {
        let places = words.salvaging { word throws(UnreadableFile) in
            try self.places(of: word, isAlone: words.count == 1)
        }.compactMap(\.self)
        guard var common = places.first else { return nil }
        for other in places.dropFirst() { common.formIntersection(other) }
        return common
    }

    private func places(
        of word: QueryToken, isAlone: Bool
    ) throws(UnreadableFile) -> PhrasePlaces? {
        guard let entry = try reader.entry(of: word.term) else {
            return PhrasePlaces(anywhereIn: [])
        }
        if !isAlone, entry.hasPositions {
            return PhrasePlaces(try reader.places(of: entry), offset: word.position)
        }
        if !isAlone, entry.tail != nil { return nil }
        return PhrasePlaces(
            anywhereIn: try reader.postings(of: entry, isWhole: true).sections)
    }
}
