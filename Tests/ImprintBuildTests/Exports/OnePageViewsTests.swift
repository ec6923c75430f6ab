import Testing

@testable import ImprintBuild

struct OnePageViewsTests {
    private static let configuration = """
        site: { title: T, url: "https://example.org" }
        search: { enabled: false }
        exports: { one_page: true }
        navigation:
        - Home: index.md
        - Guide: [guide/index.md, Install: guide/install.md, More: [Deep: guide/deep.md]]
        - Loose Ends: [A: a.md, B: b.md]

        """
    private static let layout =
        "{{ page.title }}|{% for part in page.parts %}{{ part.depth }}{{ part.title }}#{{ part.anchor }} {% endfor %}|{{ page.content }}|"

    private func view(_ path: String, _ files: [String: String] = [:]) async throws -> String {
        var texts = [
            "site.yml": Self.configuration, "templates/layouts/print.html": Self.layout,
            "content/index.md": "# Home\n", "content/guide/index.md": "# Guide\n\nx\n",
            "content/guide/install.md": "# Install\n\ny\n", "content/guide/deep.md": "z\n",
            "content/a.md": "# A\n", "content/b.md": "# B\n", "content/guide/p.bmp": "",
        ]
        texts.merge(files) { $1 }
        let pressed = try await SiteFixture(texts).edition().pressed()
        #expect(pressed.diagnostics.isEmpty, "\(pressed.diagnostics)")
        #expect(!pressed.further.keys.contains { $0.contains(OnePagePart.folder) })
        return try #require(pressed.further[path])
    }

    @Test func `a section has its pages in reading order, each below its heading`() async throws {
        let view = try await view("guide/print/index.html")
        #expect(
            view.hasPrefix("Guide|0Guide#part-1 1Install#part-2 2Deep#part-3 |<section"))
        #expect(
            view.contains("<section class=\"part\" id=\"part-1\">\n<span id=\"part-1--guide\">"))
        #expect(view.contains("<h2 id=\"part-2--install\">Install"))
        // A page that shows no title of its own gets that of the navigation.
        #expect(view.contains("<section class=\"part\" id=\"part-3\">\n<h3>Deep</h3>\n<p>z</p>"))
        #expect(view.hasSuffix("</section>\n|"))
    }

    @Test func `a section without a page of its own is beside its first, or at its name`()
        async throws
    {
        #expect(try await view("loose-ends/print/index.html").hasPrefix("Loose Ends|"))
    }

    @Test func `links in the section lead to its parts, others out of it`() async throws {
        let view = try await view(
            "guide/print/index.html",
            [
                "content/guide/install.md":
                    "# Install\n\n## Twice\n\n[g](index.md) [d](deep.md#x) [t](#twice) [h](../index.md) [e](https://e.example) ![p](p.bmp)\n\n<label for=\"f\">L</label><input id=\"f\" name=\"n\">\n",
                "content/guide/deep.md": "## Twice\n\n<a id=\"x\"></a>\n",
            ])
        for expected in [
            "<a href=\"#part-1\">g</a>", "<a href=\"#part-3--x\">d</a>",
            "<a href=\"#part-2--twice\">t</a>", "<a href=\"../../\">h</a>",
            "<a href=\"https://e.example\"", "<img src=\"../p.bmp\"",
            "<label for=\"part-2--f\">L</label><input id=\"part-2--f\" name=\"part-2--n\">",
            "<h3 id=\"part-2--twice\">", "<h4 id=\"part-3--twice\">", "<a id=\"part-3--x\">",
        ] {
            #expect(view.contains(expected), "\(expected) in \(view)")
        }
    }

    @Test func `headings end at the sixth level`() async throws {
        let view = try await view(
            "guide/print/index.html", ["content/guide/deep.md": "# D\n\n##### Low\n\n###### Low\n"])
        #expect(
            view.contains("<h6 id=\"part-3--low\">") && view.contains("<h6 id=\"part-3--low_1\">"))
        #expect(!view.contains("<h7") && !view.contains("<h8"))
    }

    @Test func `drawings keep what they point to`() async throws {
        let view = try await view(
            "guide/print/index.html",
            [
                "content/guide/deep.md":
                    "<svg><g id=\"g\"/><path fill=\"url(#g)\"/><use xlink:href=\"#g\"/></svg>\n"
            ])
        #expect(
            view.contains(
                "<g id=\"part-3--g\"/><path fill=\"url(#part-3--g)\"/><use xlink:href=\"#part-3--g\"/>"
            ))
    }
}
