@testable import ImprintBuild
import ImprintCore
import ImprintMarkdown
import Testing

struct ExcerptTests {
    private func excerpt(_ markdown: String, description: String? = nil) -> String {
        Excerpt.text(
            of: Markdown().page(from: Array(markdown.utf8)), description: description)
    }

    @Test func `it is what stands before the mark, without title, code and tables`() {
        let text = """
            # Title

            One *and* `two` &amp; three.

            ```
            code
            ```

            - Four

            <!-- more -->

            Five.
            """
        #expect(excerpt(text, description: "d") == "One and two & three. Four")
        #expect(excerpt("A\n\n<!--more-->\n\nB") == "A")
    }

    @Test func `the mark is none of what readers see where HTML is escaped`() {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        let rendered = Markdown(options).page(from: Array("A\n\n<!-- more -->\n\nB".utf8))
        #expect(!String(decoding: rendered.html, as: UTF8.self).contains("&lt;"))
        #expect(Excerpt.text(of: rendered, description: nil) == "A")
    }

    @Test func `without a mark it is the description, else the first paragraph`() {
        #expect(excerpt("# T\n\nFirst.\n\nSecond.", description: "d") == "d")
        #expect(excerpt("# T\n\nFirst.\n\nSecond.") == "First.")
        #expect(excerpt("# T") == "")
    }

    @Test func `a long paragraph ends behind a word`() {
        let text = excerpt(String(repeating: "word ", count: 100))
        #expect(text.hasSuffix("word…"))
        #expect(text.count <= 281)
    }
}
