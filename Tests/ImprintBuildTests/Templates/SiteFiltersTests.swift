@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct SiteFiltersTests {
    /// What a layout's expression gives on a page of the guide, or the problem it is.
    private func result(
        _ expression: String, url: String? = "https://example.org/docs",
        on page: String = "guide/test.md"
    ) async throws -> (text: String?, diagnostics: [Diagnostic]) {
        let setting = url.map { ", url: \"\($0)\"" } ?? ""
        let edition = try await SiteFixture([
            "site.yml": "site: { title: T\(setting) }",
            "content/\(page)": "---\nlayout: own.html\n---\n",
            "content/index.md": "# Home", "content/guide/install.md": "# Install",
            "content/guide/a b.md": "# A", "content/img/x.svg": "", "assets/logo.svg": "abc",
            "templates/layouts/own.html": "{{ \(expression) }}",
        ]).edition()
        let pressed = try await edition.pressed()
        return (pressed.html[page], pressed.diagnostics)
    }

    @Test(arguments: [
        ("'logo.svg' | asset", "../../assets/logo.ba7816bf.svg"),
        ("'assets/logo.svg' | asset", "../../assets/logo.ba7816bf.svg"),
        ("'https://cdn.example.org/x.js' | asset", "https://cdn.example.org/x.js"),
        ("'guide/install.md' | url", "../install/"), ("'install.md' | url", "../install/"),
        ("'guide/install/' | url", "../install/"), ("'/' | url", "../../"), ("'' | url", ""),
        ("'guide/install.md?a=b#c' | url", "../install/?a=b#c"), ("'#c' | url", "#c"),
        ("'guide/a%20b.md' | url", "../a%20b/"), ("'img/x.svg' | url", "../../img/x.svg"),
        ("'mailto:a@example.org' | url", "mailto:a@example.org"),
        ("'guide/install.md#c' | absolute_url", "https://example.org/docs/guide/install/#c"),
        ("'https://e.org/' | absolute_url", "https://e.org/"),
        (
            "'*a* [b](install.md)' | markdown(inline=true)",
            #"<em>a</em> <a href="../install/">b</a>"#
        ),
        ("'# A\\n\\nb' | markdown", "<h1>A</h1>\n<p>b</p>\n"),
    ])
    func `filters lead from the page to assets, sources and addresses, and render Markdown`(
        expression: String, text: String
    ) async throws {
        let result = try await result(expression)
        #expect(result.diagnostics.isEmpty)
        #expect(result.text == text)
    }

    @Test(arguments: [
        ("'logo.svg' | asset", "/docs/assets/logo.ba7816bf.svg"),
        ("'guide/install.md' | url", "/docs/guide/install/"),
    ])
    func `on the 404 page links begin at the host`(expression: String, text: String) async throws {
        #expect(try await result(expression, on: "404.md").text == text)
    }

    @Test(arguments: [
        ("'lgo.svg' | asset", "template.missing-asset", "did you mean ‘logo.svg’?"),
        ("'guide/instal.md' | url", "template.missing-page", "did you mean ‘guide/install.md’?"),
        ("'zzzzzzzzzzzz' | absolute_url", "template.missing-page", nil),
        ("3 | url", "template.type", nil), ("[] | asset", "template.type", nil),
        ("none | markdown", "template.type", nil),
    ])
    func `what a filter cannot do is reported where it is used`(
        expression: String, code: String, suggestion: String?
    ) async throws {
        let result = try await result(expression)
        let problem = try #require(result.diagnostics.first)
        #expect(result.diagnostics.map(\.code) == [code])
        #expect(problem.suggestion == suggestion)
        #expect(problem.location?.file == SourcePath("templates/layouts/own.html"))
    }

    @Test func `an absolute address needs one of the site`() async throws {
        let result = try await result("'/' | absolute_url", url: nil)
        #expect(result.diagnostics.map(\.code) == ["template.no-address"])
    }

    @Test func `a broken link in the filter's Markdown is reported at the filter`() async throws {
        let source = MarkedSource(
            "content/a.md",
            "---\nextra: { k: \"[b](gone.md)\" }\n---\nx\n\n<< page.extra.k | ①markdown(inline=true) >>\n"
        )
        let diagnostics = try await SiteFixture(source).edition().pressed().diagnostics
        #expect(diagnostics.map(\.code) == ["link.missing-page"])
        #expect(diagnostics.first?.location?.file == source["①"]?.file)
        #expect(diagnostics.first?.location?.position?.line == source["①"]?.position?.line)
    }

    @Test func `filters of pages are refused in site.yml and data`() async throws {
        let edition = try await SiteFixture([
            "content/_data/a.yml": "- << 'index.md' | url >>\n- << site.title | url >>\n"
        ]).edition()
        #expect(edition.diagnostics.map(\.code) == ["template.no-page"])
    }
}
