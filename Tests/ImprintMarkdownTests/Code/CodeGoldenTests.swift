import ImprintMarkdown
import Testing

struct CodeGoldenTests {
    @Test(arguments: try CodeFixture.all())
    func `code becomes the HTML that its golden file shows`(fixture: CodeFixture) throws {
        let page = Markdown().page(from: try fixture.input(), highlighter: ToyHighlighter())
        try fixture.expect(page.html)
        #expect(page.problems.isEmpty)
    }
}
