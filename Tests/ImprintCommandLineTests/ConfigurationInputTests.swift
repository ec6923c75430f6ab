import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct ConfigurationInputTests {
    @Test func `a folder without site yml is no site, and a way to one is told`() throws {
        let site = try SiteFolder(["content/index.md": "# Home\n"])
        let problem = try site.onlyProblem()
        #expect(problem.code == "configuration.missing")
        #expect(problem.suggestion?.contains("imprint new") == true)
    }

    @Test(arguments: ["", "\n\n", "# Only a comment\n", "---\n", "- a\n- list\n", "text\n", "3\n"])
    func `a site yml that is no mapping is refused at its start`(text: String) throws {
        let site = try SiteFolder.sound(["site.yml": text])
        let problem = try site.onlyProblem()
        #expect(problem.code == "configuration.wrong-type")
        #expect(problem.file == "site.yml")
        #expect(problem.line != nil && problem.column == 1)
    }

    @Test func `unknown keys are refused at their places with the nearest ones, all at once`()
        throws
    {
        let configuration = MarkedSource(
            "site.yml",
            """
            site:
              title: Docs
              ①langauge: en
            instances: { one: { theme: { ②primray: "#123456" } } }
            ③outptu: public
            links: { ④mising: error }

            """)
        let report = try SiteFolder.sound(marked: [configuration]).refused()
        #expect(report.diagnostics.allSatisfy { $0.code == "configuration.unknown-key" })
        #expect(
            report.diagnostics.map(\.location) == ["①", "②", "③", "④"].map { configuration[$0] })
        #expect(
            report.diagnostics.map(\.suggestion) == [
                "did you mean ‘language’?", "did you mean ‘primary’?", "did you mean ‘output’?",
                "did you mean ‘missing’?",
            ])
    }

    @Test func `values of the wrong type are refused at their places, all at once`() throws {
        let configuration = MarkedSource(
            "site.yml",
            """
            site:
              title: ①3
              language: ②[en]
            instances: ③[one]
            markdown: { permalinks: ④3, anchors: ⑤githbu }
            output: ⑥true
            navigation: ⑦index.md

            """)
        let report = try SiteFolder.sound(marked: [configuration]).refused()
        let marks: [Unicode.Scalar] = ["①", "②", "③", "④", "⑤", "⑥", "⑦"]
        #expect(report.diagnostics.map(\.location) == marks.map { configuration[$0] })
        #expect(
            report.diagnostics.map(\.code) == Array(repeating: "configuration.wrong-type", count: 4)
                + ["configuration.unknown-value"]
                + Array(repeating: "configuration.wrong-type", count: 2))
        #expect(report.diagnostics[4].suggestion == "did you mean ‘github’?")
    }

    @Test func `a key that stands twice is refused at the second place, naming the first`() throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "①site: { title: Again }\n")
        let problem = try SiteFolder.sound(marked: [configuration]).onlyProblem()
        #expect(problem.code == "yaml.duplicate-key")
        #expect(problem.location == configuration["①"])
        #expect(problem.notes?.first?.line == 1)
    }

    @Test(arguments: [
        "theme: 'x\n", "theme: [a\n", "theme: {a: b\n", "theme: *b\n", "theme: b: c\n",
        "\ttheme: b\n",
    ])
    func `broken YAML is refused in site yml with line and column`(text: String) throws {
        let site = try SiteFolder.sound(configuration: text)
        let problem = try site.onlyProblem()
        #expect(problem.code.hasPrefix("yaml."))
        #expect(problem.file == "site.yml")
        #expect(problem.line ?? 0 >= 5)
    }

    @Test func `a site yml in Latin-1 is refused at the byte`() throws {
        let site = try SiteFolder.sound()
        try site.write(Data("site:\n  title: Caf".utf8) + Data([0xE9, 0x0A]), to: "site.yml")
        let problem = try site.onlyProblem()
        #expect(problem.code == "yaml.syntax")
        #expect(problem.line == 2 && problem.column == 13)
    }

    @Test func `brackets a hundred thousand deep are refused`() throws {
        let site = try SiteFolder.sound([
            "site.yml": "site: " + String(repeating: "[", count: 100_000)
        ])
        let problem = try site.onlyProblem()
        #expect(problem.file == "site.yml")
        #expect(problem.line == 1)
    }

    @Test func `a content folder that does not exist is refused where it is named`() throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "content: ①contents\n")
        let problem = try SiteFolder.sound(marked: [configuration]).onlyProblem()
        #expect(problem.code == "content.missing")
        #expect(problem.location == configuration["①"])
    }

    @Test func `a logo that does not exist is refused with the nearest one`() throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "theme: { logo: ①assets/lgo.svg }\n")
        let site = try SiteFolder.sound(["assets/logo.svg": "<svg/>"], marked: [configuration])
        let problem = try site.onlyProblem()
        #expect(problem.code == "configuration.missing-asset")
        #expect(problem.location == configuration["①"])
        #expect(problem.suggestion == "did you mean ‘assets/logo.svg’?")
    }

    @Test func `an unknown instance on the command line is refused with the nearest one`() throws {
        let problem = try SiteFolder.sound().onlyProblem(["--instance", "oen"])
        #expect(problem.code == "build.unknown-instance")
        #expect(problem.suggestion == "did you mean ‘one’?")
    }
}
