import ImprintCore
import ImprintMarkdown
import Testing

struct CriticMarkupTests {
    @Test func `links behind a change of several lines keep their lines`() {
        let links = MarkingResolver()
        _ = Markdown.page(
            "a {++b\nc\n[d](e.md)++} [f](g.md)\n[h](i.md) {++j\nk++} *l [m](n.md)*\n", links: links)
        #expect(links.references.map(\.destination) == ["e.md", "g.md", "i.md", "n.md"])
        #expect(links.references.map(\.position.line) == [3, 3, 4, 5])
    }

    @Test func `a comment is no part of the text`() {
        let page = Markdown.page("# A {>>why?<<}heading")
        #expect(page.headings.map(\.text) == ["A heading"])
    }
}
