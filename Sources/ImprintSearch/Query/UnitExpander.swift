/// The finding of the terms that the words of a query stand for.
///
/// A word's forms count a little less than the word, what it may become while it is typed less still,
/// and what it may be a mistake for is only looked at if nothing else is found.
struct UnitExpander {
    let reader: IndexReader

    /// What was taken for something else, in the order in which it was found out.
    private(set) var corrections: [SearchAnswer.Correction] = []

    /// What the user typed and the site does not have.
    private(set) var unknown: [String] = []

    init(reader: IndexReader) { self.reader = reader }

    /// Returns the units of a query, without those that need a file that cannot be read.
    mutating func units(of query: Query) -> [QueryUnit] {
        var units: [QueryUnit] = []
        for item in query.items {
            switch item {
            case .word(let word): units += expanded([word])
            case .compound(let whole, let parts): units += compound(whole, parts)
            }
        }
        return units
    }

    /// The whole and its parts; the parts count for themselves only if the whole is not in the index.
    private mutating func compound(_ whole: QueryToken?, _ parts: [QueryToken]) -> [QueryUnit] {
        let wholes = expanded(whole.map { [$0] } ?? [])
        var parts = expanded(parts.withoutStops)
        if wholes.contains(where: { !$0.expansions.isEmpty }) {
            for index in parts.indices { parts[index].weight = RankingConstants.part }
        }
        return wholes + parts
    }

    private mutating func expanded(_ tokens: [QueryToken]) -> [QueryUnit] {
        var units: [QueryUnit] = []
        for token in tokens {
            do throws(UnreadableFile) {
                units += try expanded(token)
            } catch { continue }
        }
        return units
    }

    /// The units that a word stands for: itself, or its pieces if it has to be split.
    private mutating func expanded(
        _ token: QueryToken, isPiece: Bool = false
    ) throws(UnreadableFile) -> [QueryUnit] {
        var unit = QueryUnit(token)
        if token.phrase == nil, reader.manifest.fillers.contains(token.term) {
            unit.weight = RankingConstants.filler
        }
        let exact = try reader.entry(of: token.term)
        unit.expansions.add(exact.map { [$0] } ?? [], 1)
        if token.phrase != nil {
            if exact == nil { unknown.append(token.typed) }
            return [unit]
        }
        let forms = try exact.map { entry throws(UnreadableFile) in
            try reader.group(of: entry.stem)
        }
        unit.expansions.add(forms ?? [], RankingConstants.sameStem)
        unit.ownFrequency = unit.expansions.greatestFrequency
        unit.expansions.add(
            completions(of: token),
            unit.ownFrequency > 0
                ? RankingConstants.completion : RankingConstants.onlyCompletion)
        // While a word is typed, what it may become is likelier than what it may be a form of.
        if unit.expansions.isEmpty {
            unit.expansions.add(formsByRule(token), RankingConstants.sameStem)
            unit.ownFrequency = unit.expansions.greatestFrequency
        }
        if token.kind == .whole { return [unit] }
        unit.expansions.add(joined(token), RankingConstants.sameStem)
        if unit.expansions.isEmpty, !isPiece, let pieces = try pieces(of: token) { return pieces }
        if unit.expansions.isEmpty { correct(&unit) }
        return [unit]
    }

    // MARK: Forms and completions

    /// The forms of a word that the site does not have.
    private func formsByRule(_ token: QueryToken) -> [TermEntry] {
        let letters = Array(token.text.unicodeScalars)
        let stems = reader.manifest.rules.compactMap { rule -> Term? in
            let suffix = Array(rule.suffix.unicodeScalars)
            guard letters.count - suffix.count > 2,
                letters.suffix(suffix.count).elementsEqual(suffix)
            else { return nil }
            var stem = String.UnicodeScalarView()
            stem.append(contentsOf: letters.dropLast(suffix.count))
            return Term((String(stem) + rule.replacement).utf8)
        }
        let groups = stems.salvaging { stem throws(UnreadableFile) in try reader.group(of: stem) }
        return groups.first { !$0.isEmpty } ?? []
    }

