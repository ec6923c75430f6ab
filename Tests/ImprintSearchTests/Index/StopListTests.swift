import Testing

@testable import ImprintSearch

struct StopListTests {
    private func pages(_ count: Int) -> [SearchPage] {
        (0..<count).map { index in
            var page = SearchPage(index: index, address: "\(index)/", title: "Page \(index)")
            page.breadcrumbs = ["Guide"]
            page.part = "Guide"
            page.sections = [
                SearchSection(text: Array("imprint \(index % 2 == 0 ? "even" : "odd")".utf8))
            ]
            return page
        }
    }

    @Test func `the words of most sections are stop words, after those of the language`()
        async throws
    {
        let index = try PythonReader.read(await IndexFixture.files(of: pages(50)).files)
        #expect(index.manifest.stops == StopWords.words(for: "en") + ["imprint", "page"])
    }

    @Test func `a small site has the stop words of its language only`() async throws {
        let settings = SearchIndexSettings(language: "fr")
        let index = try PythonReader.read(await IndexFixture.files(of: pages(49), settings).files)
        #expect(index.manifest.stops == StopWords.words(for: "fr"))
    }
}
