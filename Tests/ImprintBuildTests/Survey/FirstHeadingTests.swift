@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct FirstHeadingTests {
    @Test(arguments: [
        ("# Title", "Title"), ("#\tTitle", "Title"), ("   # Title  \n", "Title"),
        ("# Title #", "Title"), ("# Title ###  ", "Title"), ("# C#", "C#"), ("# C# #", "C#"),
        ("# Title\r\ntext\r\n", "Title"), ("text\n\n# Title", "Title"),
        ("Title\n=====", "Title"), ("  Title \r\n  === \r\n", "Title"),
        ("text\n\nTitle\n=", "Title"), ("# *A* `b`", "*A* `b`"),
        ("#hashtag\n\n# Title", "Title"), ("####### seven\n\n# Title", "Title"),
        ("    # code\n\n# Title", "Title"),
        ("```\n# code\n```\n# Title", "Title"), ("~~~ sh\n# code\n```\n~~~~\n# Title", "Title"),
        ("````\n```\n# code\n````\n# Title", "Title"),
        ("```\n# code\n``` sh\n# code\n```\n# Title", "Title"),
        ("```a`b```\n\n# Title", "Title"),
        ("<!-- note -->\n# Title", "Title"), ("<!--\n# note\n-->\n# Title", "Title"),
        ("---\n\n# Title", "Title"), ("# ü – 日本", "ü – 日本"),
    ])
    func `the first heading of level 1 is found, its marks taken off`(
        markdown: String, heading: String
    ) {
        let source = SourceText(file: SourcePath("a.md"), markdown)
        #expect(FirstHeading.find(in: source, from: 0)?.text == heading)
    }

    @Test(arguments: [
        "", "text", "## Two\n\n# One", "##\tTwo\n# One", "##\n# One", "Two\n---\n\n# One",
        "> # quoted", "- # listed", "```\n# code", "text\n=text", "===", "\n===", "#",
        "    Title\n===",
    ])
    func `a page whose first heading is of another level, or which has none, has no title`(
        markdown: String
    ) {
        let source = SourceText(file: SourcePath("a.md"), markdown)
        #expect(FirstHeading.find(in: source, from: 0) == nil)
    }

    @Test(arguments: [
        "---\ndraft: true\n---\n\n#  ①Title\n", "---\r\n---\r\n① Title\r\n===\r\n", "# ①Title",
    ])
    func `the heading's place is that of its text, front matter counted`(marked: String) throws {
        let source = MarkedSource("a.md", marked.replacing("① T", with: "①T"))
        let start = try FrontMatterScanner.parts(of: source.text).bodyStart
        #expect(FirstHeading.find(in: source.text, from: start)?.location == source["①"])
    }
}
