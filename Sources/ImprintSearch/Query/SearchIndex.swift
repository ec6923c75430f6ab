/// An index that can be searched.
///
/// The reader in the browser is made after the same description, and a test compares the two.
package final class SearchIndex {
    private let reader: IndexReader

    /// Opens an index.
    ///
    /// `load`: Gives the bytes of a file by its path in the folder of the index; nil if it cannot. It is
    /// asked for a file once, when it is first needed.
    package init(load: @escaping (String) -> [UInt8]?) throws(SearchIndexOpeningError) {
        reader = try IndexReader(load: load)
    }

    /// Returns the pages that a query finds, the best first.
    package func search(
        _ text: String, _ options: SearchOptions = SearchOptions()
    ) -> SearchAnswer {
        reader.forgetProblems()
        let query = parse(text)
        var expander = UnitExpander(reader: reader)
        let units = expander.units(of: query)
        let phrases = query.phrases.map { PhraseFinder(reader: reader).places(of: $0) }
        let filter = PageFilter(query, phrases: phrases, reader: reader)
        let scored = units.compactMap { unit in
            ScoredUnit(unit, of: query, readsAll: options.readsAll, reader: reader)
        }
        let ranking = PageRanking(scored, phrases: phrases, manifest: reader.manifest)
        let hits = hits(of: ranking, query, filter)
        var answer = SearchAnswer()
        answer.pages = hits.count
        answer.results = results(hits, ranking, scored, options)
        answer.corrections = expander.corrections
        answer.unknown = expander.unknown
        answer.problems = reader.problems
        answer.terms = terms(of: scored)
        return answer
    }

    private func parse(_ text: String) -> Query {
        var parser = QueryParser(stops: reader.manifest.stops, words: reader.manifest.terms)
        return parser.query(text)
    }

    /// The pages that may be shown, the best first; all of a facet's pages if nothing else is asked.
    private func hits(
        of ranking: PageRanking, _ query: Query, _ filter: PageFilter
    ) -> [PageRanking.Hit] {
        let pages = reader.manifest.pages
        var hits = ranking.hits
        if query.items.isEmpty, !query.facets.isEmpty {
            hits = (0..<pages.pages).filter { !pages.sections(of: $0).isEmpty }.map { page in
                let section = pages.sections(of: page).lowerBound
                return PageRanking.Hit(page: page, section: section, score: 0)
            }
        }
        return hits.filter { filter.admits($0.page) }.sorted { $0.isBetter(than: $1) }
    }

    private func results(
        _ hits: [PageRanking.Hit], _ ranking: PageRanking, _ units: [ScoredUnit],
        _ options: SearchOptions
    ) -> [SearchResult] {
        var writer = ResultWriter(reader: reader, ranking: ranking, units: units)
        var results: [SearchResult] = []
        let shown = hits.dropFirst(max(options.offset, 0)).prefix(max(options.limit, 0))
        for (number, hit) in shown.enumerated() {
            do throws(UnreadableFile) {
                results.append(try writer.result(hit, hasExcerpt: number < options.excerpts))
            } catch { continue }
        }
        return results
    }

    private func terms(of units: [ScoredUnit]) -> [String] {
        var known: Set<Term> = []
        return units.flatMap(\.terms).filter { known.insert($0).inserted }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
