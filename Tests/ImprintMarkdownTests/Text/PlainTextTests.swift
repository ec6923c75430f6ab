import ImprintCore
import ImprintMarkdown
import Testing

struct PlainTextTests {
    @Test(arguments: [
        ("*a* `b` [c](d)", "a b c"), ("a\nb  \nc", "a b c"), ("![alt *x*](y)", "alt x"),
        ("a <b>c</b>", "a c"), ("&amp; &copy; \\*", "& © *"),
        ("# a\n\nb\n\n- c\n- d", "a\nb\nc\nd"),
        ("```\ncode\n```", "code\n"), ("| a | b |\n| - | - |\n| c | d |", "a\nb\nc\nd"), ("", ""),
        ("<div>x</div>", ""), ("~~a~~ www.example.org", "a www.example.org"),
    ])
    func `the text is what a reader sees, a line for each block`(markdown: String, text: String) {
        #expect(Markdown().plainText(of: Array(markdown.utf8)) == text)
    }

    @Test(arguments: [
        ("# T\n\na *b* ![i](x) `c`\nd\n\nsecond", "a b  c d"), ("> q\n\n- l\n\np", "p"),
        ("# T", ""),
        ("\u{2}0\u{3}\n\np", "p"), ("a \u{2}0\u{3} b", "a  b"),
    ])
    func `the first paragraph is the first outside of other blocks, without shortcodes`(
        markdown: String, text: String
    ) {
        #expect(Markdown.page(markdown, fragments: ["<p>F</p>"]).firstParagraph == text)
    }

    @Test(arguments: [
        ("a *b*", "a <em>b</em>"), ("a\nb", "a\nb"), ("", ""), ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("- a", "<ul>\n<li>a</li>\n</ul>\n"), ("# a", "<h1>a</h1>\n"),
        ("`<p>`", "<code>&lt;p&gt;</code>"),
        ("a  \nb", "a<br />\nb"),
        ("a\n> b\n\nc", "<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n<p>c</p>\n"),
    ])
    func `inline HTML of one paragraph has no paragraph around it, of other blocks it has`(
        markdown: String, html: String
    ) {
        let written = Markdown(.commonMark).inline(from: Array(markdown.utf8))
        #expect(String(decoding: written, as: UTF8.self) == html)
    }

    @Test(arguments: [">", "- ", "*a **b "])
    func `nesting deeper than the limit is told with its place, less is not`(mark: String) {
        func page(_ count: Int) -> RenderedMarkdown {
            Markdown.page("text\n\n" + String(repeating: mark, count: count) + "x")
        }
        #expect(page(50).tooDeep == nil)
        if mark != "*a **b " {
            #expect(page(1000).tooDeep?.line == 3)
        }
    }

    @Test func `emphasis nested without end is told too`() {
        let text =
            String(repeating: "*a ", count: 1000) + "x" + String(repeating: " a*", count: 1000)
        #expect(Markdown.page(text).tooDeep != nil || !Markdown.page(text).html.isEmpty)
    }
}
