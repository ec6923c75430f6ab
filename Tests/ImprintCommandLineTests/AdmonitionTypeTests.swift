import ImprintCore
import ImprintTesting
import Testing

/// Types of admonitions that a site adds, with the default theme.
struct AdmonitionTypeTests {
    @Test func `a box of the site's own type has its colour and its icon`() throws {
        let site = try SiteFolder.sound(
            [
                "content/a.md": "# A\n\n!!! gotcha\n    x\n\n> [!GOTCHA]\n> y\n",
                "assets/icons/flag.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            ],
            configuration: """
                markdown:
                  admonitions:
                    gotcha: { title: "<< instance.name >> gotcha", color: "#b3246b", icon: flag }

                """)
        #expect(try site.built().diagnostics.isEmpty)
        let html = try site.text("_site/a/index.html")
        let link = try #require(html.firstMatch(of: /href="\.\.\/(assets\/styles\/brand\.[^"]+)"/))
        #expect(
            try site.text("_site/\(link.1)").contains(
                /\.admonition\.gotcha\{--tone:light-dark\(#b3246b,#[0-9a-f]{6}\);--own-symbol:[^;]*url\("data:image\/svg\+xml,%3Csvg[^"<]+"\)\}/
            ))
        #expect(!html.contains("<style"))
        #expect(html.split(separator: "class=\"admonition gotcha\"").count == 3)
        #expect(html.split(separator: "\"admonition-title\">One gotcha<").count == 3)
    }

    @Test func `a colour and an icon that are none are told where they stand`() throws {
        let source = MarkedSource(
            "site.yml",
            SiteFolder.configuration + """
                markdown:
                  admonitions:
                    gotcha: { color: ①pinkish, icon: ②roket }

                """)
        let report = try SiteFolder.sound(marked: [source]).refused()
        #expect(report.diagnostics.map(\.location) == [source["①"], source["②"]])
        #expect(
            report.diagnostics.map(\.code) == [
                "configuration.invalid-color", "configuration.missing-icon",
            ])
    }

    @Test(arguments: ["Gotcha", "3d", "a b", "-x", "é"])
    func `what cannot be a class is no name of a type`(name: String) throws {
        let source = MarkedSource(
            "site.yml",
            SiteFolder.configuration + """
                markdown:
                  admonitions:
                    ok: {}
                    ①\(name): { title: X }

                """)
        let report = try SiteFolder.sound(marked: [source]).refused()
        #expect(report.diagnostics.map(\.location) == [source["①"]])
        #expect(report.diagnostics.map(\.code) == ["configuration.invalid-value"])
    }
}
