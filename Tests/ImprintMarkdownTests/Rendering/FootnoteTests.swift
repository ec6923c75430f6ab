import ImprintMarkdown
import Testing

struct FootnoteTests {
    @Test func `a note that is named twice leads back to both places, told apart by name`() {
        let html = String(
            decoding: Markdown().page(from: Array("a[^n] b[^n]\n\n[^n]: x\n".utf8)).html,
            as: UTF8.self)
        #expect(
            html == ##"""
                <p>a<sup class="footnote-ref"><a href="#fn-n" id="fnref-n" data-footnote-ref>1</a></sup> b<sup class="footnote-ref"><a href="#fn-n" id="fnref-n-2" data-footnote-ref>1</a></sup></p>
                <section class="footnotes" data-footnotes>
                <ol>
                <li id="fn-n">
                <p>x <a href="#fnref-n" class="footnote-backref" data-footnote-backref aria-label="Back to reference 1">↩</a> <a href="#fnref-n-2" class="footnote-backref" data-footnote-backref aria-label="Back to reference 1-2">↩<sup class="footnote-ref">2</sup></a></p>
                </li>
                </ol>
                </section>

                """##)
    }

    @Test(arguments: [
        "[^a]", "a[^a]\n\n[^a]:", "[^a] [^b]\n\n[^b]: x[^a]\n[^a]: - y\n\n      z", "[^a]: x",
        "[^a]\n\n[^a]: ```\n    x\n    ```", "> a[^a]\n\n> [^a]: x", "[^é ü]\n\n[^é ü]: x",
    ])
    func `any form of note is written as cmark writes it`(markdown: String) {
        var options = MarkdownOptions.commonMark
        options.footnotes = true
        let text = Array(markdown.utf8)
        #expect(
            String(decoding: Markdown(options).page(from: text).html, as: UTF8.self)
                == String(decoding: Markdown(options).referenceHTML(from: text), as: UTF8.self))
    }

    @Test func `without footnotes the mark is text`() {
        let html = Markdown.html("a[^1]\n\n[^1]: x") { $0.footnotes = false }
        #expect(!html.contains("footnote"))
    }
}
