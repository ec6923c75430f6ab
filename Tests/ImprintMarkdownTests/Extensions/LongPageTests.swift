import ImprintMarkdown
import ImprintTesting
import Testing

/// Pages of nothing but openings.
struct LongPageTests {
    @Test(
        arguments: [
            ":::a\n", ":::\n", ":::note[a\n", "!!! note\n", "??? \"a\"\n", "=== \"a\"\n",
            "===! \"a\"\n", "> [!NOTE]\n", "> [!NOTE]\n\n", "a\n: b\n", "a\n\n: b\n", ": b\n",
            "/// caption\n", "///\n", "a\n/// caption\nb\n///\n", "*[A]: b\n", "[TOC]\na\n",
            "<div markdown>\n", "<div markdown>a</div>\n", "<div markdown>", "<a <b markdown ",
            "</div>\n", ":::tabs\n:::tab[a]\n", ":::tab[b]\n:::\n", ":::steps\n1. a\n",
            ":::figure\n![a](b \"c\")\n", "- :::a\n",
        ])
    func `a hundred thousand openings take time in proportion`(opening: String) {
        let growth = Growth.factor(of: 100_000) { count in
            _ = Markdown().page(from: Array(String(repeating: opening, count: count).utf8))
        }
        #expect(growth < 24)
    }

    @Test(arguments: [":::a\n", "<div markdown>\n"])
    func `blocks in blocks are closed one by one`(opening: String) {
        let depth = 5_000
        let closing = opening == ":::a\n" ? ":::\n" : "</div>\n"
        let text =
            String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
        #expect(Markdown.page(text).tooDeep != nil)
    }

    @Test func `each word is looked up once, however many abbreviations there are`() {
        let growth = Growth.factor(of: 48_000) { count in
            let names = (0..<count).map { "A\($0)" }
            let text =
                names.map { "*[\($0)]: title\n" }.joined() + "\n" + names.joined(separator: " ")
            let html = String(decoding: Markdown.page(text).html, as: UTF8.self)
            #expect(html.hasPrefix("<p><abbr title=\"title\">A0</abbr> <abbr"))
        }
        #expect(growth < 24)
    }
}
