import ImprintCore
import ImprintMarkdown
import Testing

struct BlockProblemTests {
    @Test func `a block that is not closed is reported where it is opened`() throws {
        let problem = try #require(Markdown.page("a\n\n- b\n\n  :::tip\n  c\n").problems.first)
        #expect(problem.code == "markdown.unclosed-block")
        #expect(problem.position == TextPosition(line: 5, column: 3))
        #expect(problem.message == "‘:::tip’ is not closed")
        #expect(problem.suggestion == "close it by a line ‘:::’ of its own")
    }

    @Test(arguments: ["a\n\n:::\n", "a\n\n:::::\n"])
    func `a fence that closes nothing is reported and stays text`(text: String) throws {
        let page = Markdown.page(text)
        #expect(page.problems.map(\.code) == ["markdown.stray-fence"])
        #expect(page.problems.first?.position == TextPosition(line: 3, column: 1))
        #expect(String(decoding: page.html, as: UTF8.self).contains("<p>:::"))
    }

    @Test func `a heading in a block keeps its place`() {
        let page = Markdown.page(
            "!!! note\n    ## A\n\n:::tip\n- ## B\n:::\n\n=== \"x\"\n\n    ## C\n")
        #expect(page.headings.map(\.text) == ["A", "B", "C"])
        #expect(page.headings.map(\.position.line) == [2, 5, 10])
    }

    @Test func `an abbreviation that is explained twice alike is no problem`() {
        #expect(Markdown.page("*[A]: b\n*[A]: b\n").problems.isEmpty)
    }

    @Test func `the ids of tabs are places that links can lead to`() {
        #expect(Markdown.page("=== \"A\"\n    a\n").anchors == ["tab-1-1"])
    }
}
