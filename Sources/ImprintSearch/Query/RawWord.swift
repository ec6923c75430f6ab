/// What a query has between white space, or between quotes.
struct RawWord: Hashable, Sendable {
    /// What stands before a word and says how it is meant.
    enum Sign: String, CaseIterable, Sendable {
        case exclusion = "-"
        case tag = "tag:"
        case top = "in:"

        /// Another name for ``top``.
        case section = "section:"
    }

    var sign: Sign?
    var isQuoted = false
    var text: String
}

extension RawWord {
    /// The words of a query, and whether the last one may go on.
    ///
    /// Controls count as spaces. A quote opens a phrase at the start of a word only; what follows the
    /// closing quote is another word.
    static func words(of query: String) -> (words: [RawWord], isOpen: Bool) {
        let text = query.unicodeScalars.prefix(RankingConstants.characters).map { scalar in
            scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
                ? " " : scalar
        }
        var words: [RawWord] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { break }
            words.append(RawWord(readingFrom: &rest))
        }
        let isOpen = words.count <= RankingConstants.words && text.last != " "
        return (Array(words.prefix(RankingConstants.words)), isOpen)
    }

    /// Reads the word that the text begins with.
    private init(readingFrom rest: inout ArraySlice<Unicode.Scalar>) {
        sign = Sign.allCases.first { $0.isBefore(rest) }
        rest = rest.dropFirst(sign?.rawValue.unicodeScalars.count ?? 0)
        isQuoted = rest.first == "\""
        let word: ArraySlice<Unicode.Scalar>
        if isQuoted {
            word = rest.dropFirst().prefix { $0 != "\"" }
            rest = rest[word.endIndex...].dropFirst()
        } else {
            word = rest.prefix { $0 != " " }
            rest = rest[word.endIndex...]
        }
        text = String(String.UnicodeScalarView(word))
    }
}

extension RawWord.Sign {
    /// Whether the text begins with the sign and goes on with what it is a sign of.
    fileprivate func isBefore(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.starts(with: rawValue.unicodeScalars),
            let next = text.dropFirst(rawValue.unicodeScalars.count).first
        else { return false }
        return next != " " && !(self == .exclusion && next == "-")
    }
}
