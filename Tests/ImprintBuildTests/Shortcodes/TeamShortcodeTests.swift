@testable import ImprintBuild
import ImprintCore
import Testing

/// The theme's shortcode `team`.
struct TeamShortcodeTests {
    private static let people = """
        - name: Ada B. Lovelace
          role: "*Programming*"
          url: a.md
          links: [{ name: Page, url: "https://example.org/ada" }]
        - { name: élan, photo: e.jpg, group: board }
        - { name: X & Y, former: true }
        - { name: Z, former: false, instances: [two] }
        """

    private func html(of call: String, instance: String? = nil) async throws -> String {
        let fixture = try await SiteFixture([
            "content/a.md": "# A\n", "content/e.jpg": "", "content/page.md": "<< \(call) >>\n",
            "content/_data/people.yml": Self.people,
            "site.yml":
                "site: { title: T }\nsearch: { enabled: false }\ninstances: { one: {}, two: {} }\ndefault_instance: one",
        ])
        let pressed = try await fixture.edition(instance).pressed()
        #expect((fixture.diagnostics + pressed.diagnostics).isEmpty)
        return try #require(pressed.html["page.md"])
    }

    private func names(_ html: String) -> [String] {
        html.matches(of: /team-name">(?:<a [^>]*>)?([^<]*)/).map { String($0.output.1) }
    }

    @Test func `a person has name, role and links, each link with the name in its label`()
        async throws
    {
        let html = try await html(of: "team(data.people)")
        #expect(html.contains("<p class=\"team-name\"><a href=\"../a/\">Ada B. Lovelace</a></p>"))
        #expect(html.contains("<p class=\"team-role\"><em>Programming</em></p>"))
        #expect(
            html.contains(
                "<a href=\"https://example.org/ada\" aria-label=\"Page, Ada B. Lovelace\">Page</a>")
        )
    }

    @Test func `initials of the first and last word stand in for a photo`() async throws {
        let html = try await html(of: "team(data.people)")
        #expect(html.contains("<span class=\"portrait\" aria-hidden=\"true\">AL</span>"))
        #expect(html.contains("<img class=\"portrait\" src=\"../e.jpg\" alt=\"\" width=\"64\""))
        let former = try await self.html(of: "team(data.people, former=true)")
        #expect(former.contains(">XY</span>") && former.contains("X &amp; Y"))
    }

    @Test func `former members stand apart from those of today`() async throws {
        #expect(names(try await html(of: "team(data.people)")) == ["Ada B. Lovelace", "élan"])
        #expect(names(try await html(of: "team(data.people, former=true)")) == ["X &amp; Y"])
    }

    @Test func `a condition and the instance choose among the people`() async throws {
        #expect(
            names(try await html(of: "team(data.people, where={\"group\": \"board\"})")) == ["élan"]
        )
        #expect(
            names(try await html(of: "team(data.people)", instance: "two")) == [
                "Ada B. Lovelace", "élan", "Z",
            ])
    }

    @Test func `a photo that is not there is told at the call`() async throws {
        let edition = try await SiteFixture([
            "content/page.md": "<< team(data.people) >>\n",
            "content/_data/people.yml": "- { name: A, photo: ada.jgp }", "content/ada.jpg": "",
        ]).edition()
        let problem = try #require(try await edition.pressed().diagnostics.first)
        #expect(problem.message == "there is no page or file ‘ada.jgp’")
        #expect(problem.notes.last?.location?.description.hasPrefix("content/page.md:1:") == true)
    }
}
