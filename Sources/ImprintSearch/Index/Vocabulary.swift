#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The terms of an index in the order of its files: by stem, then by spelling, both by bytes.
struct Vocabulary: Sendable {
    struct Term: Sendable {
        var term: [UInt8]
        var stem: [UInt8]

        /// As it is written in lower case, in NFC; the greatest if there are several.
        var spelling: [UInt8]

        /// How many sections have it.
        var sections: Int

        /// How often it stands as a word or a part of one.
        var words: Int

        /// Whether it stands for a tag or a part of the site; no word begins with this character.
        var isFacet: Bool { term.first == 0x01 }

        /// Whether it is made of nothing but letters.
        var isLetters: Bool

        /// How many characters it has.
        var characters: Int
    }

    private(set) var terms: [Term] = []

    /// `numbers[counter][n]`: The place in ``terms`` of the counter's term n.
    private(set) var numbers: [[UInt32]] = []

    /// `languages[page]`: The language of a page.
    init(_ counters: [PageCounterBox], languages: (Int) -> String) {
        var table = TermTable()
        var firstPages: [UInt32] = []
        var plain: [Bool] = []
        for box in counters {
            var numbers: [UInt32] = []
            for own in 0..<box.counter.terms.count {
                let state = box.counter.states[own]
                let number = table.number(of: box.counter.terms[own])
                if number == terms.count {
                    let term = Array(table[number])
                    terms.append(
                        Term(
                            term: term, stem: term, spelling: [], sections: 0, words: 0,
                            isLetters: false, characters: 0))
                    firstPages.append(.max)
                    plain.append(false)
                }
                terms[number].sections += Int(state.sections)
                terms[number].words += Int(state.words)
                firstPages[number] = min(firstPages[number], state.firstPage)
                plain[number] = plain[number] || state.isPlain
                if let spelling = box.counter.spellings[own],
                    terms[number].spelling.lexicographicallyPrecedes(spelling)
                {
                    terms[number].spelling = spelling
                }
                numbers.append(UInt32(number))
            }
            self.numbers.append(numbers)
        }
        addStems(plain: plain) { languages(Int(firstPages[$0])) }
        sort()
    }

    private mutating func addStems(plain: [Bool], language: (Int) -> String) {
        var stemmers: [String: Stemmer?] = [:]
        for number in terms.indices {
            var term = terms[number]
            (term.isLetters, term.characters) = Self.letters(of: term.term)
            if term.spelling.isEmpty
                || plain[number] && term.spelling.lexicographicallyPrecedes(term.term)
            {
                term.spelling = term.term
            }
            if term.words > 0, term.isLetters, term.characters >= 3 {
                let language = language(number)
                let stemmer = stemmers[language] ?? Stemmer(language: language)
                stemmers[language] = stemmer
                if let stem = stemmer?.stem(term.spelling), !stem.isEmpty { term.stem = stem }
            }
            terms[number] = term
        }
    }

    /// Whether all characters are letters or belong to one, and how many there are.
    private static func letters(of term: [UInt8]) -> (isLetters: Bool, characters: Int) {
        if term.allSatisfy({ 0x61...0x7A ~= $0 }) { return (true, term.count) }
        let scalars = String(decoding: term, as: UTF8.self).unicodeScalars
        let isLetters = scalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .nonspacingMark, .spacingMark:
                true
            default: false
            }
        }
        return (isLetters, scalars.count)
    }

    private mutating func sort() {
        let order = terms.indices.sorted { one, other in
            let stems = Self.order(terms[one].stem, terms[other].stem)
            return stems != 0
                ? stems < 0 : Self.order(terms[one].term, terms[other].term) < 0
        }
        var places = [UInt32](repeating: 0, count: terms.count)
        for (place, number) in order.enumerated() { places[number] = UInt32(place) }
        terms = order.map { terms[$0] }
        numbers = numbers.map { $0.map { places[Int($0)] } }
    }

    /// Negative if `one` is before `other` by bytes, 0 if they are equal.
    static func order(_ one: [UInt8], _ other: [UInt8]) -> Int {
        let count = min(one.count, other.count)
        let common = one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                guard let one = one.baseAddress, let other = other.baseAddress else { return 0 }
                return Int(memcmp(one, other, count))
            }
        }
        return common != 0 ? common : one.count - other.count
    }
}
