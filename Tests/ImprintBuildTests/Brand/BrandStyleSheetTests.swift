import ImprintCore
import Testing

@testable import ImprintBuild

struct BrandStyleSheetTests {
    private func edition(_ files: [String: String]) async throws -> Edition {
        let fixture = try await SiteFixture(files).edition()
        #expect(fixture.diagnostics.isEmpty)
        return fixture.edition
    }

    private func text(_ edition: Edition) -> String? {
        edition.brand.styleSheet.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `colours are custom properties, one value where both schemes have the same`()
        async throws
    {
        let edition = try await edition([
            "site.yml": "site: { title: T }\ntheme: { primary: \"#14477d\", accent: \"#1f6fb5\" }"
        ])
        #expect(
            text(edition) == """
                @layer tokens{:root{--brand:#14477d;--accent:#1f6fb5;--link:light-dark(#14477d,#87bbfa);\
                --fill:light-dark(#14477d,#4072ab);--fill-hover:light-dark(#00366a,#2f6098);--on-fill:#ffffff;\
                --tint:light-dark(#e9f3ff,#18273a);--mark:light-dark(#1f6fb5,#58a3ed)}}

                """)
        let sheet = try #require(edition.brand.styleSheet)
        #expect(
            sheet.output.description
                == "assets/styles/brand.\(ContentHash(of: sheet.bytes).short).css")
    }

    @Test func `boxes of the site's own have their colours in both schemes`() async throws {
        let edition = try await edition([
            "site.yml": """
            site: { title: T }
            markdown: { admonitions: { gotcha: { color: "#b3246b", icon: flag }, plain: {} } }
            """,
            "assets/icons/flag.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        ])
        let text = try #require(self.text(edition))
        #expect(text.hasPrefix("@layer content{.admonition.gotcha{--tone:light-dark(#b3246b,#"))
        #expect(text.contains(";--own-symbol:center/contain no-repeat url(\"data:image/svg+xml,"))
        #expect(!text.contains("plain"))
    }

    @Test func `fonts of the site's own are named before those of the system`() async throws {
        let edition = try await edition([
            "site.yml": """
            site: { title: T }
            theme:
              font:
                text:
                  - { file: assets/fonts/own.woff2, weight: 100 900 }
                  - { file: fonts/own-italic.woff2, weight: 700, style: italic }
                code: [{ file: fonts/own.woff2 }]
            """,
            "assets/fonts/own.woff2": "a", "assets/fonts/own-italic.woff2": "b",
        ])
        let text = try #require(self.text(edition))
        #expect(
            text.hasPrefix(
                "@font-face{font-family:\"Site Text\";src:url(\"../fonts/own.ca978112.woff2\");"
                    + "font-weight:100 900;font-style:normal;font-display:optional}\n"
                    + "@font-face{font-family:\"Site Text\";src:url(\"../fonts/own-italic.3e23e816.woff2\");"
                    + "font-weight:700;font-style:italic;"))
        #expect(text.contains("@font-face{font-family:\"Site Code\";"))
        #expect(text.contains("--sans:\"Site Text\",system-ui,sans-serif;--mono:\"Site Code\","))
    }

    @Test func `a site that has such a style sheet keeps its own`() async throws {
        let edition = try await edition([
            "site.yml": "site: { title: T }\ntheme: { primary: navy }",
            "assets/styles/brand.css": "own",
        ])
        #expect(edition.brand.styleSheet == nil)
        #expect(edition.asset(at: "styles/brand.css")?.bytes == Array("own".utf8))
    }
}