    /// The words that an open one may become.
    private func completions(of token: QueryToken) -> [TermEntry] {
        guard token.isOpen, token.isCompletable else { return [] }
        let term = token.term
        let numbers = reader.manifest.terms.numbers(beginningWith: term)
        func continues(_ other: Term) -> Bool {
            other.count > term.count && other.starts(with: term)
                && !reader.manifest.stops.contains(other)
        }
        guard numbers.count <= RankingConstants.completionShards else {
            return reader.frequentTerms.filter(continues)
                .prefix(RankingConstants.frequentCompletions)
                .salvaging { term throws(UnreadableFile) in try reader.entry(of: term) }
                .compactMap(\.self)
        }
        let shards = numbers.salvaging { number throws(UnreadableFile) in
            try reader.shard(number)
        }
        let entries = shards.flatMap(\.entries).filter { continues($0.term) }
            .sorted {
                $0.sections != $1.sections
                    ? $0.sections > $1.sections : $0.term.lexicographicallyPrecedes($1.term)
            }
        return Array(entries.prefix(RankingConstants.completions))
    }

    // MARK: Spellings

    /// The words that a word makes with its neighbours.
    private func joined(_ token: QueryToken) -> [TermEntry] {
        token.joins.salvaging { term throws(UnreadableFile) in
            try reader.shard(of: term).entry(of: term)
        }.compactMap(\.self)
    }

    /// The two words that were typed as one; nil if there are no such words.
    private mutating func pieces(of token: QueryToken) throws(UnreadableFile) -> [QueryUnit]? {
        let letters = Array(token.text.unicodeScalars)
        guard letters.count >= 6, token.text.isLettersOrDigits else { return nil }
        let shard = try reader.shard(of: token.term)
        let cuts = stride(from: letters.count - 3, through: 3, by: -1).map { cut in
            [letters[..<cut], letters[cut...]].map { String(String.UnicodeScalarView($0)) }
        }
        let found = cuts.filter { shard.names(Term($0[0].utf8)) }.salvaging {
            pair throws(UnreadableFile) -> [String]? in
            let term = Term(pair[1].utf8)
            return try reader.shard(of: term).names(term) ? pair : nil
        }
        guard let pair = found.lazy.compactMap(\.self).first else { return nil }
        corrections.append(
            SearchAnswer.Correction(typed: token.typed, used: pair.joined(separator: " ")))
        var units: [QueryUnit] = []
        for text in pair {
            let piece = QueryToken(text: text, kind: token.kind, typed: token.typed)
            do throws(UnreadableFile) {
                units += try expanded(piece, isPiece: true)
            } catch { continue }
        }
        return units
    }

    /// Takes a word that is not there for those that are spelled like it.
    private mutating func correct(_ unit: inout QueryUnit) {
        let text = unit.token.text
        guard text.unicodeScalars.count >= 4, text.isLetters else {
            unknown.append(unit.token.typed)
            return
        }
        let finder = TypoFinder(reader: reader)
        let candidates = finder.candidates(for: text, isOpen: unit.token.isOpen)
        let found = candidates.salvaging {
            candidate throws(UnreadableFile) -> (TermEntry, Double, [TermEntry])? in
            guard let entry = try reader.entry(of: candidate.term) else { return nil }
            let multiplier =
                candidate.distance > RankingConstants.farDistance
                ? RankingConstants.farTypo : RankingConstants.nearTypo
            return (entry, multiplier, try reader.group(of: entry.stem))
        }.compactMap(\.self)
        for (entry, multiplier, forms) in found {
            unit.expansions.add([entry], multiplier)
            unit.expansions.add(forms, multiplier * RankingConstants.sameStem)
        }
        guard let best = found.first?.0.term else {
            unknown.append(unit.token.typed)
            return
        }
        corrections.append(
            SearchAnswer.Correction(
                typed: unit.token.typed, used: String(decoding: best, as: UTF8.self)))
    }
}
