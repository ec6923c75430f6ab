import ImprintMarkdown
import Testing

/// What shortcodes made, in the places where they may be called.
struct FragmentTests {
    private static let block = "<div>\n\n*B*\n\n</div>"
    private static let inline = "<b>*i*</b>"

    /// `▣` is the block, `▢` the inline fragment.
    private func html(
        _ text: String, _ configure: (inout MarkdownOptions) -> Void = { _ in }
    ) -> String {
        Markdown.html(
            text.replacing("▣", with: "\u{2}0\u{3}").replacing("▢", with: "\u{2}1\u{3}"),
            fragments: [Self.block, Self.inline], configure
        ).replacing(Self.block, with: "▣").replacing(Self.inline, with: "▢")
    }

    @Test(arguments: [
        ("▣", "▣\n"), ("text\n\n▣\n\ntext", "<p>text</p>\n▣\n<p>text</p>\n"),
        ("text\n▣\ntext", "<p>text</p>\n▣\n<p>text</p>\n"),
        ("text ▣ text", "<p>text</p>\n▣\n<p>text</p>\n"),
        ("▣\n▣", "▣\n▣\n"), ("▣ ▣", "▣\n▣\n"), ("▣  \n▣", "▣\n▣\n"),
        ("▣\n*a*\n▣", "▣\n<p><em>a</em></p>\n▣\n"),
        ("▣\n`a`", "▣\n<p><code>a</code></p>\n"), ("▣\n[a](b)", "▣\n<p><a href=\"b\">a</a></p>\n"),
        ("▣\n![a](b)", "▣\n<p><img src=\"b\" alt=\"a\" /></p>\n"),
        ("▣\n<i>a</i>", "▣\n<p><i>a</i></p>\n"), ("▣▢", "▣\n<p>▢</p>\n"),
        ("- ▣", "<ul>\n<li>▣\n</li>\n</ul>\n"),
        ("- a\n  ▣\n- b", "<ul>\n<li>a\n▣\n</li>\n<li>b</li>\n</ul>\n"),
        ("- ▣\n\n- b", "<ul>\n<li>\n▣\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
        ("> ▣", "<blockquote>\n▣\n</blockquote>\n"),
        (
            "| a |\n| - |\n| ▣ |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>▣</td>\n</tr>\n</tbody>\n</table>\n"
        ),
        ("# ▣", "<h1>▣</h1>\n"), ("*▣*", "<p><em>▣</em></p>\n"),
    ])
    func `a block stands outside of paragraphs, which end before it and begin behind it`(
        markdown: String, expected: String
    ) {
        #expect(html(markdown) == expected)
    }

    @Test(arguments: [
        ("▢", "<p>▢</p>\n"), ("a ▢ b", "<p>a ▢ b</p>\n"), ("▢▢", "<p>▢▢</p>\n"),
        ("# a ▢", "<h1>a ▢</h1>\n"),
        ("**▢**", "<p><strong>▢</strong></p>\n"), ("[▢](x)", "<p><a href=\"x\">▢</a></p>\n"),
        ("- ▢", "<ul>\n<li>▢</li>\n</ul>\n"), ("<p>▢</p>", "<p>▢</p>\n"),
        ("a <i>▢</i>", "<p>a <i>▢</i></p>\n"),
        ("<p title='▢'>", "<p title='▢'>\n"),
    ])
    func `an inline fragment stands where it is called`(markdown: String, expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test(arguments: [
        ("`▢`", "<p><code>&lt;b&gt;*i*&lt;/b&gt;</code></p>\n"),
        ("```\n▢\n```", "<pre><code>&lt;b&gt;*i*&lt;/b&gt;\n</code></pre>\n"),
        ("    ▢", "<pre><code>&lt;b&gt;*i*&lt;/b&gt;\n</code></pre>\n"),
        ("![▢](x)", "<p><img src=\"x\" alt=\"&lt;b&gt;*i*&lt;/b&gt;\" /></p>\n"),
        ("[a](x \"▢\")", "<p><a href=\"x\" title=\"&lt;b&gt;*i*&lt;/b&gt;\">a</a></p>\n"),
    ])
    func `in code, alternative texts and titles a fragment is shown as text`(
        markdown: String, expected: String
    ) {
        #expect(html(markdown) == expected)
    }

    @Test func `a fragment is the site's own, and stays where an author's HTML is escaped`() {
        #expect(html("<i>▢</i>") { $0.rawHTML = .escape } == "<p>&lt;i&gt;▢&lt;/i&gt;</p>\n")
        #expect(html("<p>▢</p>") { $0.rawHTML = .escape } == "&lt;p&gt;▢&lt;/p&gt;\n")
    }

    @Test func `an address that a fragment makes in raw HTML is resolved`() {
        let resolver = MarkingResolver()
        let html = Markdown.html(
            "<a href=\"\u{2}0\u{3}\">x</a> <img src='\u{2}0\u{3}#\u{2}1\u{3}'>",
            fragments: ["a&amp;b.md", "c"], links: resolver)
        #expect(resolver.references.map(\.destination) == ["a&b.md", "a&b.md#c"])
        #expect(html == "<p><a href=\"a&amp;b.md!\">x</a> <img src='a&amp;b.md#c!'></p>\n")
    }

    @Test(arguments: [
        "\u{2}7\u{3}", "\u{2}\u{3}", "\u{2}", "\u{2}x\u{3}", "\u{2}99999999999999999999\u{3}",
    ])
    func `a token of no fragment is nothing, and no control character is written`(token: String) {
        for text in ["a \(token) b", "`\(token)`", "<p>\(token)</p>", "# \(token)", "- \(token)"] {
            let html = Markdown.html(text, fragments: ["", ""])
            #expect(!html.utf8.contains { $0 < 0x20 && $0 != 0x0A })
        }
    }
}
