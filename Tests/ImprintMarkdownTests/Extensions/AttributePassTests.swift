import ImprintCore
import ImprintMarkdown
import Testing

struct AttributePassTests {
    @Test func `an id becomes the anchor of its heading, and is no part of its text`() {
        let page = Markdown.page("# Title {#top .big}\n\n## Title\n\n## Top\n")
        #expect(page.headings.map(\.text) == ["Title", "Title", "Top"])
        #expect(page.headings.map(\.anchor) == ["top", "title", "top_1"])
        #expect(page.anchors == ["top", "title", "top_1"])
        #expect(page.headings[0].html == "Title")
    }

    @Test func `plain text has no attribute lists`() {
        #expect(Markdown().plainText(of: Array("# Title {#top}".utf8)) == "Title")
    }

    @Test func `where HTML is escaped, attributes run no scripts`() {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        let text = "`a`{onclick=\"x()\" style=\"x\" title=y} [b](c.md){href=javascript:x}"
        let html = String(
            decoding: Markdown(options).inline(from: Array(text.utf8)), as: UTF8.self)
        #expect(html == "<code title=\"y\">a</code> <a href=\"c.md\">b</a>")
    }
}
