/// The scores of sections and of the pages that they are on.
struct PageRanking {
    /// A page with the section that is shown for it.
    struct Hit: Sendable {
        var page: Int
        var section: Int
        var score: Double
    }

    /// In no order.
    private(set) var hits: [Hit] = []
    private let pages: SectionPages

    /// What the units add up to in each section that has any, beyond what it has of the page's start.
    private var sums: [Int: Double] = [:]

    /// What those units of each section count that the page's start lacks; of the start, all.
    private var shares: [Int: Double] = [:]

    /// What the best of each unit add up to on each page.
    private var pageSums: [Int: Double] = [:]

    /// `phrases`: Where the phrases stand; nil for those that rule nothing out.
    init(_ units: [ScoredUnit], phrases: [PhrasePlaces?], manifest: StoredManifest) {
        pages = manifest.pages
        var covered: [Int: Double] = [:]
        for unit in units {
            let places = unit.phrase.flatMap { phrases[$0] }
            let impacts = Self.impacts(of: unit, within: places, levels: manifest.levels)
            var bests: [Int: Double] = [:]
            for (section, impact) in impacts {
                let gain = unit.factor * impact
                let page = pages.page(of: section)
                let start = pages.sections(of: page).lowerBound
                // What the section has of its page's start already, as `sum` adds it.
                let lead =
                    section == start
                    ? 0 : RankingConstants.lead * unit.factor * (impacts[start] ?? 0)
                sums[section, default: 0] += max(0, gain - lead)
                if lead == 0 { shares[section, default: 0] += unit.factor }
                bests[page] = max(bests[page] ?? 0, gain)
            }
            for (page, best) in bests {
                pageSums[page, default: 0] += best
                covered[page, default: 0] += unit.factor
            }
        }
        let all = units.reduce(0) { $0 + $1.factor }
        hits = bestSections().map { page, section in
            // How much of the query is there, to the power of three quarters, by what every machine
            // rounds in the same way.
            let here = blend(sum(of: section, in: shares, fromStart: 1), covered[page] ?? 0)
            let root = (here / all).squareRoot()
            let coverage = root * root.squareRoot()
            return Hit(page: page, section: section, score: score(of: section) * coverage)
        }
    }

    /// The score of a section, in part what its page has.
    func score(of section: Int) -> Double {
        blend(
            sum(of: section, in: sums, fromStart: RankingConstants.lead),
            pageSums[pages.page(of: section)] ?? 0)
    }

    /// What a section has, with a share of what its page's start has: all sections of a page are about
    /// its title too.
    private func sum(
        of section: Int, in sums: [Int: Double], fromStart share: Double
    ) -> Double {
        let start = pages.sections(of: pages.page(of: section)).lowerBound
        return (sums[section] ?? 0) + (section > start ? share * (sums[start] ?? 0) : 0)
    }

    private func blend(_ own: Double, _ whole: Double) -> Double {
        RankingConstants.section * own + RankingConstants.page * whole
    }

    /// Whether a section has any of the words.
    func contains(_ section: Int) -> Bool { sums[section] != nil }

    /// The greatest impact of a unit's terms in each section.
    private static func impacts(
        of unit: ScoredUnit, within places: PhrasePlaces?, levels: [Double]
    ) -> [Int: Double] {
        var impacts: [Int: Double] = [:]
        for (postings, multiplier) in unit.lists {
            for (section, level) in zip(postings.sections, postings.levels) {
                let impact = multiplier * levels[level]
                guard impact > impacts[section] ?? 0, places?.contains(section) ?? true
                else { continue }
                impacts[section] = impact
            }
        }
        return impacts
    }

    /// The section of each page that has the greatest score; of equal ones the first.
    private func bestSections() -> [Int: Int] {
        var bests: [Int: (section: Int, score: Int)] = [:]
        for section in sums.keys {
            let page = pages.page(of: section)
            let score = RankingConstants.rounded(score(of: section))
            if let best = bests[page],
                (best.score, -best.section) > (score, -section)
            {
                continue
            }
            bests[page] = (section, score)
        }
        return bests.mapValues(\.section)
    }
}

extension PageRanking.Hit {
    /// Whether the page is shown before the other.
    func isBetter(than other: Self) -> Bool {
        let scores = (RankingConstants.rounded(score), RankingConstants.rounded(other.score))
        return scores.0 != scores.1 ? scores.0 > scores.1 : page < other.page
    }
}
