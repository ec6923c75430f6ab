@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct PagePressTests {
    @Test func `a page is expanded, rendered, laid out and written at its address`() async throws {
        let edition = try await SiteFixture([
            "content/guide/a.md": "---\ntitle: A & B\n---\n# << page.title >>\n\n*x*\n",
            "templates/layouts/page.html": "<title>{{ page.title }}</title>{{ page.content }}",
        ]).edition()
        let pressed = try await edition.pressed()
        #expect(pressed.diagnostics.isEmpty)
        #expect(pressed.pages.map(\.output) == ["guide/a/index.html", "404.html"])
        #expect(
            pressed.html["guide/a.md"]?.hasPrefix("<title>A &amp; B</title><h1 id=\"a-b\">") == true
        )
        #expect(pressed.html["guide/a.md"]?.hasSuffix("<p><em>x</em></p>\n") == true)
    }

    @Test func `an edition's pages lie below its folder`() async throws {
        let edition = try await SiteFixture(["content/a.md": "x"]).edition(prefix: "ember/")
        #expect(
            try await edition.pressed().pages.map(\.output) == [
                "ember/a/index.html", "ember/404.html",
            ])
    }

    @Test func `one page's mistakes do not keep the others from being pressed`() async throws {
        let bad = MarkedSource("content/bad.md", "a << site.①tilte >>\n\n[x](②gone.md)\n")
        let edition = try await SiteFixture(bad, MarkedSource("content/good.md", "x\n")).edition()
        let pressed = try await edition.pressed()
        #expect(pressed.diagnostics.map(\.location) == [bad["①"], bad["②"]])
        #expect(pressed.html["good.md"] == "<p>x</p>\n")
    }

    @Test(arguments: [">", "- ", "1. "])
    func `blocks nested without end are reported where they are too deep`(mark: String) async throws
    {
        let source = MarkedSource(
            "content/a.md", "text\n\n①" + String(repeating: mark, count: 300) + "x\n")
        let diagnostics = try await SiteFixture(source).edition().pressed().diagnostics
        #expect(diagnostics.map(\.code) == ["markdown.too-deep"])
        #expect(diagnostics.first?.location?.position?.line == source["①"]?.position?.line)
    }

    @Test func `a shortcode's HTML stands where it is called, its links as the filters made them`()
        async throws
    {
        let edition = try await SiteFixture([
            "content/a.md":
                "text << badge(\"index.md\") >> text\n\n<< box() >>\n\n[<< badge(\"a.md\") >>](index.md)\n",
            "content/index.md": "# Home",
            "templates/shortcodes/badge.html":
                "{% macro badge(to) %}<b class=\"{{ to | url }}\">B</b>{% endmacro %}",
            "templates/shortcodes/box.html":
                "{% macro box() %}<div>\n\n*kept*\n\n</div>{% endmacro %}",
        ]).edition()
        let pressed = try await edition.pressed()
        #expect(pressed.diagnostics.isEmpty)
        #expect(
            pressed.html["a.md"] == """
                <p>text <b class="../">B</b> text</p>
                <div>

                *kept*

                </div>
                <p><a href="../"><b class="./">B</b></a></p>

                """)
    }

    @Test func `code has the colours of its language`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": "```json\n{\"a\": true}\n```\n\n```none-such\n{}\n```\n"
        ]).edition()
        let html = try #require(try await edition.pressed().html["a.md"])
        #expect(html.contains(">true</span>}"))
        #expect(html.contains("<code class=\"language-none-such\">{}\n</code>"))
    }

    @Test func `a site's own language is used`() async throws {
        let page = "```mine\n# x\n```\n"
        let good = try await SiteFixture([
            "content/a.md": page,
            "templates/languages/mine.yml":
                "name: Mine\nstates:\n  root:\n  - ['#.*', c1]\n  - ['\\s+', w]\n",
        ]).edition()
        #expect(
            try await good.pressed().html["a.md"]?.contains("<span class=\"c1\"># x</span>") == true
        )
    }
}
