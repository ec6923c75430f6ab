import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// What an instance's own looks become, with the default theme.
struct BrandTests {
    private static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="navy"/></svg>
        """

    private func site(_ theme: String, publish: String = "{}") throws -> SiteFolder {
        try SiteFolder.sound(
            ["assets/logo.svg": Self.logo, "content/a/b.md": "# B\n"],
            configuration: "theme: \(theme)\npublish: \(publish)\n")
    }

    @Test func `pages name the style sheet, the icons and the manifest, and hold no style`() throws
    {
        let site = try site("{ primary: navy, logo: logo.svg }")
        #expect(try site.built().diagnostics.isEmpty)
        let html = try site.text("_site/a/b/index.html")
        #expect(!html.contains("<style") && !html.contains(" style="))
        for pattern in [
            "<link rel=\"stylesheet\" href=\"../../(assets/styles/brand\\.[0-9a-f]{8}\\.css)\">",
            "<link rel=\"icon\" href=\"../../(assets/logo\\.[0-9a-f]{8}\\.svg)\" sizes=\"any\" type=\"image/svg\\+xml\">",
            "<link rel=\"icon\" href=\"../../(assets/icons/icon-32\\.[0-9a-f]{8}\\.png)\" sizes=\"32x32\" type=\"image/png\">",
            "<link rel=\"apple-touch-icon\" href=\"../../(assets/icons/apple-touch-icon-180\\.[0-9a-f]{8}\\.png)\"",
            "<link rel=\"manifest\" href=\"../../(site\\.webmanifest)\">",
        ] {
            let match = try html.firstMatch(of: Regex(pattern, as: (Substring, Substring).self))
            let path = try #require(match?.output.1, "\(pattern)")
            #expect(site.exists("_site/\(path)"))
        }
        #expect(html.contains("<meta name=\"theme-color\" content=\"#000080\" media="))
        let manifest = try site.text("_site/site.webmanifest")
        for match in manifest.matches(of: /"src":"([^"]+)"/) {
            #expect(site.exists("_site/\(match.1)"))
        }
    }

    @Test
    func `without the program there are no PNG files, and a warning only if they are asked for`()
        throws
    {
        for (icons, problems) in [("auto", []), ("png", ["tool.rsvg-convert"])] {
            let site = try site("{ logo: logo.svg, icons: \(icons) }")
            let outcome = try Program.run(
                ["build", "--report", "json"], in: site.url, environment: ["PATH": "/nowhere"])
            #expect(outcome.end == .exit(0))
            #expect(!site.exists("_site/assets/icons"))
            #expect(!(try site.text("_site/index.html")).contains("apple-touch-icon"))
            #expect(
                outcome.standardOutput.contains("tool.rsvg-convert") == !problems.isEmpty,
                "\(outcome)")
        }
    }

    @Test func `a logo that is no drawing is told`() throws {
        let site = try site("{ logo: logo.svg }")
        try site.write("<svg", to: "assets/logo.svg")
        let report = try site.refused()
        #expect(report.diagnostics.map(\.code) == ["tool.rsvg-convert"])
        #expect(report.diagnostics.first?.location?.file.description == "assets/logo.svg")
    }

    @Test func `headers name what pages load, and all HTML files count`() throws {
        let site = try site("{}")
        try site.write("<script>alert(1)</script>", to: "content/demo/index.html")
        try site.write("# A\n\n![x](https://pictures.example/a.png)\n", to: "content/c.md")
        #expect(try site.built().diagnostics.isEmpty)
        let headers = try site.text("_site/_headers")
        #expect(headers.contains("img-src 'self' data: https://pictures.example"))
        #expect(
            headers.contains(
                "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"))
    }

    @Test func `a site without headers has none`() throws {
        let site = try site("{}", publish: "{ headers: false }")
        try site.built()
        #expect(!site.exists("_site/_headers"))
    }
}
