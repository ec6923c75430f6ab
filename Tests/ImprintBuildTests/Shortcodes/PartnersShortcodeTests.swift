@testable import ImprintBuild
import ImprintCore
import Testing

/// The theme's shortcode `partners`.
struct PartnersShortcodeTests {
    private static let partners = """
        - { name: Fund, kind: support, url: "https://example.org", text: "*Pays*", logo: f.svg }
        - { name: Both, kind: support, logo: f.svg, logo_dark: d.svg }
        - { name: Plain & Co, kind: friend }
        - { name: There, kind: friend, instances: [two] }
        """

    private func html(of call: String) async throws -> String {
        let fixture = try await SiteFixture([
            "content/f.svg": "", "content/d.svg": "", "content/page.md": "<< \(call) >>\n",
            "content/_data/partners.yml": Self.partners,
            "site.yml":
                "site: { title: T }\nsearch: { enabled: false }\ninstances: { one: {}, two: {} }\ndefault_instance: one",
        ])
        let pressed = try await fixture.edition().pressed()
        #expect((fixture.diagnostics + pressed.diagnostics).isEmpty)
        return try #require(pressed.html["page.md"])
    }

    @Test func `a partner has a logo that says the name, a link and some words`() async throws {
        let html = try await html(of: "partners(data.partners)")
        #expect(
            html.contains(
                "<a href=\"https://example.org\"><img src=\"../f.svg\" alt=\"Fund\" height=\"40\" loading=\"lazy\"></a>"
            ), "\(html)")
        #expect(html.contains("<p><em>Pays</em></p>"))
    }

    @Test func `dark pages have a logo of their own where there is one`() async throws {
        let html = try await html(of: "partners(data.partners)")
        #expect(html.contains("<img class=\"is-for-light\" src=\"../f.svg\" alt=\"Both\""))
        #expect(html.contains("<img class=\"is-for-dark\" src=\"../d.svg\" alt=\"Both\""))
    }

    @Test func `without a logo the name stands for the partner, and only in its instances`()
        async throws
    {
        let html = try await html(of: "partners(data.partners, where={\"kind\": \"friend\"})")
        #expect(html.contains("<p class=\"partner-name\">Plain &amp; Co</p>"), "\(html)")
        #expect(html.matches(of: /<li>/).count == 1)
    }
}
