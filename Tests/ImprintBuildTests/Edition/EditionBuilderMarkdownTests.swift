@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct EditionBuilderMarkdownTests {
    private static let pages = [
        "content/a.md": "@me, #1, DANDI:000003, doi:10.1000/182.\n",
        "templates/layouts/page.html": "{{ page.content }}",
    ]

    @Test func `mentions and identifiers lead where the instance has them`() async throws {
        var files = Self.pages
        files["site.yml"] = """
            site: { title: T }
            instances:
              dandi: { repo: dandi/docs, host: dandiarchive.org }
              ember: { repo: ember/docs, host: emberarchive.org }
            markdown:
              mentions:
                user: https://github.com/{name}
                issue: https://github.com/<< instance.repo >>/issues/{number}
              identifiers:
                dandiset: { pattern: 'DANDI:\\d{6}', url: "https://<< instance.host >>/{id}" }
                doi: true
            """
        let fixture = try await SiteFixture(files)
        let ember = try fixture.edition("ember")
        #expect(fixture.diagnostics.isEmpty && ember.diagnostics.isEmpty)
        let html = try await ember.pressed().html["a.md"]
        #expect(html?.contains("<a href=\"https://github.com/ember/docs/issues/1\"") == true)
        #expect(html?.contains("<a href=\"https://github.com/me\"") == true)
        #expect(html?.contains("<a href=\"https://emberarchive.org/000003\"") == true)
        #expect(html?.contains("<a href=\"https://doi.org/10.1000/182\"") == true)
        let dandi = try await fixture.edition("dandi").pressed().html["a.md"]
        #expect(dandi?.contains("<a href=\"https://dandiarchive.org/000003\"") == true)
    }

    @Test func `what is wrong with them is an error at its place`() async throws {
        let source = MarkedSource(
            "site.yml",
            """
            site: { title: T }
            markdown:
              mentions: { user: ①https://github.com/ }
              identifiers:
                dandiset: { pattern: ②'DANDI:(', url: "https://example.org/{id}" }
                ③dio: true
            """)
        let edition = try await SiteFixture(source).edition()
        #expect(edition.diagnostics.map(\.location) == [source["①"], source["②"], source["③"]])
        #expect(edition.diagnostics.last?.suggestion == "did you mean ‘doi’?")
    }

    @Test func `types of admonitions are named and look as the instance says`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            instances:
              dandi: { name: DANDI, tint: "#14477d" }
              ember: { name: EMBER, tint: "#950" }
            markdown:
              admonitions:
                gotcha: { title: "<< instance.name >> gotcha", color: "<< instance.tint >>", icon: flag }
                plain-3: {}
            """,
            "assets/icons/flag.svg": "<svg/>",
            "content/a.md": "!!! gotcha\n    x\n\n!!! plain-3\n    y\n",
        ])
        let ember = try fixture.edition("ember")
        #expect(fixture.diagnostics.isEmpty && ember.diagnostics.isEmpty)
        let looks = ember.edition.texts.theme.admonitions
        #expect(looks.map(\.name) == ["gotcha"])
        #expect(looks.first?.color?.hexadecimal == "#995500")
        #expect(looks.first?.icon == "data:image/svg+xml,%3Csvg/%3E")
        #expect(
            try fixture.edition("dandi").edition.texts.theme.admonitions.first?.color?.hexadecimal
                == "#14477d")
        let html = try await ember.pressed().html["a.md"]
        #expect(html?.contains("<p class=\"admonition-title\">EMBER gotcha</p>") == true)
        #expect(html?.contains("<p class=\"admonition-title\">Plain-3</p>") == true)
    }

    @Test func `what is wrong with a type of admonitions is an error at its place`() async throws {
        let source = MarkedSource(
            "site.yml",
            """
            site: { title: T }
            markdown:
              admonitions:
                one: { color: ①rot, icon: ②flgg }
                two: { color: ③"#b3246" }
                three: { color: ④"<< instance.tint >>", icon: ⑤zzzzzzzz }
            """)
        let edition = try await SiteFixture(source, MarkedSource("assets/icons/flag.svg", "<svg/>"))
            .edition()
        #expect(
            edition.diagnostics.map(\.code) == [
                "configuration.invalid-color", "configuration.missing-icon",
                "configuration.invalid-color", "template.unknown-member",
                "configuration.missing-icon",
            ])
        for (problem, mark) in zip(edition.diagnostics, "①②③④⑤".unicodeScalars) where mark != "④" {
            #expect(problem.location == source[mark])
        }
        #expect(edition.diagnostics[1].suggestion == "did you mean ‘flag’?")
    }

    @Test func `a title that is a heading has no attribute list`() async throws {
        let fixture = try await SiteFixture(["content/a.md": "# A *title* {#top .big}\n"])
        #expect(try fixture.edition().page("a.md").title == "A title")
    }
}
