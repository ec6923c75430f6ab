import ImprintCore
import ImprintMarkdown
import Testing

struct AbbreviationTests {
    private func html(_ text: String, _ titles: [String: String]) -> String {
        Markdown.html(text) {
            $0.extensions = .all
            $0.glossary = Abbreviations(titles)
        }
    }

    @Test(arguments: [
        ("XHTML", "XHTML"), ("HTMLx", "HTMLx"), ("HTML_", "HTML_"), ("éHTML", "éHTML"),
        ("HTML.", "[HTML]."), ("日HTML本", "日[HTML]本"), ("HTML", "[HTML]"),
        ("HTML 5", "[HTML 5]"), ("HTML 55", "[HTML] 55"), ("HTML HTML", "[HTML] [HTML]"),
    ])
    func `whole words are abbreviations, the longest first`(text: String, expected: String) {
        let html = html(text, ["HTML": "t", "HTML 5": "t"])
            .replacing("<abbr title=\"t\">", with: "[").replacing("</abbr>", with: "]")
        #expect(html == "<p>\(expected)</p>\n")
    }

    @Test func `a page's own meaning goes before the site's`() {
        let html = html("A B\n\n*[A]: own\n", ["A": "site", "B": "site"])
        #expect(html == "<p><abbr title=\"own\">A</abbr> <abbr title=\"site\">B</abbr></p>\n")
    }

    @Test func `other lines of a glossary are remarks`() {
        let glossary = Array("# Words\n\n*[A]: b c\r\ntext\n*[D] : e\n".utf8)
        #expect(Abbreviations.definitions(in: glossary) == ["A": "b c", "D": "e"])
    }
}
