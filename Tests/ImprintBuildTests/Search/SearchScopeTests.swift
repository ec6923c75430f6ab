@testable import ImprintBuild
import ImprintCore
import ImprintSearch
import ImprintTesting
import Testing

struct SearchScopeTests {
    private func site(_ search: String) async throws -> SiteFixture {
        try await SiteFixture([
            "site.yml": "site: { title: T }\nsearch: \(search)\n", "content/index.md": "",
            "content/guide/a.md": "", "content/guide/b.md": "---\nsearch: {exclude: true}\n---\n",
            "content/guides.md": "", "content/api/x.md": "", "content/api/notes/y.md": "",
            "content/404.md": "",
        ])
    }

    private func included(_ search: String) async throws -> [String] {
        let site = try await site(search).site
        let scope = SearchScope(site.configuration.search)
        return site.pages.filter(scope.includes).map(\.contentPath)
    }

    @Test
    func `all pages are included but the 404 page, the page of results and those that say so`()
        async throws
    {
        #expect(
            try await included("{}") == [
                "api/notes/y.md", "api/x.md", "guide/a.md", "guides.md", "index.md",
            ])
    }

    @Test(arguments: ["[guide, api/notes/]", "[guide/, api/notes/y.md]", "[./guide, /api/notes]"])
    func `pages and folders are excluded, by component`(paths: String) async throws {
        #expect(
            try await included("{exclude: \(paths)}") == ["api/x.md", "guides.md", "index.md"])
    }

    @Test func `the deepest folder decides the kind of a page`() async throws {
        let site = try await site("{reference: [api/], notebook: [api/notes]}").site
        let scope = SearchScope(site.configuration.search)
        let kinds = Dictionary(
            uniqueKeysWithValues: site.pages.map { ($0.contentPath, scope.kind(of: $0)) })
        #expect(kinds["api/x.md"] == .reference)
        #expect(kinds["api/notes/y.md"] == .notebook)
        #expect(kinds["guides.md"] == .prose)
    }

    @Test(arguments: [
        ("exclude", "gude/", "did you mean ‘guide’?"),
        ("notebook", "api/nots", "did you mean ‘api/notes’?"),
        ("reference", "guide/aa.md", "did you mean ‘guide/a.md’?"),
        ("exclude", "zzzzzz", "write the path of a page or folder below the content folder"),
    ])
    func `a path where no page is is reported`(key: String, path: String, suggestion: String)
        async throws
    {
        let source = MarkedSource(
            "site.yml", "site: { title: T }\nsearch: { \(key): [①\(path)] }\n")
        let fixture = try await SiteFixture(
            source, MarkedSource("content/guide/a.md", "x"),
            MarkedSource("content/api/notes/y.md", "x"))
        let problem = try #require(fixture.diagnostics.first)
        #expect(fixture.diagnostics.count == 1)
        #expect(problem.code == "search.missing-page")
        #expect(problem.location == source["①"])
        #expect(problem.message.contains("‘search.\(key)’ names ‘\(path)’"))
        #expect(problem.suggestion == suggestion)
    }
}
