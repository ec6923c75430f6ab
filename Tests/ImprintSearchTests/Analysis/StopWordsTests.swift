import ImprintSearch
import Testing

struct StopWordsTests {
    @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "nl"])
    func `a list has folded words, each once, in order, and each is a single token`(
        language: String
    ) {
        let words = StopWords.words(for: language)
        #expect(words.count > 60)
        #expect(words == Set(words).sorted())
        var analyzer = Analyzer()
        for word in words {
            #expect(analyzer.tokens(in: word).map(\.term) == [word])
        }
    }

    @Test func `a list has what apostrophes leave`() {
        #expect(
            Set(["don", "t", "s", "ll", "re", "ve"]).isSubset(of: StopWords.words(for: "en-US")))
    }

    @Test func `a language without a list has no stop words`() {
        #expect(StopWords.words(for: "ja").isEmpty)
    }
}
