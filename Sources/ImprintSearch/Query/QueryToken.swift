/// A word of a query as the index has it.
struct QueryToken: Sendable {
    /// The folded term.
    var text: String
    var kind: AnalyzedToken.Kind

    /// The place of the token in its phrase.
    var position = 0

    /// What the user wrote.
    var typed: String

    /// Whether the word says nothing by itself.
    var isStop = false

    /// Whether the user may be about to type more of it.
    var isOpen = false

    /// The number of the phrase that it belongs to.
    var phrase: Int?

    /// The words that it makes with its neighbours.
    var joins: [Term] = []

    var term: Term { Term(text.utf8) }

    /// Whether it is a word that might be one with its neighbour: letters and digits, not in quotes.
    var isJoinable: Bool { kind == .word && phrase == nil && text.isLettersOrDigits }

    /// Whether a beginning says anything: one letter does only where letters are syllables or words.
    var isCompletable: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return text.utf16.count > 1 || first.value >= 0x0E00
    }

    /// Notes that the user may be about to type more; what says nothing yet is left out till then.
    mutating func open() {
        isOpen = true
        isStop = isStop || !isCompletable
    }
}

extension [QueryToken] {
    /// The tokens without those that say nothing, unless there are no others.
    var withoutStops: [QueryToken] {
        let rest = filter { !$0.isStop }
        return rest.isEmpty ? self : rest
    }
}

extension String {
    /// Whether there is nothing but letters; no marks.
    var isLetters: Bool { unicodeScalars.allSatisfy(\.isLetter) }

    /// Whether there is nothing but letters and numbers; no marks.
    var isLettersOrDigits: Bool { unicodeScalars.allSatisfy { $0.isLetter || $0.isNumber } }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            true
        default: false
        }
    }

    fileprivate var isNumber: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }
}
