@testable import ImprintBuild
import ImprintCore
import Testing

struct SearchResultsPageTests {
    private func edition(
        _ files: [String: String], search: String = "{}", instance: String = "one"
    ) async throws -> EditionFixture {
        var files = files
        files["site.yml"] =
            "site: { title: T, url: \"https://x.example/\" }\ninstances: { one: , two: }\nsearch: \(search)\n"
        return try await SiteFixture(files).edition(instance)
    }

    @Test func `an edition has a page of results, with a layout of its own, for readers only`()
        async throws
    {
        let fixture = try await edition([
            "content/a.md": "# A\n", "templates/layouts/search.html": "{{ page.title }}!",
        ])
        #expect(fixture.diagnostics.isEmpty)
        #expect(try await fixture.pressed().html["search.md"] == "Search!")
        #expect(fixture.edition.navigation.nodes.map(\.title) == ["A"])
        let sitemap = try #require(Sitemap(of: fixture.edition)?.files.first)
        #expect(!String(decoding: sitemap.bytes, as: UTF8.self).contains("search"))
    }

    @Test func `there is none where readers are not to search`() async throws {
        let fixture = try await edition(["content/a.md": ""], search: "{ enabled: false }")
        #expect(fixture.edition.pages.map(\.page.contentPath) == ["a.md", "404.md"])
    }

    @Test(arguments: [
        ("content/search.md", "x"), ("content/search/index.md", "x"),
        ("content/find.md", "---\nslug: search\n---\n"), ("content/search/index.html", "x"),
    ])
    func `what the author has at its address takes its place`(path: String, text: String)
        async throws
    {
        let fixture = try await edition([path: text])
        #expect(fixture.diagnostics.isEmpty)
        let isGenerated = fixture.edition.pages.contains {
            $0.urlPath == Page.searchAddress && $0.page.isGenerated
        }
        #expect(!isGenerated)
    }

    @Test func `a page of one instance leaves the others theirs`() async throws {
        let files = ["content/search.md": "---\ninstances: [two]\n---\n# Own\n"]
        let one = try await edition(files, instance: "one")
        let two = try await edition(files, instance: "two")
        #expect(try one.page("search.md").page.isGenerated)
        #expect(try !two.page("search.md").page.isGenerated)
    }
}
