/// The words of the site that a mistyped one may stand for.
struct TypoFinder {
    let reader: IndexReader

    struct Candidate: Sendable {
        var term: Term
        var distance: Double
        var isOtherLetter: Bool
        var weight: Int
    }

    /// Returns the most likely words for one of at least four letters, the best first.
    ///
    /// A word with one mistake has its beginning or its end right, and so has one with two of the three
    /// parts of a long word; only the files with these are read.
    func candidates(for text: String, isOpen: Bool) -> [Candidate] {
        let letters = Array(text.unicodeScalars)
        let limit = letters.count < 8 ? 1 : 2
        let part = (letters.count - 1) / (limit + 1)
        let beginning = reader.manifest.forward.numbers(
            beginningWith: Self.key(letters.prefix(part)))
        let ending = reader.manifest.backward.numbers(
            beginningWith: Self.key(letters.suffix(part).reversed()))
        let words =
            beginning.salvaging { number throws(UnreadableFile) in
                try reader.words(number, isBackward: false)
            }
            + ending.salvaging { number throws(UnreadableFile) in
                try reader.words(number, isBackward: true)
            }
        let found = Self.candidates(among: words, for: letters, limit, isOpen)
        if found.isEmpty, limit > 1,
            reader.manifest.forward.count <= RankingConstants.spellingFiles
        {
            let all = (0..<reader.manifest.forward.count).salvaging {
                number throws(UnreadableFile) in
                try reader.words(number, isBackward: false)
            }
            return Self.candidates(among: all, for: letters, limit, isOpen)
        }
        return found
    }

    private static func candidates(
        among words: [[SpellingFile.Word]], for letters: [Unicode.Scalar], _ limit: Int,
        _ isOpen: Bool
    ) -> [Candidate] {
        var candidates: [Term: Candidate] = [:]
        for word in words.joined() {
            guard
                let distance = EditDistance.distance(
                    letters, word.letters, limit: limit, isOpen: isOpen)
            else { continue }
            let term = key(word.letters)
            candidates[term] = Candidate(
                term: term, distance: distance, isOtherLetter: word.letters.first != letters.first,
                weight: word.weight)
        }
        return Array(
            candidates.values.sorted { $0.isBetter(than: $1) }.prefix(RankingConstants.typos))
    }

    private static func key(_ letters: some Sequence<Unicode.Scalar>) -> Term {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return Term(String(text).utf8)
    }
}

extension TypoFinder.Candidate {
    /// Whether it is more likely: the first letter of a word is seldom wrong.
    fileprivate func isBetter(than other: Self) -> Bool {
        if distance != other.distance { return distance < other.distance }
        if isOtherLetter != other.isOtherLetter { return other.isOtherLetter }
        if weight != other.weight { return weight > other.weight }
        return term.lexicographicallyPrecedes(other.term)
    }
}
