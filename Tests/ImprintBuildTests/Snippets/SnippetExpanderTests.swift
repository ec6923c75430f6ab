import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintBuild

struct SnippetExpanderTests {
    /// What becomes of `content/guide/a.md` in a site with other files.
    private func page(
        _ text: String, _ files: [String: String] = [:]
    ) async throws -> (html: String, pressed: PressedFixture) {
        var files = files
        files["content/guide/a.md"] = text
        let edition = try await SiteFixture(files).edition()
        let pressed = try await edition.pressed()
        return (pressed.html["guide/a.md"] ?? "", pressed)
    }

    private let code = """
        int a;
        // --8<-- [start:one]
        int b;
        // --8<-- [start:two]
        int c;
        // --8<-- [end:two]
        // --8<-- [end:one]
        int d;

        """

    @Test(arguments: [
        ("code.c:one", "int b;\nint c;\n"), ("code.c:two", "int c;\n"),
        ("code.c", "int a;\nint b;\nint c;\nint d;\n"), ("code.c:1:3", "int a;\nint b;\n"),
        ("code.c::1", "int a;\n"), ("code.c:8:", "int d;\n"),
        ("code.c:1:1,8:8", "int a;\nint d;\n"), ("./../code.c:two", "int c;\n"),
    ])
    func `a part of a file is included, without the marks of sections`(
        name: String, expected: String
    ) async throws {
        let (html, pressed) = try await page(
            "```\n--8<-- \"\(name)\"\n```\n", ["content/code.c": code])
        #expect(pressed.diagnostics.isEmpty)
        #expect(html.contains("<code>\(expected)</code>"))
        #expect(
            pressed.pages.map(\.includedFiles) == [["content/code.c"].map(SourcePath.init), []])
    }

    @Test func `a list of files is included in its order`() async throws {
        let (html, _) = try await page(
            "--8<--\n_b.md\n\n; _c.md\n_c.md:1:1\n--8<--\n",
            ["content/_b.md": "B\n", "content/_c.md": "C\n\nD\n"])
        #expect(html == "<p>B\nC</p>\n")
    }

    @Test func `indentation and marks of quotes go before each line`() async throws {
        let (html, _) = try await page(
            "- a\n\n    --8<-- \"_b.md\"\n\n> --8<-- \"_b.md\"\n",
            ["content/_b.md": "```\nx\n```\n\n--8<-- \"_c.md\"", "content/_c.md": "y"])
        let block = "<div class=\"highlight\"><pre><code>x\n</code></pre></div>\n<p>y</p>\n"
        #expect(
            html
                == "<ul>\n<li>\n<p>a</p>\n\(block)</li>\n</ul>\n<blockquote>\n\(block)</blockquote>\n"
        )
    }

    @Test func `placeholders and front matter of an included file are read`() async throws {
        let (html, pressed) = try await page(
            "--8<-- \"_b.md\"\n", ["content/_b.md": "---\ntitle: x\n---\n<< site.title >> *b*\n"])
        #expect(pressed.diagnostics.isEmpty)
        #expect(html == "<p>T <em>b</em></p>\n")
    }

    @Test func `an escaped line is shown`() async throws {
        let (html, pressed) = try await page("```\n;--8<-- \"gone\"\n;--8<--\n```\n")
        #expect(pressed.diagnostics.isEmpty)
        #expect(html.contains("<code>--8&lt;-- &quot;gone&quot;\n--8&lt;--\n</code>"))
    }

    @Test func `problems in an included file are told at their place, with the way to it`()
        async throws
    {
        let page = MarkedSource("content/a.md", "x\n\n--8<-- \"①_b.md\"\n\n[y](④no.md)\n")
        let part = MarkedSource("content/_b.md", "ä [z](②gone.md)\n\n--8<-- \"③_c.md\"\n")
        let deep = MarkedSource("content/_c.md", "a << site.⑤tilte >>\n")
        let found = try await SiteFixture(page, part, deep).edition().pressed().diagnostics
        #expect(found.map(\.location) == [part["②"], deep["⑤"], page["④"]])
        #expect(found[0].notes.map(\.location) == [page["①"]])
        #expect(found[1].notes.map(\.location) == [part["③"], page["①"]])
        #expect(found[2].notes.isEmpty)
    }

    @Test(arguments: [
        ("--8<-- \"①_bb.md\"", "snippet.missing-file", "did you mean ‘_b.md’?"),
        ("--8<-- \"①_b.md:on\"", "snippet.missing-section", "did you mean ‘one’?"),
        ("--8<-- \"①_b.md:4:9\"", "snippet.missing-lines", "it has 3 lines, counted from 1"),
        (
            "--8<-- \"①https://a.example/x\"", "snippet.address",
            "a build does not ask the network; save a copy in the site"
        ),
        (
            "--8<-- \"①../../../x\"", "snippet.outside", "copy it into the folder of site.yml"
        ),
        ("--8<-- \"①/etc/passwd\"", "snippet.outside", "copy it into the folder of site.yml"),
        (
            "①--8<--\n_b.md", "snippet.unclosed",
            "end it with a line ‘--8<--’, or write ‘;--8<--’ to show it"
        ),
    ])
    func `what cannot be included is an error at its name`(
        text: String, code: String, suggestion: String
    ) async throws {
        let page = MarkedSource("content/guide/a.md", "x\n\n\(text)\n")
        let part = MarkedSource(
            "content/_b.md", "# --8<-- [start:one]\nx\n# --8<-- [end:one]\n")
        let found = try await SiteFixture(page, part).edition().pressed().diagnostics
        #expect(found.map(\.code) == [code])
        #expect(found.map(\.location) == [page["①"]])
        #expect(found.map(\.suggestion) == [suggestion])
    }

    @Test func `a circle is told with its chain`() async throws {
        let (_, pressed) = try await page(
            "--8<-- \"_b.md\"\n",
            ["content/_b.md": "--8<-- \"_c.md\"\n", "content/_c.md": "--8<-- \"_b.md\"\n"])
        #expect(
            pressed.diagnostics.map(\.message) == [
                "the file includes itself: content/guide/a.md → content/_b.md → content/_c.md → content/_b.md"
            ])
        #expect(pressed.diagnostics.first?.location?.file == SourcePath("content/_c.md"))
    }

    @Test func `files that multiply end at the largest page`() async throws {
        var files: [String: String] = [:]
        for level in 0..<30 {
            files["content/_\(level).md"] =
                "--8<-- \"_\(level + 1).md\"\n\n--8<-- \"_\(level + 1).md\"\n"
        }
        files["content/_30.md"] = String(repeating: "x", count: 1 << 20)
        let (_, pressed) = try await page("--8<-- \"_0.md\"\n", files)
        #expect(Set(pressed.diagnostics.map(\.code)) == ["snippet.too-large"])
    }

    @Test func `the folders are those of the settings`() async throws {
        let (html, _) = try await page(
            "--8<-- \"b.txt\"\n",
            [
                "site.yml": "site: { title: T }\nmarkdown: { snippets: { paths: [parts, .] } }",
                "parts/b.txt": "in parts", "b.txt": "beside",
            ])
        #expect(html == "<p>in parts</p>\n")
    }

    @Test func `snippets can be switched off`() async throws {
        let (html, _) = try await page(
            "--8<-- \"b\"\n",
            ["site.yml": "site: { title: T }\nmarkdown: { extensions: { snippets: false } }"])
        #expect(html == "<p>--8&lt;-- &quot;b&quot;</p>\n")
    }
}
