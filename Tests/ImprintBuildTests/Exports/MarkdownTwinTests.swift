import ImprintCore
import Testing

@testable import ImprintBuild

struct MarkdownTwinTests {
    private static let configuration = """
        site: { title: T, url: "https://example.org/docs" }
        search: { enabled: false }
        exports: { markdown: true }

        """

    private func twins(
        _ files: [String: String], configuration: String = configuration
    ) async throws -> PressedFixture {
        var texts = files
        texts["site.yml"] = configuration
        let pressed = try await SiteFixture(texts).edition().pressed()
        #expect(pressed.diagnostics.isEmpty, "\(pressed.diagnostics)")
        return pressed
    }

    @Test func `placeholders are filled in, front matter is gone, and the title is there`()
        async throws
    {
        let pressed = try await twins([
            "content/a.md": "---\ntitle: A *B*\nextra: { x: 1 }\n---\n\nOf << site.title >>.\n\n",
            "content/b.md": "# Own\n",
        ])
        #expect(pressed.further["a/index.md"] == "# A \\*B\\*\n\nOf T.\n")
        #expect(pressed.further["b/index.md"] == "# Own\n")
        // The 404 page has none.
        #expect(pressed.further.count == 2)
    }

    @Test func `links lead to twins, files to themselves, and code is left alone`() async throws {
        let pressed = try await twins([
            "content/guide/a.md": """
            # A

            [b](b.md), [again](b.md), [part](b.md#x "title"), [out](https://other.example/b.md)
            and `[b](b.md)` and [![p](p.bmp)](b.md) and [c][c] and [here](#a).

            | x |
            | - |
            | [b](b.md) |

            <a href="b.md"><img src="p.bmp"></a>

            ```
            [b](b.md)
            ```

            [c]: <b.md>
            """,
            "content/guide/b.md": "# B\n\n## X\n", "content/guide/p.bmp": "",
        ])
        #expect(
            pressed.further["guide/a/index.md"] == """
                # A

                [b](https://example.org/docs/guide/b/index.md), [again](https://example.org/docs/guide/b/index.md), [part](https://example.org/docs/guide/b/index.md#x "title"), [out](https://other.example/b.md)
                and `[b](b.md)` and [![p](https://example.org/docs/guide/p.bmp)](https://example.org/docs/guide/b/index.md) and [c][c] and [here](#a).

                | x |
                | - |
                | [b](https://example.org/docs/guide/b/index.md) |

                <a href="https://example.org/docs/guide/b/index.md"><img src="https://example.org/docs/guide/p.bmp"></a>

                ```
                [b](b.md)
                ```

                [c]: <https://example.org/docs/guide/b/index.md>

                """)
    }

    @Test func `on a site without an address links are relative`() async throws {
        let pressed = try await twins(
            [
                "content/guide/a.md": "# A\n\n[b](../b.md) ![p](p.bmp)\n", "content/b.md": "# B\n",
                "content/guide/p.bmp": "",
            ],
            configuration:
                "site: { title: T }\nsearch: { enabled: false }\nexports: { markdown: true }\n")
        #expect(
            pressed.further["guide/a/index.md"] == "# A\n\n[b](../../b/index.md) ![p](../p.bmp)\n")
    }

    @Test func `shortcodes and included files are in the text`() async throws {
        let pressed = try await twins([
            "content/a.md": "# A\n\n- << box(\"b.md\") >>\n- x\n\n--8<-- \"_snippets/s.md\"\n",
            "content/b.md": "# B\n", "content/_snippets/s.md": "From *elsewhere*, [b](b.md).\n",
            "templates/shortcodes/box.html":
                "{% macro box(to) %}<div>\n\n  <a href=\"{{ to | url }}\">B</a>\n<pre>1\n2</pre>\n</div>{% endmacro %}",
        ])
        #expect(
            pressed.further["a/index.md"] == """
                # A

                - <div> <a href="https://example.org/docs/b/">B</a> <pre>1&#10;2</pre> </div>
                - x

                From *elsewhere*, [b](https://example.org/docs/b/index.md).

                """)
    }

    @Test func `a twin rendered again says the same`() async throws {
        let page = """
            Text of << site.title >> with `code`, [a link](b.md) and << mark(1) >>.

            !!! note "Title"

                Inner [text](b.md).

            === "One"

                1. a
                2. b

            === "Two"

                | x | y |
                | - | - |
                | 1 | [z](b.md#b) |

            A note.[^1]

            [^1]: With **more**.
            """
        let shortcode = "{% macro mark(n) %}<b>\n{{ n }}\n</b>{% endmacro %}"
        let first = try await twins([
            "content/a.md":
                "---\ntitle: '</script> & \"quotes\" 🎉 مرحبا _x_ {y} $1$'\n---\n\(page)",
            "content/b.md": "# B\n", "templates/shortcodes/mark.html": shortcode,
            "templates/layouts/page.html":
                "{% if not page.has_title %}<h1>{{ page.title }}</h1>{% endif %}{{ page.content }}",
        ])
        let twin = try #require(first.further["a/index.md"])
        let second = try await twins(
            [
                "content/a.md": "---\nplaceholders: false\n---\n\(twin)",
                "templates/layouts/page.html": "{{ page.content }}",
            ], configuration: Self.configuration + "markdown: { permalinks: false }\n")
        func text(_ html: String?) throws -> [Substring] {
            let html = try #require(html)
            return html.replacing(/<[^>]*>/, with: " ").replacing("&#34;", with: "&quot;")
                .split(whereSeparator: \.isWhitespace)
        }
        #expect(try text(first.html["a.md"]) == text(second.html["a.md"]))
    }

    @Test func `a file of the site in the place of a twin is an error`() async throws {
        let pressed = try await SiteFixture([
            "site.yml": Self.configuration, "content/a.md": "# A\n",
            "content/a/index.md/x.txt": "",
        ]).edition().pressed()
        #expect(pressed.diagnostics.map(\.code) == ["content.duplicate-address"])
    }
}
