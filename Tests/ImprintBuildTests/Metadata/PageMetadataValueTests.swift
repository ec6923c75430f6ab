import Testing

@testable import ImprintBuild

struct PageMetadataValueTests {
    /// The head of a page as the theme's partial writes it.
    private func head(_ page: String, configuration: String = "", _ files: [String: String] = [:])
        async throws -> String
    {
        var texts = files
        texts["site.yml"] =
            "site: { title: 'A & B', url: \"https://example.org\" }\nsearch: { enabled: false }\nmetadata: { json_ld: false }\n"
            + configuration
        texts["content/a.md"] = page
        texts["templates/layouts/page.html"] = "{% include \"partials/metadata.html\" %}"
        let pressed = try await SiteFixture(texts).edition().pressed()
        #expect(pressed.diagnostics.isEmpty)
        return try #require(pressed.html["a.md"])
    }

    @Test func `a page says its title, its address, its days and who wrote it`() async throws {
        #expect(
            try await head(
                "---\ntitle: 'Say \"hi\" </title>'\ndate: 2026-01-02\nupdated: 2026-02-03\nauthor: Ada\ntags: [x]\nlanguage: pt-br\n---\nThe first sentence.\n"
            ) == """
                <meta name="description" content="The first sentence.">
                <link rel="canonical" href="https://example.org/a/">
                <meta property="og:url" content="https://example.org/a/">
                <meta property="og:type" content="article">
                <meta property="og:site_name" content="A &amp; B">
                <meta property="og:title" content="Say &#34;hi&#34; &lt;/title&gt;">
                <meta property="og:description" content="The first sentence.">
                <meta property="og:locale" content="pt_BR">
                <meta property="article:published_time" content="2026-01-02">
                <meta property="article:modified_time" content="2026-02-03">
                <meta name="author" content="Ada">
                <meta property="article:tag" content="x">
                <meta name="twitter:card" content="summary">

                """)
    }

    @Test func `a page's own picture has its description`() async throws {
        let head = try await head(
            "---\nimage: p.png\nimage_alt: A \"picture\"\n---\n# A\n", ["content/p.png": ""])
        #expect(
            head.contains("<meta property=\"og:image\" content=\"https://example.org/p.png\">"))
        #expect(
            head.contains(
                "<meta property=\"og:image:alt\" content=\"A &#34;picture&#34;\">"))
        #expect(head.contains("content=\"summary_large_image\""))
    }

    @Test func `a page that is not to be listed says so, and names no address of its own`()
        async throws
    {
        let head = try await head("---\nnoindex: true\ndate: 2026-01-02\n---\n# A\n")
        #expect(head.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!head.contains("canonical") && !head.contains("published_time"))
    }

    @Test func `the forms of a page are linked where the site has them`() async throws {
        let head = try await head("# A\n", configuration: "exports: { markdown: true }\n")
        #expect(
            head.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">"))
    }
}
