import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct FrontMatterInputTests {
    private func problem(
        _ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> (problem: BuildReport.Problem, mark: ImprintCore.SourceLocation?) {
        let page = MarkedSource("content/page.md", marked)
        let site = try SiteFolder.sound(marked: [page])
        return (try site.onlyProblem(sourceLocation: sourceLocation), page["①"])
    }

    @Test func `front matter that is not closed is refused where it opens`() throws {
        let (problem, mark) = try problem("①---\ntitle: Page\n\n# Page\n")
        #expect(problem.code == "front-matter.unclosed")
        #expect(problem.location == mark)
    }

    @Test(arguments: [
        "---\ntitle: [Page\n①---\n# Page\n", "---\ntitle: Page\n①\tdate: x\n---\n",
        "---\ntitle: ①@page\n---\n", "---\n  title: a\n ①order: 1\n---\n",
    ])
    func `broken YAML is refused at its place in the page`(marked: String) throws {
        let (problem, mark) = try problem(marked)
        #expect(problem.code == "yaml.syntax")
        #expect(problem.location == mark)
    }

    @Test func `an unknown key is refused with the nearest one`() throws {
        let (problem, mark) = try problem("---\norder: 1\n①titel: Page\n---\n")
        #expect(problem.code == "front-matter.unknown-key")
        #expect(problem.location == mark)
        #expect(problem.suggestion == "did you mean ‘title’?")
    }

    @Test func `a key that stands twice is refused at the second place`() throws {
        let (problem, mark) = try problem("---\ntitle: Page\n①title: Page\n---\n")
        #expect(problem.code == "yaml.duplicate-key")
        #expect(problem.location == mark)
        #expect(problem.notes?.first?.line == 2)
    }

    @Test(arguments: [
        "order: ①first", "draft: ①'yes'", "title: ①[Page]", "date: ①yesterday", "tags: ①{ a: b }",
        "outline: ①3",
    ])
    func `a value of the wrong type is refused at its place`(line: String) throws {
        let (problem, mark) = try problem("---\n\(line)\n---\n")
        #expect(problem.location == mark, "\(problem)")
    }

    @Test func `an instance that the site does not have is refused with the nearest one`() throws {
        let (problem, mark) = try problem("---\ninstances: [①oen]\n---\n")
        #expect(problem.code == "front-matter.unknown-instance")
        #expect(problem.location == mark)
        #expect(problem.suggestion == "did you mean ‘one’?")
    }

    @Test func `an unknown layout is refused with the nearest one`() throws {
        let (problem, mark) = try problem("---\nlayout: ①pgae.html\n---\n")
        #expect(problem.code == "page.missing-layout")
        #expect(problem.location == mark)
        #expect(problem.suggestion == "did you mean ‘page.html’?")
    }

    @Test func `a layout outside of the templates does not exist`() throws {
        let (problem, mark) = try problem("---\nlayout: ①../../site.yml\n---\n")
        #expect(problem.code == "page.missing-layout")
        #expect(problem.location == mark)
    }
}

/// A few aliases that stand for billions of nodes.
struct AliasBombTests {
    /// Ten lists of nine times the list before.
    private func bomb(indent: String) -> String {
        let names = Array("abcdefghij")
        return zip(names, names.dropFirst()).reduce("\(indent)a: &a [x]\n") { text, pair in
            let items = Array(repeating: "*\(pair.0)", count: 9).joined(separator: ", ")
            return text + "\(indent)\(pair.1): &\(pair.1) [\(items)]\n"
        }
    }

    @Test func `a bomb in front matter is refused in its file`() throws {
        let site = try SiteFolder.sound([
            "content/page.md": "---\nextra:\n\(bomb(indent: "  "))---\n# Page\n"
        ])
        let problem = try site.onlyProblem()
        #expect(problem.code == "yaml.alias-bomb")
        #expect(problem.file == "content/page.md")
        #expect(problem.line ?? 0 > 2)
    }

    @Test func `a bomb in data is refused in its file`() throws {
        let site = try SiteFolder.sound(["content/_data/bomb.yml": bomb(indent: "")])
        let problem = try site.onlyProblem()
        #expect(problem.code == "yaml.alias-bomb")
        #expect(problem.file == "content/_data/bomb.yml")
    }

    @Test(arguments: [("theme:\n", "  "), ("  two:\n", "    ")])
    func `a bomb in site yml is refused in its file`(key: String, indent: String) throws {
        let site = try SiteFolder.sound(configuration: key + bomb(indent: indent))
        let problem = try site.onlyProblem()
        #expect(problem.code == "yaml.alias-bomb")
        #expect(problem.file == "site.yml")
    }
}
