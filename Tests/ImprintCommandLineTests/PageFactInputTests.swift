import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct PageFactInputTests {
    @Test func `a picture that is none is a warning where it is shown, and the site is built`()
        throws
    {
        let page = MarkedSource(
            "content/page.md",
            "# Page\n\n![a](①img/page.png)\n\n- <img src=\"②img/cut.gif\"> ![b](③img/lfs.jpg)\n")
        let site = try SiteFolder.sound(
            [
                "content/img/page.png": "<!DOCTYPE html><title>Not found</title>",
                "content/img/cut.gif": "GIF89a",
                "content/img/lfs.jpg": "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            ], marked: [page])
        let report = try site.built()
        #expect(
            report.diagnostics.map(\.code) == [
                "image.wrong-format", "image.truncated", "image.wrong-format",
            ])
        #expect(report.diagnostics.map(\.severity) == ["warning", "warning", "warning"])
        #expect(report.diagnostics.map(\.location) == [page["①"], page["②"], page["③"]])
        #expect(report.diagnostics.last?.suggestion == "run ‘git lfs pull’")
        #expect(try site.text("_site/page/index.html").contains(#"src="../img/page.png""#))
        #expect(try site.refused(["--strict"]).diagnostics.count == 3)
    }

    @Test func `a page shows what the site asks for, and no more`() throws {
        let site = try SiteFolder.sound(
            [
                "content/page.md": "---\nstatus: beta\n---\n# Page\n\n![a](a.svg)\n",
                "content/a.svg": "<svg width='2000' height='1000'/>",
            ])
        try site.built()
        let plain = try site.text("_site/page/index.html")
        #expect(plain.contains(#"width="2000" height="1000""#))
        #expect(plain.contains(#"<span class="badge status is-beta">Beta</span>"#))
        for part in ["min read", "lightbox", "page-footer", "issues/new", "rel=\"external"] {
            #expect(!plain.contains(part), "\(part)")
        }

        try site.write(
            SiteFolder.configuration
                .replacing(
                    "title: Docs",
                    with:
                        "title: Docs\n  repository: { url: https://github.com/o/r, issues: issues/new }"
                )
                + "images: { lightbox: true }\npages: { reading_time: true }\n", to: "site.yml")
        try site.built()
        let full = try site.text("_site/page/index.html")
        #expect(full.contains("1 min read"))
        #expect(full.contains("https://github.com/o/r/issues/new?title=Problem%20on"))
        #expect(full.contains(#"<dialog class="lightbox""#))
        #expect(try !site.text("_site/index.html").contains("lightbox"))
    }
}
