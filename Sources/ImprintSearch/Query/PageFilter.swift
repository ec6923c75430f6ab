/// Which pages may be shown, whatever their score.
struct PageFilter {
    private var required: [Set<Int>] = []
    private var excluded: [Set<Int>] = []
    private let reader: IndexReader

    /// `phrases`: Where the phrases of the query stand; nil for those that rule nothing out.
    init(_ query: Query, phrases: [PhrasePlaces?], reader: IndexReader) {
        self.reader = reader
        required = phrases.compactMap(\.self).map { pages(of: $0.sections) }
        excluded = query.exclusions.salvaging { exclusion throws(UnreadableFile) in
            try pages(of: exclusion)
        }
        required += facets(.tag, of: query)
        let parts = facets(.top, of: query)
        if !parts.isEmpty { required.append(parts.reduce([]) { $0.union($1) }) }
    }

    func admits(_ page: Int) -> Bool {
        required.allSatisfy { $0.contains(page) } && !excluded.contains { $0.contains(page) }
    }

    private func pages(of exclusion: Query.Exclusion) throws(UnreadableFile) -> Set<Int> {
        switch exclusion {
        case .phrase(let words):
            guard let places = PhraseFinder(reader: reader).places(of: words) else { return [] }
            return pages(of: places.sections)
        case .word(let word):
            guard let entry = try reader.entry(of: word.term) else { return [] }
            let forms = try reader.group(of: entry.stem)
            let postings = forms.salvaging { form throws(UnreadableFile) in
                try reader.postings(of: form, isWhole: true)
            }
            return pages(of: postings.flatMap(\.sections))
        }
    }

    /// The pages of each facet of a kind.
    private func facets(_ kind: Query.Facet.Kind, of query: Query) -> [Set<Int>] {
        query.facets.filter { $0.kind == kind }.salvaging { facet throws(UnreadableFile) in
            guard let entry = try reader.entry(of: facet.term) else { return [] }
            return pages(of: try reader.postings(of: entry, isWhole: true).sections)
        }
    }

    private func pages(of sections: some Sequence<Int>) -> Set<Int> {
        Set(sections.map(reader.manifest.pages.page))
    }
}
