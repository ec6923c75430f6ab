@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct GlossaryFileTests {
    private func page(_ files: [String: String]) async throws -> String? {
        let site = try await SiteFixture(
            files.merging(["content/index.md": "# A\n\nHTML"]) { own, _ in own })
        #expect(site.diagnostics.isEmpty)
        return try await site.edition().pressed().html["index.md"]
    }

    @Test func `a glossary in Markdown explains words of all pages, and is no data`() async throws {
        let html = try await page([
            "site.yml": "site: { title: T }\nmarkdown: { glossary: content/_data/glossary.md }",
            "content/_data/glossary.md": "*[HTML]: Hyper Text\n",
        ])
        #expect(html?.contains("<abbr title=\"Hyper Text\">HTML</abbr>") == true)
    }

    @Test func `a glossary may be a mapping`() async throws {
        let html = try await page([
            "site.yml": "site: { title: T }\nmarkdown: { glossary: words.yml }",
            "words.yml": "HTML: Hyper Text\n",
        ])
        #expect(html?.contains("<abbr title=\"Hyper Text\">HTML</abbr>") == true)
    }

    @Test func `a glossary that is missing is reported where it is named`() async throws {
        let source = MarkedSource(
            "site.yml", "site: { title: T }\nmarkdown:\n  glossary: ①words.md\n")
        let site = try await SiteFixture(source)
        let problem = try #require(
            site.diagnostics.first { $0.code == "configuration.missing-glossary" })
        #expect(problem.location == source["①"])
    }
}
