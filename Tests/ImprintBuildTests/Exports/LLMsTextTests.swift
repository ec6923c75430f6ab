import Testing

@testable import ImprintBuild

struct LLMsTextTests {
    private static let files = [
        "content/index.md": "---\ntitle: Home\ndescription: The start.\n---\n",
        "content/guide/index.md": "---\ntitle: 'A [guide] & more'\n---\n",
        "content/guide/a.md": "---\ntitle: A\ndescription: |\n  Two\n  lines.\n---\n",
        "content/blog/p.md": "---\ntitle: Post\ndate: 2026-01-02\n---\n",
        "content/other.md": "---\ntitle: Other\n---\n",
        "content/secret.md": "---\ntitle: Secret\nnoindex: true\n---\n",
    ]

    private func edition(_ exports: String) async throws -> EditionFixture {
        var files = Self.files
        files["site.yml"] = """
            site: { title: Docs, url: "https://example.org", description: About this. }
            search: { enabled: false }
            exports: \(exports)
            collections: { blog: { folder: blog, layout: page.html } }
            navigation: [Home: index.md, Guide: [guide/index.md, A: guide/a.md]]
            """
        return try await SiteFixture(files).edition()
    }

    @Test func `pages are listed by section, then by collection, then the rest`() async throws {
        let list = LLMsText(of: try await edition("{ llms: true }").edition)
        #expect(
            String(decoding: list.text, as: UTF8.self) == """
                # Docs

                > About this.

                ## Docs

                - [Home](https://example.org/): The start.

                ## Guide

                - [A  guide  & more](https://example.org/guide/)
                - [A](https://example.org/guide/a/): Two lines.

                ## Blog

                - [Post](https://example.org/blog/p/)

                ## Optional

                - [Other](https://example.org/other/)

                """)
    }

    @Test func `where pages have twins the list leads to them`() async throws {
        let list = LLMsText(of: try await edition("{ llms: true, markdown: true }").edition)
        #expect(
            String(decoding: list.text, as: UTF8.self).contains(
                "- [A](https://example.org/guide/a/index.md): Two lines."))
    }

    @Test func `the full text has all pages in the same order, each with its address`() async throws
    {
        let pressed = try await edition("{ llms_full: true, markdown: true }").pressed()
        #expect(pressed.diagnostics.isEmpty)
        let text = try #require(pressed.further["llms-full.txt"])
        #expect(
            text.hasPrefix(
                "# Docs\n\n> About this.\n\n---\n\nPage: https://example.org/\n\n# Home\n"))
        #expect(text.hasSuffix("\n---\n\nPage: https://example.org/other/\n\n# Other\n"))
        #expect(!text.contains("Secret"))
    }
}
