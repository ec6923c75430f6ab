import ImprintSearch
import ImprintTesting
import Testing

struct AnalyzerTests {
    private func terms(_ text: String) -> [String] {
        var analyzer = Analyzer()
        return analyzer.tokens(in: text).map(\.term)
    }

    private func tokens(_ bytes: [UInt8]) -> [Token] {
        var analyzer = Analyzer()
        var tokens: [Token] = []
        bytes.withUnsafeBufferPointer { bytes in
            analyzer.tokens(in: bytes) {
                tokens.append(
                    Token(
                        term: String(decoding: $0.term, as: UTF8.self), range: $0.range,
                        position: $0.position, kind: $0.kind))
            }
        }
        return tokens
    }

    @Test(arguments: try AnalysisFixture.all())
    func `finds the tokens that the shared fixture shows`(fixture: AnalysisFixture) {
        var analyzer = Analyzer()
        let tokens = analyzer.tokens(in: fixture.text)
        #expect(tokens.map { AnalysisFixture.Token($0, in: fixture.text) } == fixture.tokens)
    }

    @Test func `the script finds the tokens that the shared fixture shows`() throws {
        let fixtures = try AnalysisFixture.all()
        #expect(fixtures.count >= 60)
        let found = try ScriptedAnalysis.tokens(in: fixtures.map(\.text))
        for (fixture, tokens) in zip(fixtures, found) {
            #expect(tokens == fixture.tokens, "\(fixture)")
        }
    }

    @Test func `the script finds the same tokens in any text`() throws {
        var generator = SeededGenerator(seed: 2026)
        let texts = (0..<4_000).map { _ in MixedText.text(using: &generator) }
        var analyzer = Analyzer()
        for (text, scripted) in zip(texts, try ScriptedAnalysis.tokens(in: texts)) {
            let tokens = analyzer.tokens(in: text).map { AnalysisFixture.Token($0, in: text) }
            #expect(tokens == scripted, "\(text.debugDescription)")
            if tokens != scripted { break }
        }
    }

    @Test func `offsets lie on characters and only a whole overlaps, with its parts`() {
        var generator = SeededGenerator(seed: 7)
        var analyzer = Analyzer()
        for _ in 0..<1_000 {
            let text = MixedText.text(using: &generator)
            let bytes = Array(text.utf8)
            var previous: Token?
            var whole: Token?
            for token in analyzer.tokens(in: text) {
                for offset in [token.range.lowerBound, token.range.upperBound] {
                    #expect(offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
                }
                #expect((1...64).contains(token.term.utf8.count))
                if let previous {
                    #expect(token.range.lowerBound >= previous.range.lowerBound)
                    let isBigram = token.kind == .word && previous.kind == .word
                    if !isBigram, previous.kind != .whole {
                        #expect(token.range.lowerBound >= previous.range.upperBound)
                    }
                }
                if token.kind == .whole { whole = token }
                // Parts whose whole was too long stand alone.
                if token.kind == .part, let whole, whole.range.overlaps(token.range) {
                    #expect(whole.range.clamped(to: token.range) == token.range)
                }
                previous = token
            }
        }
    }

    @Test func `what is not UTF-8 separates words`() {
        let bytes: [UInt8] =
            Array("one".utf8) + [0xFF] + Array("two".utf8) + [0xE6, 0x97] + Array("three".utf8)
            + [0xED, 0xA0, 0x80] + Array("four".utf8) + [0xC0, 0xAF] + Array("é".utf8) + [0xF0]
        #expect(tokens(bytes).map(\.term) == ["one", "two", "three", "four", "e"])
        #expect(tokens(bytes).map(\.position) == [0, 1, 2, 3, 4])
    }

    @Test func `any bytes give tokens within the text`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for token in tokens(bytes) {
                #expect(!token.range.isEmpty && bytes.indices.contains(token.range.upperBound - 1))
            }
        }
    }

    @Test func `an empty text has no tokens`() {
        #expect(terms("").isEmpty)
    }

    @Test func `a term of 64 bytes is kept and a longer one leaves only its position`() {
        let longest = String(repeating: "a", count: 64)
        var analyzer = Analyzer()
        let tokens = analyzer.tokens(in: "\(longest) \(longest)b é\(longest) end")
        #expect(tokens.map(\.term) == [longest, "end"])
        #expect(tokens.map(\.position) == [0, 3])
    }

    @Test func `an analyzer finds the same in a text that it has seen before`() {
        var analyzer = Analyzer()
        let text = "Ångström e-mail 日本語 ﬁne"
        #expect(analyzer.tokens(in: text) == analyzer.tokens(in: text))
    }

    @Test(arguments: [
        "a", "a.", "a-", "_", "-", "日", "aB", "AB", "é", "e\u{301}", "\u{301}", "\u{323}\u{301}",
        "ｶﾞ", "\u{1100}\u{1161}", "c#", "c++ ", "\u{0}", "--", "👩‍👩‍👧", "é.", "日-",
    ])
    func `the work grows with the length of a hostile text`(unit: String) {
        let factor = Growth.factor(of: 400_000 / unit.utf8.count) { length in
            let text = Array(String(repeating: unit, count: length).utf8)
            var analyzer = Analyzer()
            text.withUnsafeBufferPointer { analyzer.tokens(in: $0) { _ in } }
        }
        #expect(factor < 16)
    }
}
