@testable import ImprintBuild
import ImprintCore
import Testing

struct LayoutProblemsTests {
    @Test func `a mistake in a layout is told once, with the first page and how many more`()
        async throws
    {
        let edition = try await SiteFixture([
            "templates/layouts/page.html": "{{ page.contnet }}",
            "templates/layouts/404.html": "x", "content/a.md": "", "content/b.md": "",
            "content/c.md": "", "content/d.md": "---\nlayout: own.html\n---\n",
            "templates/layouts/own.html": "{{ page.titel }}",
        ]).edition()
        let pressed = try await edition.pressed()
        #expect(
            pressed.diagnostics.summaries == [
                "templates/layouts/own.html:1:9 template.unknown-member",
                "templates/layouts/page.html:1:9 template.unknown-member",
            ])
        #expect(
            pressed.diagnostics.map { $0.notes.last?.message } == [
                "met on ‘content/d.md’", "met on ‘content/a.md’ and 2 more",
            ])
        #expect(pressed.html.keys.sorted() == ["404.md"])
    }

    @Test func `a layout that is not there is reported where the page names it`() async throws {
        let edition = try await SiteFixture(["content/a.md": "---\nlayout: pge.html\n---\n"])
            .edition()
        let problem = try #require(try await edition.pressed().diagnostics.first)
        #expect(problem.code == "page.missing-layout")
        #expect(
            problem.location == SourceLocation(file: SourcePath("content/a.md"), line: 2, column: 9)
        )
        #expect(problem.suggestion == "did you mean ‘page.html’?")
    }
}
