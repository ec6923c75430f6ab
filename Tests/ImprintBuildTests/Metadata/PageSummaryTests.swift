import Testing

@testable import ImprintBuild

struct PageSummaryTests {
    private static let sentence = "An archive keeps what was measured for those who come later."

    @Test func `a short paragraph is its own summary, and an empty one has none`() {
        #expect(PageSummary(of: "Short.")?.text == "Short.")
        #expect(PageSummary(of: "") == nil)
    }

    @Test func `a long paragraph gives its first whole sentences`() {
        let long = String(repeating: "word ", count: 40)
        #expect(
            PageSummary(of: "\(Self.sentence) It is v1.2. \(long)")?.text
                == "\(Self.sentence) It is v1.2.")
        #expect(
            PageSummary(of: String(repeating: "日", count: 60) + "。" + long)?.text
                == String(repeating: "日", count: 60) + "。")
    }

    @Test func `without a sentence of some length it ends at a word`() throws {
        let text = try #require(
            PageSummary(of: "Yes. " + String(repeating: "word ", count: 60))?.text)
        #expect(text.hasSuffix("word…"))
        #expect(text.count <= 161)
    }
}
