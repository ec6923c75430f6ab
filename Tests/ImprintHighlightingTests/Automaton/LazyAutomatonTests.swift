import Foundation
import ImprintTesting
import Testing

@testable import ImprintHighlighting

struct LazyAutomatonTests {
    private static let texts = [
        "", "a", "ab", "abc", "aab", "abab\nab", "\nb\n", "é", "aéb", "日本a", "a-b_c 12", " \t a",
        "aaaaaaaa", "\"a\\\"b\"", "x(y)", "\u{10FFFF}a", "if iffy else", "bbbaaa\n\n",
    ]

    @Test func `a regex matches where and what Python's does, group by group`() throws {
        let regexes = [
            "a", "ab|a", "a|ab", "(a|ab)(c|bc)?", "a*", "a*?b", "a+?", "(a+)(b*)", "(a*?)(a*)",
            "a{2}", "a{2,}", "a{,2}", "a{1,3}?", "(?:ab){1,2}", "a{,}", "a{", "{a", "(a)|(b)",
            "^a", "a$", "$", "^", "\\Aa", "b\\Z", "\\bab?\\b", "\\Ba", "\\w+", "\\W+", "\\d+\\b",
            "[^a]", "[^a\\n]+", "[é日]", "[^é]", "[à-ÿ]", "[Z-\\]\\-]+", "[]a]+", "[^]a]+",
            "[\\W\\d]+",
            "[\\S]+", "[\\D]", ".", ".*", ".+?b", "\\s+", "\\S+", "a(?=b)", "a(?!b)", "(?<=a)b",
            "(?<!a)b", "(?=a)\\w", "a(?=[bc]|$)", "a(?!\\w|$)", "\\w+(?=\\s*\\()",
            "(\\w+)(?=.*b)", "a*(?=ab)", "(a*)(?=a+b)", "(\\w*?)(\\d*)", "(?:a|b)*", "(?:a*)*b",
            "(?:a?b?)*c", "\"(?:[^\"\\\\]|\\\\.)*\"", "[\\u00e9\\x61]+", "\\x61\\t?", "é+", "日?本",
            "(?:if|else|i)\\b", "(?:|a)b", "(a)?(b)?", "((?:a|é)+)(.?)", "(.*)(b)", "(\\s*)(.*)$",
            "[\\U0001F600-\\U0010FFFF]a",
        ]
        try compare(regexes)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `random regexes match what Python's do`(seed: UInt64) throws {
        var random = Random(seed: seed)
        var regexes: [String] = []
        while regexes.count < 250 {
            let regex = Self.regex(depth: 3, &random)
            // What may be repeated without taking a character is where Python differs from version to
            // version, and no language needs it.
            if try !RegexParser.parse(regex).repeatsNothing { regexes.append(regex) }
        }
        try compare(regexes)
    }

    @Test func `states are forgotten before they take too much memory`() throws {
        // As many states as there are ways to place letters in a window.
        let regex = try RegexParser.parse("(?:a|b)*a(?:a|b){14}c")
        let automaton = try Self.automaton(for: regex)
        var random = Random(seed: 7)
        let text = (0..<100_000).map { _ in random.element(of: Array("ab".utf8)) }
        var budget = ScanBudget()
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            let slice = TextSlice(base: base, start: 0, end: bytes.count)
            #expect(automaton.match(in: slice, at: 0, state: 0, &budget) == nil)
        }
        #expect(automaton.stateCount < 20_000)
    }

    // MARK: Support

    private static func automaton(for regex: RegexNode) throws -> LazyAutomaton {
        var builder = ProgramBuilder(ignoringCase: false)
        let entry = try builder.add(regex, rule: 0, keepingGroups: true)
        return LazyAutomaton(builder.program(), starts: [[entry]])
    }

    private func compare(_ regexes: [String]) throws {
        let expected = try Reference.matches(of: regexes, in: Self.texts)
        for (regex, expectations) in zip(regexes, expected) {
            let node = try RegexParser.parse(regex)
            var builder = ProgramBuilder(ignoringCase: false)
            let entry = try builder.add(node, rule: 0, keepingGroups: true)
            let program = builder.program()
            let automaton = LazyAutomaton(program, starts: [[entry]])
            var groups = GroupMatcher(program)
            let rule = Rule(
                entry: entry, instructions: 0..<builder.count, emission: .groups([]),
                action: .none, groupCount: node.highestGroup, ending: .lookAhead)
            for (text, expectation) in zip(Self.texts, expectations) {
                let found = matches(of: automaton, &groups, rule, in: text)
                #expect(found == expectation, "\(regex) in \(text)")
            }
        }
    }

    /// At each character and at the end.
    private func matches(
        of automaton: LazyAutomaton, _ groups: inout GroupMatcher, _ rule: Rule, in text: String
    ) -> [[Int]] {
        var budget = ScanBudget()
        var places = text.unicodeScalars.indices.map {
            text.utf8.distance(from: text.startIndex, to: $0)
        }
        places.append(text.utf8.count)
        // A place more, as an empty array has no address.
        return (Array(text.utf8) + [0]).withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return [] }
            let slice = TextSlice(base: base, start: 0, end: bytes.count - 1)
            return places.map { place in
                guard let match = automaton.match(in: slice, at: place, state: 0, &budget) else {
                    return []
                }
                var slots: [Int] = []
                let isFound = groups.match(
                    in: slice, from: place, to: match.end, of: rule, into: &slots, &budget)
                guard isFound else { return [-2] }
                return [place, slots[1] >= 0 ? slots[1] : match.end] + slots.dropFirst(2)
            }
        }
    }

    private static func regex(depth: Int, _ random: inout Random) -> String {
        let atoms = [
            "a", "b", "c", "é", ".", "\\w", "\\d", "\\s", "[ab]", "[^a]", "[a-cé]", "\\n", "\\(",
            "1",
            "^", "$", "\\b", "\\B", "(?=a)", "(?!b)", "(?<=a)", "(?<!\\w)",
        ]
        guard depth > 0 else { return random.element(of: atoms) }
        func part() -> String { regex(depth: depth - 1, &random) }
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return random.element(of: atoms)
        case 1, 2, 3: return part() + part()
        case 4: return "(?:\(part())|\(part()))"
        case 5: return "(?:\(part()))" + random.element(of: ["*", "+", "?", "{2}", "{1,2}"])
        case 6: return "(?:\(part()))" + random.element(of: ["*?", "+?", "??", "{0,2}?"])
        case 7: return "(\(part()))"
        default: return part() + part() + part()
        }
    }
}

extension RegexNode {
    /// Whether something that can be empty is repeated.
    fileprivate var repeatsNothing: Bool {
        switch self {
        case .empty, .set, .words, .assertion: false
        case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.repeatsNothing)
        case .repetition(let part, _, let most, _):
            most != 1 && (part.isNullable || part.highestGroup > 0) || part.repeatsNothing
        case .group(_, let part), .lookAhead(let part): part.repeatsNothing
        }
    }
}
