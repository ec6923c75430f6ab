/// The cutting of a section's text to the piece that has most of what was searched for.
///
/// Counts in UTF-16 units, as the reader in the browser does, so that both cut alike.
struct ExcerptCutter {
    /// What an excerpt is to show of a unit.
    struct Wanted {
        var terms: Set<Term>
        var rarity: Double
    }

    private let wanted: [Wanted]
    private var analyzer = Analyzer()

    init(_ units: [ScoredUnit]) {
        wanted = units.map { Wanted(terms: Set($0.terms), rarity: $0.rarity) }
    }

    /// Returns the excerpt of a section's text; its start if nothing in it was searched for.
    mutating func excerpt(of text: String) -> SearchExcerpt {
        let found = matches(in: text)
        let units = Array(text.utf16)
        let best = bestStart(found)
        let start = Self.start(of: best, in: units)
        let end = Self.end(after: start, in: units)
        return Self.excerpt(start..<end, of: units, found)
    }

    private struct Match {
        var range: Range<Int>

        /// The numbers of the units that the token stands for.
        var units: [Int]
    }

    private mutating func matches(in text: String) -> [Match] {
        var text = text
        let offsets = Self.offsets(of: text)
        var found: [Match] = []
        let wanted = wanted
        text.withUTF8 { bytes in
            analyzer.tokens(in: bytes) { token in
                let term = Term(token.term)
                let units = wanted.indices.filter { wanted[$0].terms.contains(term) }
                guard !units.isEmpty else { return }
                let range = offsets[token.range.lowerBound]..<offsets[token.range.upperBound]
                found.append(Match(range: range, units: units))
            }
        }
        return found
    }

    /// `offsets[byte]`: How many UTF-16 units stand before a byte of the text, and before its end.
    private static func offsets(of text: String) -> [Int] {
        var offsets: [Int] = []
        var count = 0
        for byte in text.utf8 {
            offsets.append(count)
            // A character has its units where its first byte is.
            if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
        }
        return offsets + [count]
    }

    /// Where the window begins that has the most, by rarity.
    private func bestStart(_ found: [Match]) -> Int {
        var best = 0
        var most = 0
        for (index, first) in found.enumerated() {
            let reach = first.range.lowerBound + RankingConstants.window
            var seen: [Int] = []
            for match in found[index...] {
                guard match.range.lowerBound < reach else { break }
                guard match.range.upperBound <= reach else { continue }
                seen += match.units.filter { !seen.contains($0) }
            }
            let sum = RankingConstants.rounded(seen.reduce(0) { $0 + wanted[$1].rarity })
            if sum > most { (most, best) = (sum, first.range.lowerBound) }
        }
        return best
    }

    /// The start of the sentence if it is near, else that of the word.
    private static func start(of best: Int, in text: [UInt16]) -> Int {
        let earliest = max(0, best - RankingConstants.runUp)
        let positions = (earliest...best).reversed()
        if let sentence = positions.first(where: { isSentenceStart($0, in: text) }) {
            return sentence
        }
        return positions.first { $0 > earliest && isSpace(text[$0 - 1]) } ?? best
    }

    private static func isSentenceStart(_ index: Int, in text: [UInt16]) -> Bool {
        guard index > 0 else { return true }
        switch text[index - 1] {
        case lineFeed: return true
        case space: return index > 1 && stops.contains(text[index - 2])
        case let unit: return wideStops.contains(unit)
        }
    }

    /// The end of the text if it is near, else a space, else anywhere but within a character.
    private static func end(after start: Int, in text: [UInt16]) -> Int {
        let longest = start + RankingConstants.excerpt
        guard text.count > longest else { return text.count }
        let places = (start + RankingConstants.excerpt / 2 + 1...longest).reversed()
        if let space = places.first(where: { isSpace(text[$0]) }) { return space }
        return UTF16.isLeadSurrogate(text[longest - 1]) ? longest - 1 : longest
    }

    private static let lineFeed: UInt16 = 0x0A
    private static let space: UInt16 = 0x20

    /// What ends a sentence if a space follows, and what does without one.
    private static let stops = Array(".!?".utf16)
    private static let wideStops = Array("。！？".utf16)

    private static func isSpace(_ unit: UInt16) -> Bool { unit == space || unit == lineFeed }

    private static func excerpt(
        _ range: Range<Int>, of text: [UInt16], _ found: [Match]
    ) -> SearchExcerpt {
        let before = range.lowerBound > 0 ? "…" : ""
        let after = range.upperBound < text.count ? "…" : ""
        let piece = text[range].map { $0 == lineFeed ? space : $0 }
        var excerpt = SearchExcerpt()
        excerpt.text = before + String(decoding: piece, as: UTF16.self) + after
        let shift = before.utf16.count - range.lowerBound
        for match in found where range.contains(match.range) {
            let mark = match.range.lowerBound + shift..<match.range.upperBound + shift
            if let last = excerpt.marks.last, mark.lowerBound < last.upperBound {
                excerpt.marks[excerpt.marks.count - 1] =
                    last.lowerBound..<max(last.upperBound, mark.upperBound)
            } else {
                excerpt.marks.append(mark)
            }
        }
        return excerpt
    }
}
