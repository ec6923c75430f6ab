/// The writing of what is shown of the pages that were found.
struct ResultWriter {
    private let reader: IndexReader
    private let ranking: PageRanking
    private var cutter: ExcerptCutter

    init(reader: IndexReader, ranking: PageRanking, units: [ScoredUnit]) {
        self.reader = reader
        self.ranking = ranking
        cutter = ExcerptCutter(units)
    }

    /// Returns what is shown of a page.
    ///
    /// `hasExcerpt`: Whether to cut an excerpt and to look for other sections.
    mutating func result(
        _ hit: PageRanking.Hit, hasExcerpt: Bool
    ) throws(UnreadableFile) -> SearchResult {
        let document = try reader.document(hit.section)
        var result = SearchResult(
            url: document.url, title: document.page.title,
            breadcrumbs: document.page.breadcrumbs, heading: document.heading,
            tags: document.page.tags, score: hit.score)
        guard hasExcerpt else { return result }
        result.excerpt = cutter.excerpt(of: document.text)
        result.sections = try otherSections(hit, anchor: document.anchor)
        return result
    }

    /// The sections that match nearly as well, of those in the same file: no other is read for them.
    ///
    /// A long section has parts, which have one anchor and count once.
    private mutating func otherSections(
        _ hit: PageRanking.Hit, anchor: String
    ) throws(UnreadableFile) -> [SearchResult.Section] {
        let size = reader.manifest.documents.size
        let file = hit.section / size * size
        let sections = reader.manifest.pages.sections(of: hit.page)
            .clamped(to: file..<file + size)
        let least = RankingConstants.otherScore * ranking.score(of: hit.section)
        let candidates = sections.filter {
            ranking.contains($0) && ranking.score(of: $0) >= least
        }
        let scores = candidates.map { ($0, RankingConstants.rounded(ranking.score(of: $0))) }
        var anchors: Set = [anchor]
        var others: [SearchResult.Section] = []
        for (section, _) in scores.sorted(by: { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }) {
            guard others.count < RankingConstants.otherSections else { break }
            let document = try reader.document(section)
            guard anchors.insert(document.anchor).inserted else { continue }
            others.append(
                SearchResult.Section(
                    url: document.url, heading: document.heading,
                    excerpt: cutter.excerpt(of: document.text)))
        }
        return others
    }
}
