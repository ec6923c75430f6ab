@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct LinkResolverTests {
    private static let files = [
        "site.yml": """
        site: { title: T, url: https://example.org/docs/ }
        instances: { dandi: , ember: }
        links: { new_tab: true, rel: noopener }
        images: { lazy: false }
        """,
        "content/index.md": "# Home\n", "content/guide/index.md": "# Guide\n",
        "content/guide/install.md": "# Install\n\n## On a Mac\n",
        "content/guide/a b, c.md": "# Spaces\n", "content/guide/日本.md": "# Japan\n",
        "content/guide/o'brien.md": "# O\n", "content/guide/a&b.md": "# Amp\n",
        "content/guide/deep/er.md": "# Deep\n", "content/img/logo.svg": "<svg/>",
        "content/img/my logo.svg": "<svg/>", "content/guide/table.csv": "a\n",
        "content/renamed.md": "---\nslug: new-name\n---\n# R\n",
        "content/draft.md": "---\ndraft: true\n---\n",
        "content/ours.md": "---\ninstances: [ember]\n---\n",
        "content/old/index.html": "<p>old</p>",
    ]

    /// What a line of Markdown on a page becomes, and what is reported.
    private func pressed(_ markdown: String, on page: String = "guide/test.md") async throws -> (
        html: String, diagnostics: [Diagnostic]
    ) {
        var files = Self.files
        files["content/\(page)"] = "\(markdown)\n"
        let edition = try await SiteFixture(files).edition()
        let pressed = try await edition.pressed()
        let html = try #require(pressed.html[page])
        return (String(html.dropLast()), pressed.diagnostics)
    }

    /// The address that a link on a page is written with.
    private func address(_ destination: String, on page: String = "guide/test.md") async throws
        -> String
    {
        let result = try await pressed("[x](\(destination))", on: page)
        #expect(result.diagnostics.isEmpty, "\(destination)")
        let match = try #require(result.html.firstMatch(of: /href="([^"]*)"/))
        return String(match.1)
    }

    @Test(arguments: [
        ("install.md", "../install/"), ("./install.md", "../install/"),
        ("../guide/install.md", "../install/"), ("index.md", "../"), ("../index.md", "../../"),
        ("deep/er.md", "../deep/er/"), ("/guide/install.md", "../install/"), ("/", "../../"),
        ("/guide/", "../"), ("/guide", "../"), ("install/", "../install/"),
        ("install", "../install/"),
        (".", "../"), ("..", "../../"), ("../", "../../"), ("./", "../"),
        ("install.md#on-a-mac", "../install/#on-a-mac"), ("install.md?q=1", "../install/?q=1"),
        ("install.md?q=1&amp;r#on-a-mac", "../install/?q=1&amp;r#on-a-mac"),
        ("install/index.html", "../install/"), ("../index.html", "../../"),
        ("table.csv", "../table.csv"), ("/img/logo.svg", "../../img/logo.svg"),
        ("<a b, c.md>", "../a%20b,%20c/"), ("a%20b,%20c.md", "../a%20b,%20c/"),
        ("日本.md", "../%E6%97%A5%E6%9C%AC/"), ("%E6%97%A5%E6%9C%AC.md", "../%E6%97%A5%E6%9C%AC/"),
        ("../renamed.md", "../../new-name/"), ("../new-name/", "../../new-name/"),
        ("a&b.md", "../a&amp;b/"), ("o'brien.md", "../o&#x27;brien/"), ("test.md", "./"),
        ("../old/", "../../old/index.html"), ("../old/index.html", "../../old/index.html"),
        ("#", "#"), ("#top", "#top"), ("?q=1", "?q=1"), ("install.md#", "../install/#"),
        ("install.md#:~:text=x", "../install/#:~:text=x"),
    ])
    func `an address becomes the link from page to page, whatever form it was written in`(
        written: String, link: String
    ) async throws {
        #expect(try await address(written) == link)
    }

    @Test func `links of the home page need no way up`() async throws {
        #expect(try await address("guide/install.md", on: "index.md") == "guide/install/")
        #expect(try await address("index.md", on: "index.md") == "./")
    }

    @Test func `the 404 page is shown at any address, so its links begin at the host`() async throws
    {
        #expect(try await address("guide/install.md", on: "404.md") == "/docs/guide/install/")
        #expect(try await address("index.md", on: "404.md") == "/docs/")
        let image = try await pressed("![x](img/logo.svg)", on: "404.md")
        #expect(image.html == #"<p><img src="/docs/img/logo.svg" alt="x" /></p>"#)
    }

    @Test(arguments: [
        // Relative to the page's address, as other generators leave them …
        (#"<a href="../install/">x</a>"#, #"<a href="../install/">x</a>"#),
        (#"<a href="../../img/logo.svg">x</a>"#, #"<a href="../../img/logo.svg">x</a>"#),
        // … or to the source.
        (#"<a href="install.md">x</a>"#, #"<a href="../install/">x</a>"#),
        (#"<a href='install.md' class=c>x</a>"#, #"<a href='../install/' class=c>x</a>"#),
        ("<a href=install.md>x</a>", #"<a href="../install/">x</a>"#),
        (
            #"<a class="a" href = "install.md" id=i>x</a>"#,
            #"<a class="a" href = "../install/" id=i>x</a>"#
        ),
        (#"<a href='o&#39;brien.md'>x</a>"#, #"<a href='../o&#39;brien/'>x</a>"#),
        (#"<a href="a&amp;b.md">x</a>"#, #"<a href="../a&amp;b/">x</a>"#),
        (#"<a href="a b, c.md">x</a>"#, #"<a href="../a%20b,%20c/">x</a>"#),
        (#"<img src="../img/logo.svg">"#, #"<img src="../../img/logo.svg">"#),
        (#"<img src="../img/my%20logo.svg" />"#, #"<img src="../../img/my%20logo.svg" />"#),
        (
            #"<img srcset="../img/logo.svg 1x, ../img/my%20logo.svg 2x" src="/img/logo.svg">"#,
            #"<img srcset="../../img/logo.svg 1x, ../../img/my%20logo.svg 2x" src="../../img/logo.svg">"#
        ),
        (
            #"<video src="table.csv" poster='../img/logo.svg'></video>"#,
            #"<video src="../table.csv" poster='../../img/logo.svg'></video>"#
        ),
        (
            #"<picture><source srcset="../img/logo.svg"></picture>"#,
            #"<picture><source srcset="../../img/logo.svg"></picture>"#
        ),
        (
            ##"<a name="here"></a><a href="#here">x</a>"##,
            ##"<a name="here"></a><a href="#here">x</a>"##
        ),
        // An iframe takes neither `rel` nor `target`.
        (
            #"<iframe src="https://example.org/v"></iframe>"#,
            #"<iframe src="https://example.org/v"></iframe>"#
        ),
        (
            #"<a href="https://example.org">x</a>"#,
            #"<a href="https://example.org" rel="noopener" target="_blank">x</a>"#
        ),
        (
            #"<a href="https://example.org" target="_self">x</a>"#,
            #"<a href="https://example.org" target="_self">x</a>"#
        ),
        (
            #"<a href=https://example.org>x</a>"#,
            #"<a href="https://example.org" rel="noopener" target="_blank">x</a>"#
        ),
        (#"<!-- <a href="gone.md"> -->"#, #"<!-- <a href="gone.md"> -->"#),
        (#"<script>"<a href='gone.md'>"</script>"#, #"<script>"<a href='gone.md'>"</script>"#),
    ])
    func `raw HTML is resolved from the page's address or from its source`(
        written: String, html: String
    ) async throws {
        let result = try await pressed("<div>\n\(written)\n</div>")
        #expect(result.diagnostics.isEmpty)
        #expect(result.html == "<div>\n\(html)\n</div>")
    }

    @Test(arguments: [
        (
            "[x](https://example.org/a)",
            #"href="https://example.org/a" rel="noopener" target="_blank">"#
        ),
        ("<https://example.org>", #"href="https://example.org" rel="noopener" target="_blank">"#),
        ("www.example.org", #"href="http://www.example.org" rel="noopener" target="_blank">"#),
        ("[x](//example.org/a)", #"href="//example.org/a" rel="noopener" target="_blank">"#),
        ("[x](mailto:a@example.org)", #"href="mailto:a@example.org">"#),
        ("<a@example.org>", #"href="mailto:a@example.org">"#),
        ("[x](tel:+1)", #"href="tel:+1">"#),
        ("![x](https://example.org/a.png)", #"src="https://example.org/a.png" alt="x" />"#),
    ])
    func `links to other sites get what the site asks for, other schemes and images nothing`(
        markdown: String, part: String
    ) async throws {
        let result = try await pressed(markdown)
        #expect(result.diagnostics.isEmpty)
        #expect(result.html.contains(part), "\(result.html)")
    }

    @Test(arguments: [
        ("[x](instal.md)", "link.missing-page", "did you mean ‘install.md’?"),
        ("[x](er.md)", "link.missing-page", "did you mean ‘deep/er.md’?"),
        ("[x](../logo.svg)", "link.missing-file", "did you mean ‘../img/logo.svg’?"),
        ("![x](logo.svg)", "link.missing-image", "did you mean ‘../img/logo.svg’?"),
        ("<img src='logo.svg'>", "link.missing-image", "did you mean ‘../img/logo.svg’?"),
        ("[x](zzzzzzzzzzz)", "link.missing-page", nil),
        ("[x](../../outside.md)", "link.missing-page", nil),
        ("[x](%FF.md)", "link.bad-encoding", nil),
        ("[x](../draft.md)", "link.absent-page", "put the link under a condition, or take it out"),
        ("[x](/ours.md)", "link.absent-page", "put the link under a condition, or take it out"),
        ("[x](install.md#on-a-mc)", "link.missing-anchor", "did you mean ‘#on-a-mac’?"),
        ("[x](#nowhere)", "link.missing-anchor", nil),
        ("<a href='#nowhere'>", "link.missing-anchor", nil),
    ])
    func `an address that leads nowhere is reported with what was most likely meant`(
        markdown: String, code: String, suggestion: String?
    ) async throws {
        let result = try await pressed(markdown)
        #expect(result.diagnostics.map(\.code) == [code])
        #expect(result.diagnostics.first?.suggestion == suggestion)
        #expect(result.diagnostics.first?.severity == .error)
    }

    @Test func `a link to nothing can be made a warning`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": "site: { title: T }\nlinks: { missing: warning }",
            "content/a.md": "[x](b.md) [y](#z)\n",
        ])
        let pressed = try await fixture.edition().pressed()
        #expect(pressed.diagnostics.map(\.severity) == [.warning, .warning])
    }
}
