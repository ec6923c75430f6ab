/// How endings become those of stems, learned from the words of the site.
///
/// A reader has no stemmer; with these it finds the stem of a form that the site does not have.
enum InflectionRules {
    private static let limit = 48

    struct Rule: Hashable, Sendable {
        var suffix: String
        var replacement: String
    }

    /// The most frequent rules, longer suffixes first.
    static func rules(of vocabulary: Vocabulary) -> [Rule] {
        var counts: [Rule: Int] = [:]
        for term in vocabulary.terms where term.term != term.stem {
            let rule = rule(from: term.term, to: term.stem)
            if !rule.suffix.isEmpty { counts[rule, default: 0] += 1 }
        }
        return counts.filter { $0.value >= 2 }
            .sorted { isBefore($0.key, $1.key, [($0.value, $1.value)]) }
            .prefix(limit)
            .sorted {
                let lengths = (
                    $0.key.suffix.unicodeScalars.count, $1.key.suffix.unicodeScalars.count
                )
                return isBefore($0.key, $1.key, [lengths, ($0.value, $1.value)])
            }
            .map(\.key)
    }

    private static func rule(from term: [UInt8], to stem: [UInt8]) -> Rule {
        let term = String(decoding: term, as: UTF8.self).unicodeScalars
        let stem = String(decoding: stem, as: UTF8.self).unicodeScalars
        let common = zip(term, stem).prefix { $0 == $1 }.count
        return Rule(
            suffix: String(String.UnicodeScalarView(term.dropFirst(common))),
            replacement: String(String.UnicodeScalarView(stem.dropFirst(common))))
    }

    /// Whether a rule is before another: by the pairs of numbers, the greatest first, then by its
    /// endings.
    private static func isBefore(_ one: Rule, _ other: Rule, _ numbers: [(Int, Int)]) -> Bool {
        for (first, second) in numbers where first != second { return first > second }
        return Vocabulary.order(
            Array("\(one.suffix)\0\(one.replacement)".utf8),
            Array("\(other.suffix)\0\(other.replacement)".utf8)) < 0
    }
}
