import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct DataInputTests {
    @Test func `a row that breaks its schema is refused at its line and column`() throws {
        let table = MarkedSource("content/_data/table.csv", "name,year\na,2020\nb,①twenty\n")
        let site = try SiteFolder.sound(
            [
                "content/_data/table.schema.yml":
                    "type: array\nitems: { type: object, properties: { year: { type: integer } } }\n"
            ], marked: [table])
        let problem = try site.onlyProblem()
        #expect(problem.code == "data.wrong-type")
        #expect(problem.location == table["①"])
        #expect(problem.notes?.first?.file == "content/_data/table.schema.yml")
    }

    @Test func `every row that breaks its schema is told, with the nearest property`() throws {
        let data = MarkedSource(
            "content/_data/tools.yml", "- name: a\n- ①nam: b\n- name: c\n  ②url: 3\n- name: ③[]\n")
        let schema = """
            type: array
            items:
              type: object
              additionalProperties: false
              properties: { name: { type: string } }
            """
        let site = try SiteFolder.sound(
            ["content/_data/tools.schema.yml": schema], marked: [data])
        let problems = try site.refused().diagnostics
        #expect(problems.map(\.location) == [data["①"], data["②"], data["③"]])
        #expect(
            problems.map(\.code) == [
                "data.unknown-property", "data.unknown-property", "data.wrong-type",
            ])
        #expect(problems[0].suggestion == "did you mean ‘name’?")
    }

    @Test(arguments: ["2026-11-31", "2026-11-24/2026-11-22", "soon"])
    func `a date of news that is none is refused at its line and column, with what one looks like`(
        date: String
    ) throws {
        let news = MarkedSource(
            "content/_data/news.yml",
            "- { title: A, date: 2026-11 }\n- { title: B, date: 2026-11-02/2026-11-04 }\n"
                + "- title: C\n  date: ①\(date)\n")
        let site = try SiteFolder.sound(
            [
                "content/_data/news.schema.yml":
                    "items: { properties: { date: { type: string, format: period } } }\n"
            ], marked: [news])
        let problem = try site.onlyProblem()
        #expect(problem.code == "data.format")
        #expect(problem.location == news["①"])
        #expect(problem.message.contains("‘news[2].date’ is ‘\(date)’, not a day such as"))
    }

    @Test(arguments: [
        ("x.yml", "a: Caf\u{E9}\n"), ("x.json", "{\"a\": \"Caf\u{E9}\"}"),
        ("x.toml", "a = \"Caf\u{E9}\"\n"), ("x.csv", "a\nCaf\u{E9}\n"),
    ])
    func `a data file in Latin-1 is refused on its line`(name: String, text: String) throws {
        let site = try SiteFolder.sound()
        let bytes = try #require(text.data(using: .isoLatin1))
        try site.write(bytes, to: "content/_data/\(name)")
        let problem = try site.onlyProblem()
        #expect(problem.file == "content/_data/\(name)")
        #expect(problem.line == (name == "x.csv" ? 2 : 1))
    }

    @Test(arguments: [
        ("x.yml", "[", ""), ("x.json", "[", ""), ("x.toml", "[", "a = "), ("x.yml", "- ", ""),
        ("x.json", "{\"a\":", ""),
    ])
    func `data a hundred thousand deep is refused`(name: String, mark: String, start: String) throws
    {
        let site = try SiteFolder.sound([
            "content/_data/\(name)": start + String(repeating: mark, count: 100_000)
        ])
        let problem = try site.onlyProblem()
        #expect(problem.file == "content/_data/\(name)")
        #expect(problem.line == 1)
    }

    @Test(arguments: ["x.yml", "x.json", "x.toml", "x.csv"])
    func `a file of NUL bytes is refused`(name: String) throws {
        let site = try SiteFolder.sound()
        try site.write(Data(count: 1000), to: "content/_data/\(name)")
        #expect(try site.refused().diagnostics.allSatisfy { $0.file == "content/_data/\(name)" })
    }

    @Test func `a misspelt name in a query of data is refused with the nearest one`() throws {
        let page = MarkedSource("content/page.md", "# Page\n\n<< data.①tolos[0].name >>\n")
        let site = try SiteFolder.sound(
            ["content/_data/tools.yml": "- name: a\n"], marked: [page])
        let problem = try site.onlyProblem()
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "did you mean ‘tools’?")
    }
}
