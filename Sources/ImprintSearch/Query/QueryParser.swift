/// The reading of what a user types.
struct QueryParser {
    private let stops: Set<Term>
    private let words: FileRow
    private var analyzer = Analyzer()

    /// How many tokens of the query may still be used.
    private var tokensLeft = 0

    /// `stops`: The words that say nothing by themselves.
    ///
    /// `words`: Where terms are, which decides what neighbours are tried as one word.
    init(stops: Set<Term>, words: FileRow) {
        self.stops = stops
        self.words = words
    }

    /// Returns what the text asks for; any text asks for something, if only for nothing.
    mutating func query(_ text: String) -> Query {
        var query = Query()
        tokensLeft = RankingConstants.tokens
        let (rawWords, isOpen) = RawWord.words(of: text)
        var isLastPlain = false
        for raw in rawWords {
            let items = query.items.count
            add(raw, to: &query)
            isLastPlain = raw.sign == nil && !raw.isQuoted && query.items.count > items
        }
        if isOpen, isLastPlain { Self.open(&query.items[query.items.count - 1]) }
        dropStops(of: &query)
        addJoins(to: &query)
        return query
    }

    private mutating func add(_ raw: RawWord, to query: inout Query) {
        switch raw.sign {
        case .tag: addFacet(.tag, raw, to: &query)
        case .top, .section: addFacet(.top, raw, to: &query)
        case .exclusion:
            let tokens = tokens(of: raw)
            if !raw.isQuoted, tokens.count == 1, tokens[0].kind == .word {
                query.exclusions.append(.word(tokens[0]))
            } else {
                query.exclusions.append(.phrase(tokens.filter { $0.kind != .whole }))
            }
        case nil:
            let tokens = tokens(of: raw)
            if raw.isQuoted {
                addPhrase(tokens.filter { $0.kind != .whole }, to: &query)
            } else {
                query.items += Self.items(tokens)
            }
        }
    }

    private func addFacet(_ kind: Query.Facet.Kind, _ raw: RawWord, to query: inout Query) {
        let key = FacetList.key(of: raw.text)
        if !key.isEmpty { query.facets.append(Query.Facet(kind: kind, key: key)) }
    }

    private func addPhrase(_ words: [QueryToken], to query: inout Query) {
        let words = words.map { word in
            var word = word
            word.phrase = query.phrases.count
            word.isStop = false
            return word
        }
        query.phrases.append(words)
        query.items += words.map(Query.Item.word)
    }

    private mutating func tokens(of raw: RawWord) -> [QueryToken] {
        let bytes = Array(raw.text.utf8)
        let tokens = analyzer.tokens(in: raw.text).prefix(tokensLeft).map { token in
            QueryToken(
                text: token.term, kind: token.kind, position: token.position,
                typed: String(decoding: bytes[token.range], as: UTF8.self),
                isStop: stops.contains(Term(token.term.utf8)))
        }
        tokensLeft -= tokens.count
        return tokens
    }

    /// Groups wholes with their parts.
    private static func items(_ tokens: [QueryToken]) -> [Query.Item] {
        var items: [Query.Item] = []
        for token in tokens {
            switch (token.kind, items.last) {
            case (.word, _): items.append(.word(token))
            case (.whole, _): items.append(.compound(whole: token, parts: []))
            case (.part, .compound(let whole, let parts)):
                items[items.count - 1] = .compound(whole: whole, parts: parts + [token])
            case (.part, _): items.append(.compound(whole: nil, parts: [token]))
            }
        }
        return items
    }

    /// Notes that the user may go on with the item.
    private static func open(_ item: inout Query.Item) {
        switch item {
        case .word(var word):
            word.open()
            item = .word(word)
        case .compound(var whole, var parts):
            whole?.open()
            if !parts.isEmpty { parts[parts.count - 1].open() }
            item = .compound(whole: whole, parts: parts)
        }
    }

    /// Drops the words that say nothing, unless there are no others.
    private func dropStops(of query: inout Query) {
        let rest = query.items.filter { item in
            if case .word(let word) = item { !word.isStop } else { true }
        }
        if !rest.isEmpty { query.items = rest }
    }

    /// Notes what neighbours would be as one word, if that is where the first of them is.
    private func addJoins(to query: inout Query) {
        for index in query.items.indices.dropLast() {
            guard case .word(var first) = query.items[index],
                case .word(var second) = query.items[index + 1], first.isJoinable,
                second.isJoinable
            else { continue }
            let join = first.term + second.term
            guard words.number(of: join) == words.number(of: first.term) else { continue }
            first.joins.append(join)
            second.joins.append(join)
            query.items[index] = .word(first)
            query.items[index + 1] = .word(second)
        }
    }
}
