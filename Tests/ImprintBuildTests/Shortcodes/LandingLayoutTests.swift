@testable import ImprintBuild
import ImprintCore
import Testing

/// The theme's layout `landing.html`, and the sections that pages have in it.
struct LandingLayoutTests {
    private func main(_ page: String) async throws -> String {
        let fixture = try await SiteFixture([
            "content/a.md": "# A\n", "content/h.svg": "", "content/index.md": page,
        ])
        let pressed = try await fixture.edition().pressed()
        #expect((fixture.diagnostics + pressed.diagnostics).isEmpty)
        let html = try #require(pressed.html["index.md"])
        let start = try #require(html.firstRange(of: "<main"))
        let end = try #require(html.firstRange(of: "</main>"))
        return String(html[start.lowerBound..<end.lowerBound])
    }

    @Test func `the hero of the front matter has the page's only heading of level 1`() async throws
    {
        let html = try await main(
            """
            ---
            title: T
            layout: landing.html
            extra:
              hero:
                kicker: K & L
                title: Big
                text: Some *words*
                actions: [{ title: Go, url: a.md }, { title: Away, url: "https://example.org" }]
                image: h.svg
                image_text: Lines
            ---
            Text
            """)
        #expect(html.contains("<p class=\"hero-kicker\">K &amp; L</p>\n<h1>Big</h1>"))
        #expect(html.contains("<p class=\"hero-text\">Some <em>words</em></p>"))
        #expect(html.contains("<a class=\"button is-primary\" href=\"a/\">Go</a>"))
        #expect(html.contains("<a class=\"button\" href=\"https://example.org\">Away</a>"))
        #expect(html.contains("src=\"h.svg\" alt=\"Lines\""))
        #expect(html.matches(of: /<h1/).count == 1)
    }

    @Test func `a hero in the page takes the place of the layout's heading`() async throws {
        let html = try await main(
            "---\nlayout: landing.html\n---\n:::hero\n# Big\n\n[Go](a.md){.button .is-primary}\n:::\n"
        )
        #expect(html.matches(of: /<h1/).count == 1)
        #expect(html.contains("<div class=\"hero\">"))
        #expect(html.contains("class=\"button is-primary\""))
    }

    @Test func `sections stand in each other by the length of their fences`() async throws {
        let html = try await main(
            """
            ---
            title: T
            layout: landing.html
            ---
            ::::columns{.is-wide-first}
            :::column
            ## One
            :::

            :::column
            :::statistics
            - **3** archives
            :::
            :::
            ::::
            """)
        #expect(html.contains("<div class=\"columns is-wide-first\">\n<div class=\"column\">"))
        #expect(html.contains("<div class=\"statistics\">\n<ul>\n<li><strong>3</strong> archives"))
    }
}
