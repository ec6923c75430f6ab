import ImprintCore
import ImprintMarkdown
import ImprintTesting
import Testing

struct CodeProblemTests {
    @Test(arguments: [
        ("a\n\n```py ①title=\"x\n```\n", "markdown.code-attributes"),
        ("```py ①{.a\n```\n", "markdown.code-attributes"),
        ("- a\n\n  ```py hl_lines=\"1 ①5-9\"\n  x\n  ```\n", "markdown.code-lines"),
        ("> ~~~py {①4-2}\n> x\n> ~~~\n", "markdown.code-lines"),
        ("1. a\n\n  ```py {①7}\n  x\n  ```\n", "markdown.code-lines"),
        ("```py linenums=\"①x\"\n```\n", "markdown.code-lines"),
        ("```js\na\nb // ①[!code focsu]\n```\n", "markdown.code-mark"),
        ("```{ .py .annotate }\na # (1)\nb # ①(2)\n```\n\n1. x\n", "markdown.code-annotation"),
        ("```{ .py .annotate }\na # ①(1)!\n```\n", "markdown.code-annotation"),
    ])
    func `a mistake is a warning with its place, the author's words and a way out`(
        text: String, code: String
    ) throws {
        let source = MarkedSource("a.md", text)
        let problems = Markdown().page(from: source.text.bytes).problems
        #expect(problems.map(\.code) == [code])
        let problem = try #require(problems.first)
        #expect(problem.severity == .warning)
        #expect(problem.position == source["①"]?.position)
        #expect(problem.message.contains("‘"))
        #expect(problem.suggestion != nil)
    }

    @Test func `an unknown mark is compared with those there are`() {
        let problems = Markdown.page("```js\na // [!code focsu]\n```\n").problems
        #expect(problems.first?.suggestion == "did you mean ‘[!code focus]’?")
    }
}
