@testable import ImprintSearch

/// What an index has to say, computed in the plainest way.
struct CountedIndex {
    struct Occurrence {
        var counts: [SearchField: Int] = [:]
        var positions: [Int] = []
    }

    /// `terms[term][section]`.
    var terms: [String: [Int: Occurrence]] = [:]

    /// `lengths[section]`.
    var lengths: [[SearchField: Int]] = []

    /// What the page of each section counts.
    var boosts: [Double] = []
    var documents: [PythonReader.Document] = []

    /// All words, parts and wholes.
    var words: Set<String> = []

    private var analyzer = Analyzer()

    init(_ pages: [SearchPage], _ weights: SearchWeights = SearchWeights()) {
        for page in pages {
            let sections = (page.sections.isEmpty ? [SearchSection()] : page.sections)
                .flatMap(\.parts)
            for (index, section) in sections.enumerated() {
                boosts.append(page.boost * weights.weight(of: page.kind))
                lengths.append([:])
                count(section, isFirst: index == 0, page)
                documents.append(
                    PythonReader.Document(
                        page: page.index, address: page.address, title: page.title,
                        breadcrumbs: page.breadcrumbs, tags: page.tags, anchor: section.anchor,
                        heading: section.heading, ancestors: section.ancestors,
                        text: String(decoding: section.text, as: UTF8.self)))
            }
        }
        for field in SearchField.allCases {
            let filled = lengths.compactMap { $0[field] }
            averages[field] = Double(filled.reduce(0, +)) / Double(max(filled.count, 1))
        }
    }

    private mutating func count(_ section: SearchSection, isFirst: Bool, _ page: SearchPage) {
        let isTitle = isFirst && (section.heading.isEmpty || section.heading == page.title)
        var position = count(
            isTitle ? page.title : section.heading, at: 0
        ) { _ in isTitle ? .title : .heading }
        if isFirst, !isTitle { count(page.title, at: nil) { _ in .title } }
        for ancestor in section.ancestors { count(ancestor, at: nil) { _ in .ancestors } }
        if isFirst {
            for text in page.tags + page.keywords + [page.slug] {
                count(text, at: nil) { _ in .tags }
            }
            count(page.description, at: nil) { _ in .description }
        }
        position += 1
        var offset = 0
        for line in section.text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            position = count(String(decoding: line, as: UTF8.self), at: position) { start in
                section.code.contains { $0.contains(offset + start) } ? .code : .body
            }
            position += 1
            offset += line.count + 1
        }
    }

    /// Counts a text whose first word has a position, and returns the position after its last.
    @discardableResult
    private mutating func count(
        _ text: String, at first: Int?, _ field: (Int) -> SearchField
    ) -> Int {
        let section = lengths.count - 1
        var end = first ?? 0
        for token in analyzer.tokens(in: text) {
            let field = field(token.range.lowerBound)
            terms[token.term, default: [:]][section, default: Occurrence()]
                .counts[field, default: 0] += 1
            if let first {
                terms[token.term]?[section]?.positions.append(first + token.position)
                end = first + token.position + 1
            }
            if token.kind != .whole { lengths[section][field, default: 0] += 1 }
            words.insert(token.term)
        }
        return end
    }

    /// The postings of a term, the best level first.
    func postings(
        of term: String, _ levels: [Double], _ weights: SearchWeights = SearchWeights()
    ) -> [PythonReader.Posting] {
        let postings = (terms[term] ?? [:]).map { section, occurrence in
            var frequency = 0.0
            for (field, count) in occurrence.counts {
                let normalization = weights[field].lengthNormalization
                let length = Double(lengths[section][field] ?? 0) / averages[field, default: 1]
                frequency +=
                    weights[field].weight * Double(count)
                    / (1 - normalization + normalization * length)
            }
            let impact =
                boosts[section] * frequency * (weights.saturation + 1)
                / (weights.saturation + frequency)
            let level = levels.indices.min { one, other in
                ratio(levels[one], impact) < ratio(levels[other], impact)
            }
            return PythonReader.Posting(
                section: section, level: level ?? 0, positions: occurrence.positions)
        }
        return postings.sorted { ($0.level, $0.section) < ($1.level, $1.section) }
    }

    private func ratio(_ one: Double, _ other: Double) -> Double {
        one > other ? one / other : other / one
    }

    /// The average length of each field where it is not empty.
    private(set) var averages: [SearchField: Double] = [:]
}
