/// The words that have a code in documents, see ``CodedText``.
enum FrequentWords {
    /// Below so many words a list of them costs more than it saves.
    private static let fewest = 64

    /// How much shorter all texts must be for each byte that a word takes in the manifest, which a
    /// reader loads first.
    private static let gain = 12.0

    /// The words that are worth it, the most frequent first.
    static func words(of vocabulary: Vocabulary) -> [String] {
        var candidates = vocabulary.terms.filter { term in
            guard let first = term.spelling.first, 0x61...0x7A ~= first else { return false }
            let length = Double(term.spelling.count)
            return term.isLetters && term.characters >= 2 && term.words >= 16
                && Double(term.words) * (length - 1.5) >= gain * (length + 1)
        }
        guard candidates.count >= fewest else { return [] }
        candidates.sort {
            $0.words != $1.words
                ? $0.words > $1.words : Vocabulary.order($0.spelling, $1.spelling) < 0
        }
        return candidates.prefix(CodedText.limit).map {
            String(decoding: $0.spelling, as: UTF8.self)
        }
    }
}
