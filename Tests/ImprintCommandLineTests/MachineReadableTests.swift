import Foundation
import ImprintTesting
import Testing

/// What a built site has for programs and for paper.
struct MachineReadableTests {
    private static let settings = """
        metadata: { cards: true }
        exports: { markdown: true, llms: true, llms_full: true, one_page: true }
        navigation: [Home: index.md, Guide: [guide/index.md, A: guide/a.md]]

        """

    private func site(_ settings: String = settings) throws -> SiteFolder {
        let site = try SiteFolder.sound([
            "content/index.md": "# Home\n", "content/guide/index.md": "# Guide\n",
            "content/guide/a.md":
                "---\ntitle: '</script> \"A\" & <b> 🎉 مرحبا'\n---\n[Guide](index.md)\n",
        ])
        try site.write(
            "site: { title: Docs, url: 'https://example.org/' }\ninstances: { one: { name: One } }\n"
                + settings, to: "site.yml")
        return site
    }

    @Test func `a site has twins, lists, sections on one page and cards, all with the theme`()
        throws
    {
        let site = try site()
        let report = try site.built(["--strict"])
        #expect(report.diagnostics.isEmpty)
        #expect(
            try site.text("_site/guide/a/index.md").hasSuffix(
                "\n\n[Guide](https://example.org/guide/index.md)\n"))
        #expect(try site.text("_site/llms.txt").contains("(https://example.org/guide/index.md)"))
        #expect(
            try site.text("_site/llms-full.txt").contains("\nPage: https://example.org/guide/a/"))
        let view = try site.text("_site/guide/print/index.html")
        #expect(view.contains("<a href=\"#part-1\">Guide</a>"))
        #expect(view.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!site.exists("_site/guide/print/.parts"))
        let page = try site.text("_site/guide/a/index.html")
        let card = try #require(
            page.firstMatch(of: /og:image" content="https:\/\/example.org\/([^"]+)"/))
        let png = try Data(contentsOf: site.url.appending(path: "_site/\(card.1)"))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(page.contains("<meta property=\"og:image:width\" content=\"1200\">"))
        // The title ends no script, whatever is in it.
        #expect(
            page.components(separatedBy: "<script").count
                == page.components(separatedBy: "</script>").count)
    }

    @Test func `a second build draws no card again`() throws {
        let site = try site()
        let script =
            "#!/bin/sh\necho x >> '\(site.path)/calls'\nexec /usr/bin/rsvg-convert \"$@\"\n"
        try site.write(script, to: "bin/rsvg-convert")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(site.path)/bin/rsvg-convert")
        for _ in 0..<2 {
            let outcome = try Program.run(
                ["build"], in: site.url, environment: ["PATH": "\(site.path)/bin:/usr/bin:/bin"])
            #expect(outcome.end == .exit(0), "\(outcome)")
            #expect(try site.text("calls") == "x\nx\nx\n")
        }
    }

    @Test func `without the program there are no cards, which is told once`() throws {
        let site = try site()
        let outcome = try Program.run(
            ["build", "--report", "json"], in: site.url, environment: ["PATH": "/nowhere"])
        #expect(outcome.end == .exit(0), "\(outcome)")
        let report = try JSONDecoder().decode(
            BuildReport.self, from: Data(outcome.standardOutput.utf8))
        #expect(report.diagnostics.map(\.code) == ["tool.rsvg"])
        #expect(!site.exists("_site/assets/cards"))
    }

    @Test func `a template that is no drawing is told once, with the pages`() throws {
        let site = try site()
        try site.write("{{ card.title.lines[0] }}", to: "templates/cards/page.svg")
        let report = try site.built()
        #expect(report.diagnostics.map(\.code) == ["tool.card"])
    }

    @Test func `a site that asks for nothing has none of it`() throws {
        let site = try site("")
        try site.built(["--strict"])
        for file in [
            "guide/a/index.md", "llms.txt", "llms-full.txt", "guide/print", "assets/cards",
        ] {
            #expect(!site.exists("_site/\(file)"), "\(file)")
        }
        let page = try site.text("_site/guide/a/index.html")
        #expect(!page.contains("text/markdown") && !page.contains("page-exports"))
    }
}
