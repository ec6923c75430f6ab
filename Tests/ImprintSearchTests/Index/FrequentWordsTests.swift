import Testing

@testable import ImprintSearch

struct FrequentWordsTests {
    private func words(repeated count: Int) async throws -> [String] {
        let words = (0..<80).map {
            "frequent" + String(repeating: "ab", count: $0 % 8) + "cdefghijkl".prefix($0 / 8 + 1)
        }
        var page = SearchPage(index: 0, address: "", title: "")
        let lines =
            Array(repeating: words.joined(separator: " "), count: count) + ["Größer größer the1"]
        page.sections = [SearchSection(text: Array(lines.joined(separator: "\n").utf8))]
        return try PythonReader.read(await IndexFixture.files(of: [page]).files).manifest.words
    }

    @Test func `words have a code if that makes the index smaller`() async throws {
        #expect(try await words(repeated: 10).isEmpty)
        #expect(try await words(repeated: 40).count == 80)
    }
}
