@testable import ImprintMarkdown
import Testing

struct CodeFenceParserTests {
    private func parse(_ info: String) -> (fence: CodeFence, problems: [CodeFence.Problem]) {
        CodeFenceParser.parse(Array(info.utf8))
    }

    @Test(arguments: [
        ("python", "python"), ("python title=\"x\"", "python"), ("{.python}", "python"),
        ("{ .yaml .annotate }", "yaml"), ("js{2-4}", "js"), ("ts:line-numbers", "ts"),
        ("{: .c++ }", "c++"), ("a:b", "a:b"), ("{=html}", "{=html}"),
        ("title=\"x\"", "title=\"x\""),
        ("rust,ignore", "rust,ignore"),
    ])
    func `the language is the first word, or the first class in braces`(
        info: String, language: String
    ) {
        #expect(parse(info).fence.language == language)
    }

    @Test(arguments: [
        "py title=\"A b\"", "py title='A b'", "{.py title=\"A b\"}", "py {title='A b'}",
        "py hl_lines=\"1\" title=\"A b\"",
    ])
    func `a title stands in quotes of either kind, in braces or outside`(info: String) {
        #expect(parse(info).fence.title == "A b")
    }

    @Test func `a quote inside a title is part of it`() {
        #expect(parse("py title=\"say \"hi\" now\"").fence.title == "say \"hi\" now")
    }

    @Test(arguments: [
        ("py linenums=\"1\"", 1), ("py linenums=\"5 2\"", 5), ("py showLineNumbers", 1),
        ("py showLineNumbers=7", 7), ("go {linenos=true, linenostart=5}", 5),
        ("go {linenostart=5,linenos=table}", 5), ("{.py .numberLines startFrom=\"9\"}", 9),
        ("ts:line-numbers=2 {1}", 2), ("py linenums=0", 0),
    ])
    func `lines are numbered from the number that is given`(info: String, first: Int) {
        #expect(parse(info).fence.numbering == .from(first))
    }

    @Test(arguments: ["py linenos=false", "ts:no-line-numbers", "py {linenos=none}"])
    func `a fence can turn the numbers off`(info: String) {
        #expect(parse(info).fence.numbering == .none)
    }

    @Test(arguments: [
        "py hl_lines=\"2-4 7\"", "py {2-4,7}", "py{2-4,7}", "py {hl_lines=[\"2-4\",7]}",
        "py {hl_lines=2-4,7}", "{.py hl_lines=\"2-4 7\"}", "py title=\"x\" {2-4, 7}",
        "go {hl_lines=[\"2-4\", 7], linenos=true}",
    ])
    func `lines are marked in each of the ways that generators have`(info: String) {
        let (fence, problems) = parse(info)
        #expect(fence.highlighted.entries.map(\.lines) == [2...4, 7...7])
        #expect(problems.isEmpty)
    }

    @Test func `classes, an id and unknown keys are attributes of the block`() {
        let attributes = parse("py {.a #b .c d=e f=\"g h\"} i=j").fence.attributes
        #expect(attributes.classes == ["a", "c"])
        #expect(attributes.id == "b")
        #expect(attributes.pairs.map { "\($0.key)=\($0.value)" } == ["d=e", "f=g h", "i=j"])
    }

    @Test func `what is no name of an attribute is none`() {
        #expect(parse("py <a=b é=c \"=d").fence.attributes.isEmpty)
    }

    @Test func `bare words are left to other programs`() {
        #expect(parse("rust ignore should_panic").fence.attributes.isEmpty)
    }

    @Test(arguments: [
        ("py title=\"x", CodeFence.Problem.unclosedQuote(3..<11)),
        ("py {.a", .unclosedBrace(3..<6)), ("py {4-2}", .unreadableLines(4..<7)),
        ("py hl_lines=\"1 x 3\"", .unreadableLines(15..<16)),
        ("py hl_lines=0", .unreadableLines(12..<13)),
        ("py linenums=one", .unreadableNumber(12..<15)),
        ("py {99999999999999999999}", .unreadableLines(4..<24)),
    ])
    func `a mistake is told with its place`(info: String, problem: CodeFence.Problem) {
        #expect(parse(info).problems == [problem])
    }
}
