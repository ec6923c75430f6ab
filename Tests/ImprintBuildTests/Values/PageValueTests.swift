@testable import ImprintBuild
import Testing

struct PageValueTests {
    @Test func `a page's language is its own, else the site's`() async throws {
        let pressed = try await SiteFixture([
            "site.yml": "site: { title: T, language: de }\nsearch: { enabled: false }",
            "content/a.md": "", "content/b.md": "---\nlanguage: pt-BR\n---\n",
            "templates/layouts/page.html": "{{ page.language }}",
        ]).edition().pressed()
        #expect(pressed.html["a.md"] == "de")
        #expect(pressed.html["b.md"] == "pt-BR")
    }
}
