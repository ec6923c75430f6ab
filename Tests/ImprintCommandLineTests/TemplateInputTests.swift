import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Templates that fail, or never end.
struct TemplateInputTests {
    private static let layout = "templates/layouts/page.html"

    @Test func `templates that include each other are refused with each step once`() throws {
        let first = MarkedSource(
            "templates/partials/a.html", "a\n{% ①include 'partials/b.html' %}\n")
        let second = MarkedSource("templates/partials/b.html", "{% ②include 'partials/a.html' %}\n")
        let page = MarkedSource("content/page.md", "# Page\n\n<% ③include 'partials/a.html' %>\n")
        let problem = try SiteFolder.sound(marked: [first, second, page]).onlyProblem()
        #expect(problem.code == "template.include-cycle")
        #expect([first["①"], second["②"]].contains(problem.location))
        let notes = problem.notes ?? []
        #expect(notes.count <= 3, "\(notes)")
    }

    @Test func `a layout that extends itself is refused`() throws {
        let layout = MarkedSource(Self.layout, "{% ①extends 'layouts/page.html' %}\n")
        let problem = try SiteFolder.sound(marked: [layout]).onlyProblem()
        #expect(problem.code == "template.include-cycle")
        #expect(problem.location == layout["①"])
    }

    @Test func `a macro that calls itself without end is refused`() throws {
        let page = MarkedSource(
            "content/page.md", "<% macro m(x) %><< m(x) >><% endmacro %>\n\n<< m(1) >>\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "template.limit-depth")
        #expect(problem.line == 1)
        #expect(problem.notes?.count == 2)
    }

    @Test func `a loop over ten million items in a page is refused at its place`() throws {
        let page = MarkedSource(
            "content/page.md", "# Page\n\n<% ①for i in range(10000000) %>x<% endfor %>\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "template.limit-iterations")
        #expect(problem.location == page["①"])
    }

    @Test func `a loop over ten million items in a layout is refused once for all pages`() throws {
        let layout = MarkedSource(
            Self.layout,
            "<p>\n{% for i in range(10000) %}{% ①for j in range(1000) %}{% endfor %}{% endfor %}\n")
        let problem = try SiteFolder.sound(
            ["content/page.md": "# Page\n"], marked: [layout]
        ).onlyProblem()
        #expect(problem.code == "template.limit-iterations")
        #expect(problem.location == layout["①"])
    }

    @Test(arguments: [
        "<< instance.name ①* 1000000000 >>", "<< instance.name|①center(1000000000) >>",
        "<% set x = range(10000000)|①list %>", "<% set x = 2 ①** 100000 %>",
        "<% set x = 1 ①// 0 %>",
        "<% set x = 9223372036854775807 ①+ 1 %>",
    ])
    func `an expression that would take all memory, or has no value, is refused`(
        expression: String
    ) throws {
        let page = MarkedSource("content/page.md", "# Page\n\n\(expression)\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code.hasPrefix("template."))
        #expect(problem.file == "content/page.md" && problem.line == 3)
    }

    @Test(arguments: [
        ("<< instance.name ~ ", "("), ("<< instance", ".a"), ("<< instance.name ~ ", "-"),
        ("<< instance.name ", "|upper"), ("", "<% if instance.name %>"),
        ("<< instance.name ~ ", "["),
    ])
    func `tags and expressions nested without end are refused`(start: String, part: String) throws {
        let text = start + String(repeating: part, count: 5_000) + " >>\n"
        let report = try SiteFolder.sound(["content/page.md": text]).refused()
        #expect(report.diagnostics.allSatisfy { $0.file == "content/page.md" && $0.line ?? 0 <= 2 })
        #expect(report.diagnostics.count < 10)
    }

    @Test func `a mistake in a layout is told once for all pages of all instances`() throws {
        let layout = MarkedSource(Self.layout, "<p>\n  {{ page.①titel }}\n</p>\n")
        let pages = Dictionary(
            uniqueKeysWithValues: (1...20).map { ("content/page\($0).md", "# Page\n") })
        let site = try SiteFolder.sound(
            pages, configuration: "  two: { name: Two }\n", marked: [layout])
        let problem = try site.onlyProblem(["--all"])
        #expect(problem.code == "template.unknown-member")
        #expect(problem.location == layout["①"])
        #expect(problem.suggestion == "did you mean ‘title’?")
        let note = try #require(problem.notes?.last)
        #expect(note.message == "met on ‘content/index.md’ and 41 more")
    }

    @Test func `a syntax error in a layout is told once, where it stands`() throws {
        let layout = MarkedSource(Self.layout, "<p>\n  ①{% if page.title %}\n</p>\n")
        let site = try SiteFolder.sound(["content/page.md": "# Page\n"], marked: [layout])
        let problem = try site.onlyProblem()
        #expect(problem.code == "template.unclosed")
        #expect(problem.location == layout["①"])
    }

    @Test(arguments: ["<% ①if instance.name %>\n", "<% ①fro x in [] %><% endfor %>\n"])
    func `a broken statement in a page is refused on its line`(text: String) throws {
        let page = MarkedSource("content/page.md", "# Page\n\n\(text)")
        let report = try SiteFolder.sound(marked: [page]).refused()
        #expect(report.diagnostics.first?.line == 3)
    }

    @Test func `a template outside of the templates does not exist`() throws {
        let page = MarkedSource("content/page.md", "<% include ①'../site.yml' %>\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "template.missing")
        #expect(problem.location == page["①"])
    }

    @Test
    func `a misspelt include asset filter and shortcode argument are refused with the nearest`()
        throws
    {
        let page = MarkedSource(
            "content/page.md",
            """
            # Page

            <% include ①'partials/hedaer.html' %>
            << instance.name|②uper >>
            << table(③dat.tools) >>
            """)
        let layout = MarkedSource(Self.layout, "<link href=\"{{ 'styles/basse.css'|④asset }}\">")
        let site = try SiteFolder.sound(marked: [page, layout])
        let problems = try site.refused().diagnostics
        #expect(
            problems.map(\.location) == [page["①"], page["②"], page["③"], layout["④"]],
            "\(problems)")
        #expect(
            problems.map(\.suggestion) == [
                "did you mean ‘partials/header.html’?", "did you mean ‘upper’?",
                "did you mean ‘data’?", "did you mean ‘styles/base.css’?",
            ])
    }
}
