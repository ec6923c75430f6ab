import Foundation
import ImprintCore
import ImprintMarkdown
import Testing

/// A folder with `input.md` and the `expected.html` that it becomes.
struct InlineFixture: CustomTestStringConvertible, Sendable {
    /// `CONSTRUCT/CASE`.
    var name: String
    var folder: URL

    var testDescription: String { name }

    static func all() throws -> [InlineFixture] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "InlineFixtures")
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: root.path()).sorted().flatMap { construct in
            try files.contentsOfDirectory(atPath: root.appending(path: construct).path()).sorted()
                .map {
                    InlineFixture(
                        name: "\(construct)/\($0)",
                        folder: root.appending(path: "\(construct)/\($0)"))
                }
        }
    }

    func input() throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "input.md")))
    }

    /// The file as it is, or as it is made if `UPDATE_GOLDEN` is set.
    func expected(or html: String) throws -> String {
        let file = folder.appending(path: "expected.html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(html.utf8).write(to: file)
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}

struct InlineFixtureTests {
    /// Site options without the links of headings to themselves, which say nothing here.
    private static var options: MarkdownOptions {
        var options = MarkdownOptions()
        options.permalinks = false
        options.mentions = [
            .user: "https://github.com/{name}",
            .issue: "https://github.com/org/site/issues/{number}",
            .repositoryIssue: "https://github.com/{repository}/issues/{number}",
            .commit: "https://github.com/org/site/commit/{hash}",
        ]
        options.identifiers = [
            IdentifierPattern(
                name: "dandiset", pattern: #"DANDI:\d{6}(/(draft|\d+\.\d{6}\.\d{4}))?"#,
                prefix: "DANDI:", url: "https://dandiarchive.org/dandiset/{id}",
                example: "DANDI:000003"),
            .doi, .rrid, .orcid, .ror,
        ]
        return options
    }

    @Test(arguments: try InlineFixture.all())
    func `a page becomes the HTML beside it`(fixture: InlineFixture) throws {
        let markdown = Markdown(Self.options, icons: SampleIcons())
        let page = markdown.page(from: try fixture.input())
        var text = String(decoding: page.html, as: UTF8.self)
        for problem in page.problems {
            text += "<!-- \(problem.position.line):\(problem.position.column): "
            text += "\(problem.severity): \(problem.message) [\(problem.code)]"
            if let suggestion = problem.suggestion { text += "; \(suggestion)" }
            text += " -->\n"
        }
        #expect(try text == fixture.expected(or: text))
    }

    @Test(arguments: try InlineFixture.all())
    func `line ends of Windows make no difference`(fixture: InlineFixture) throws {
        let markdown = Markdown(Self.options, icons: SampleIcons())
        let lines = String(decoding: try fixture.input(), as: UTF8.self)
        let windows = lines.replacingOccurrences(of: "\n", with: "\r\n")
        let expected = markdown.page(from: Array(lines.utf8))
        let page = markdown.page(from: Array(windows.utf8))
        let html = String(decoding: page.html, as: UTF8.self)
            .replacingOccurrences(of: "\r\n", with: "\n")
        #expect(html == String(decoding: expected.html, as: UTF8.self))
        #expect(page.problems.map(\.message) == expected.problems.map(\.message))
    }
}

/// Two icons.
struct SampleIcons: IconProviding {
    private static let names = ["rocket", "material-account-circle"]

    func icon(named name: String) -> [UInt8]? {
        Self.names.contains(name)
            ? Array("<svg class=\"icon\" aria-hidden=\"true\"><path d=\"\(name)\"/></svg>".utf8)
            : nil
    }

    func nearestName(to name: String, isAskedFor: Bool) -> String? {
        name.hasPrefix("material-acount") ? "material-account-circle" : nil
    }
}
