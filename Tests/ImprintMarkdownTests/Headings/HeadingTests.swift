import ImprintCore
import ImprintMarkdown
import ImprintTesting
import Testing

struct HeadingTests {
    @Test(arguments: [
        ("## A `b` *c*", "A b c", "A <code>b</code> <em>c</em>", "a-b-c"),
        ("## A [link](x.md) b", "A link b", "A link b", "a-link-b"),
        ("## A ![image](x.png) b", "A  b", "A  b", "a-b"),
        ("## <a href=\"x\">A</a> <sup>b</sup><br>", "A b", "A <sup>b</sup>", "a-b"),
        ("## a & b &lt; \"c\"", "a & b < \"c\"", "a &amp; b &lt; &quot;c&quot;", "a-b-c"),
        ("Over\nlines\n---", "Over lines", "Over\nlines", "over-lines"),
        ("## ~~a~~ **b**", "a b", "<del>a</del> <strong>b</strong>", "a-b"),
        ("## <kbd class=\"x\">a</kbd>", "a", "<kbd>a</kbd>", "a"), ("##", "", "", "_1"),
        ("## \u{2}0\u{3} x", "New & x", "New &amp; x", "new-x"),
    ])
    func `a heading gives its text, HTML without links for the outline, and its anchor`(
        markdown: String, text: String, html: String, anchor: String
    ) throws {
        let page = Markdown.page(markdown, fragments: ["<b id=\"f\">New</b> &amp;"])
        let heading = try #require(page.headings.first)
        #expect(heading.text == text)
        #expect(heading.html == html)
        #expect(heading.anchor == anchor)
        #expect(page.anchors.contains(anchor))
    }

    @Test func `a heading carries a link to itself, named for who hears it`() {
        #expect(
            String(decoding: Markdown.page("## A & \"b\"").html, as: UTF8.self)
                == ##"<h2 id="a-b">A &amp; &quot;b&quot; <a class="headerlink" href="#a-b" aria-label="Link to “A &amp; &quot;b&quot;”"><span aria-hidden="true">#</span></a></h2>"##
                + "\n")
    }

    @Test(arguments: [
        ("# Title\ntext", true), ("text\n\n# Title", true), ("<h1>Title</h1>", true),
        ("## Two", false), ("text", false), ("`<h1>`", false),
    ])
    func `a page has a title if it has a heading of level 1, in Markdown or HTML`(
        markdown: String, hasTitle: Bool
    ) {
        #expect(Markdown.page(markdown).hasTitle == hasTitle)
    }

    @Test func `headings tell where they begin, in quotes and lists too`() {
        let source = MarkedSource("a.md", "①# A\n\n> ②## B\n\n- c\n\n  ③D\n  ---\n")
        let page = Markdown().page(from: source.text.bytes)
        #expect(
            page.headings.map(\.position)
                == [source["①"], source["②"], source["③"]].map { $0?.position })
    }

    @Test func `anchors of the page are of headings, ids, names and footnotes, each once`() {
        let page = Markdown.page(
            "# A\n\n<p id='b'>x</p>\n\n<a name=c></a>[^1][^1]\n\n# A\n\n<p name='no'>\n\n[^1]: x\n")
        #expect(page.anchors == ["a", "b", "c", "fnref-1", "fnref-1-2", "a_1", "fn-1"])
    }
}
