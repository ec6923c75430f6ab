import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Pages that no parser should be given, or that take parsers to their limits.
struct PageInputTests {
    private static let page = "content/page.md"

    private func problem(
        _ body: Data, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> BuildReport.Problem {
        let site = try SiteFolder.sound()
        try site.write(body, to: Self.page)
        return try site.onlyProblem(sourceLocation: sourceLocation)
    }

    private func problem(
        _ body: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> BuildReport.Problem {
        try problem(Data(body.utf8), sourceLocation: sourceLocation)
    }

    private func place(_ line: Int, _ column: Int) -> ImprintCore.SourceLocation {
        ImprintCore.SourceLocation(file: SourcePath(Self.page), line: line, column: column)
    }

    @Test func `a page cut off within a letter is refused at the letter's first byte`() throws {
        let problem = try problem(Data("# Page\n\ncaf".utf8) + [0xC3])
        #expect(problem.code == "page.invalid-utf8")
        #expect(problem.location == place(3, 4))
    }

    @Test func `a heading in Latin-1 is refused once, though it is the title too`() throws {
        let problem = try problem(Data("# Caf".utf8) + [0xE9, 0x0A])
        #expect(problem.code == "page.invalid-utf8")
        #expect(problem.location == place(1, 6))
    }

    @Test func `front matter in Latin-1 is refused once, at the byte`() throws {
        let problem = try problem(
            Data("---\ntitle: Caf".utf8) + Data([0xE9]) + Data("\n---\n".utf8))
        #expect(problem.code == "page.invalid-utf8")
        #expect(problem.location == place(2, 11))
    }

    @Test(arguments: [("\0", "U+0000"), ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F")])
    func `a control character is refused at its place, in text and in front matter`(
        character: String, name: String
    ) throws {
        let inText = try problem("# Page\n\nab\(character)c\n")
        #expect(inText.code == "page.control-character")
        #expect(inText.message.contains(name))
        #expect(inText.location == place(3, 3))
        let inFrontMatter = try problem("---\ntitle: a\(character)b\n---\n")
        #expect(inFrontMatter.code == "page.control-character")
        #expect(inFrontMatter.location == place(2, 9))
    }

    @Test(arguments: ["# Page\n\n", "---\ntitle: ", "# "])
    func `a line of 50 MB is refused once, wherever it stands`(start: String) throws {
        let problem = try problem(
            Data(start.utf8) + Data(repeating: UInt8(ascii: "a"), count: 50_000_000)
                + Data("\n---\n".utf8))
        #expect(problem.code == "page.too-large")
        #expect(problem.file == Self.page)
    }

    @Test func `a line of 5 MB is refused where it begins`() throws {
        let problem = try problem(
            Data("# Page\n\n".utf8) + Data(repeating: UInt8(ascii: "a"), count: 5_000_000))
        #expect(problem.code == "page.line-too-long")
        #expect(problem.location == place(3, 1))
    }

    @Test(arguments: [
        ("[", "page.too-many-brackets"), ("![", "page.too-many-brackets"),
        ("> ", "markdown.too-deep"), (">", "markdown.too-deep"), ("- ", "markdown.too-deep"),
        ("1. ", "markdown.too-deep"), ("> - ", "markdown.too-deep"),
    ])
    func `ten thousand blocks or brackets within each other on a line are refused on that line`(
        mark: String, code: String
    ) throws {
        let problem = try problem("# Page\n\n\(String(repeating: mark, count: 10_000))a\n")
        #expect(problem.code == code)
        #expect(problem.line == 3)
        #expect(problem.column ?? 0 > 1)
    }

    @Test(arguments: [("*a ", " a*"), ("**a ", " a**"), ("*", "*"), ("~~a ", " a~~")])
    func `emphasis five thousand deep is refused on its line`(open: String, close: String) throws {
        let problem = try problem(
            "# Page\n\n\(String(repeating: open, count: 5_000))b\(String(repeating: close, count: 5_000))\n"
        )
        #expect(problem.code == "markdown.too-deep")
        #expect(problem.line == 3)
    }

    @Test func `nested links lists and quotes of a reasonable depth are built`() throws {
        let site = try SiteFolder.sound([
            Self.page:
                "# Page\n\n\(String(repeating: "> ", count: 50))\(String(repeating: "- ", count: 50))a\n"
        ])
        try site.built()
    }

    /// A text that repeats something.
    struct Repetition: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String

        init(_ count: Int, of part: String, then rest: String = "") {
            testDescription = "\(count) × \(part.debugDescription)"
            text = String(repeating: part, count: count) + rest
        }
    }

    @Test(arguments: [
        Repetition(10_000, of: "*a **a "), Repetition(400, of: "[a]("),
        Repetition(20_000, of: "[a](("), Repetition(20_000, of: "("),
        Repetition(5_000, of: "# Same\n\n"), Repetition(400, of: "<a><!-- <?x <![CDAT "),
        Repetition(10_000, of: "|", then: "\n" + String(repeating: "|-", count: 10_000) + "|\n"),
        Repetition(10_000, of: "[^1] [^2]: x\n\n[^3]: [^1]\n\n"), Repetition(50_000, of: "&"),
        Repetition(10_000, of: "a@b."), Repetition(10_000, of: "https://"),
        Repetition(100_000, of: "\\"), Repetition(50_000, of: "_a"),
        Repetition(20_000, of: "a\n    "), Repetition(2_000, of: "e````` `"),
        Repetition(20_000, of: "<<"), Repetition(20_000, of: "<< instance.name >>"),
    ])
    func `text made to keep a parser busy is built all the same`(body: Repetition) throws {
        let site = try SiteFolder.sound([Self.page: body.text])
        try site.built()
    }

    @Test func `every problem of every page is told in one run`() throws {
        let first = MarkedSource(
            "content/first.md", "---\n①titel: First\n---\n# First\n\n[x](②nope.md)\n")
        let second = MarkedSource(
            "content/second.md", "# Second\n\n<< instance.③nmae >> ![x](④nope.png)\n")
        let third = MarkedSource("content/third.md", "⑤---\ntitle: Third\n")
        let site = try SiteFolder.sound(marked: [first, second, third])
        let report = try site.refused()
        #expect(
            report.diagnostics.map(\.code) == [
                "front-matter.unknown-key", "link.missing-page", "template.unknown-member",
                "link.missing-image", "front-matter.unclosed",
            ])
        #expect(
            report.diagnostics.map(\.location) == [
                first["①"], first["②"], second["③"], second["④"], third["⑤"],
            ])
    }
}
