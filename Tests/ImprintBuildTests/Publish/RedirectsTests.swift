@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct RedirectsTests {
    private static let layout = "{{ target }} {{ title }} {{ canonical }}"

    /// What stands at each former address, and what was reported.
    private func redirects(_ fixture: SiteFixture, _ instance: String? = nil) throws -> (
        pages: [String: String], diagnostics: [Diagnostic]
    ) {
        let edition = try fixture.edition(instance)
        let redirects = Redirects(of: edition.edition, expander: edition.edition.textExpander)
        var pages: [String: String] = [:]
        for page in redirects.pages {
            pages[page.from.description] = String(
                decoding: try redirects.html(of: page), as: UTF8.self)
        }
        return (pages, redirects.diagnostics)
    }

    @Test func `former addresses lead to pages, files and other sites`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T, url: https://example.org/docs }
            instances: { dandi: { name: DANDI } }
            redirects:
              old/: guide/install.md
              older: guide/install/#mac
              deep/old.html: /guide/
              v1.2: img/x y.svg
              out/: https://<< instance.id >>.org/
            """,
            "content/guide/install.md": "---\naliases: [setup, /a/b/c.html]\n---\n# Install\n",
            "content/guide/index.md": "# Guide", "content/img/x y.svg": "",
            "templates/layouts/redirect.html": Self.layout,
        ])
        let (pages, diagnostics) = try redirects(fixture)
        #expect(diagnostics.isEmpty)
        let install = "https://example.org/docs/guide/install/"
        #expect(
            pages == [
                "setup/": "../guide/install/ Install \(install)",
                "a/b/c.html": "../../guide/install/ Install \(install)",
                "old/": "../guide/install/ Install \(install)",
                "older/": "../guide/install/#mac Install \(install)",
                "deep/old.html": "../guide/ Guide https://example.org/docs/guide/",
                "v1.2/": "../img/x%20y.svg T https://example.org/docs/img/x%20y.svg",
                "out/": "https://dandi.org/ T https://dandi.org/",
            ])
    }

    @Test func `what cannot be a redirect is reported where it stands`() async throws {
        let configuration = MarkedSource(
            "site.yml",
            """
            site: { title: T }
            redirects:
              a/: ①instal.md
              ②install/: b.md
              ③twice: b.md
              ④../up: b.md
              ⑤https://example.org/: b.md
            """)
        let page = MarkedSource("content/install.md", "---\naliases: [twice/, ⑥b]\n---\n")
        let fixture = try await SiteFixture(configuration, page, MarkedSource("content/b.md", ""))
        let (_, diagnostics) = try redirects(fixture)
        let sorted = diagnostics.sortedByLocation()
        #expect(
            sorted.map(\.code) == [
                "redirect.hides-page", "redirect.missing-target", "redirect.hides-page",
                "redirect.twice", "redirect.invalid", "redirect.invalid",
            ])
        #expect(
            sorted.map(\.location)
                == [
                    page["⑥"], configuration["①"], configuration["②"], configuration["③"],
                    configuration["④"], configuration["⑤"],
                ])
    }

    @Test func `a redirect to a page that the instance has not is left out of it`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            instances: { dandi: , ember: }
            redirects: { old/: ours.md, older/: ours/, oldest/: draft.md }
            """,
            "content/ours.md": "---\ninstances: [dandi]\n---\n",
            "content/draft.md": "---\ndraft: true\n---\n",
            "templates/layouts/redirect.html": Self.layout,
        ])
        let (dandi, ember) = (try redirects(fixture, "dandi"), try redirects(fixture, "ember"))
        #expect(dandi.diagnostics.isEmpty && ember.diagnostics.isEmpty)
        #expect(dandi.pages.keys.sorted() == ["old/", "older/"])
        #expect(ember.pages.isEmpty)
    }
}
