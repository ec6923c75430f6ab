import Testing

@testable import ImprintSearch

struct InflectionRulesTests {
    @Test func `rules are learned from the forms that the site has`() async throws {
        var page = SearchPage(index: 0, address: "", title: "Forms")
        let words = "linking sorting building making taking boxes foxes pages links happy really"
        page.sections = [SearchSection(text: Array(words.utf8))]
        let index = try PythonReader.read(await IndexFixture.files(of: [page]).files)
        #expect(
            index.manifest.rules == [
                ["ing", ""], ["ing", "e"], ["es", ""], ["s", ""], ["y", "i"],
            ])
    }
}
