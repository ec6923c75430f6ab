import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Sources that ask for the same place in the output, or for one outside of it.
struct AddressTests {
    @Test(arguments: [
        ("content/guide.md", "content/guide/index.md"),
        ("content/guide.md", "content/guide/README.md"),
        ("content/guide.md", "content/guide/index.html"),
        ("content/guide.md", "content/guide"),
        ("content/index.md", "content/README.md"),
        ("content/index.md", "content/index.html"),
        ("content/404.md", "content/404.html"),
    ])
    func `two sources of one address are both named, once`(first: String, second: String) throws {
        let site = try SiteFolder.sound([first: "# First\n", second: "# Second\n"])
        for _ in 0..<3 {
            let problem = try site.onlyProblem()
            #expect(problem.code == "content.duplicate-address")
            #expect(problem.message.contains("‘\(first)’"))
            #expect(problem.message.contains("‘\(second)’"))
            let places = [problem.file, problem.notes?.first?.file]
            #expect(Set(places) == [first, second])
        }
    }

    @Test func `a slug that gives the address of another page names both`() throws {
        let site = try SiteFolder.sound([
            "content/guide.md": "# Guide\n", "content/other.md": "---\nslug: guide\n---\n# Other\n",
        ])
        let problem = try site.onlyProblem()
        #expect(problem.code == "content.duplicate-address")
        #expect(problem.message.contains("‘content/guide.md’"))
        #expect(problem.file == "content/other.md")
    }

    @Test(arguments: ["content/assets/styles"])
    func `a file in the place of one that every build writes is named`(file: String) throws {
        let site = try SiteFolder.sound([file: "own"])
        try site.write(
            SiteFolder.configuration.replacing("Docs", with: "Docs\n  url: https://docs.example/"),
            to: "site.yml")
        let report = try site.refused()
        #expect(report.diagnostics.allSatisfy { $0.code == "content.duplicate-address" })
        #expect(report.diagnostics.allSatisfy { $0.file == file })
    }

    @Test(arguments: ["robots.txt", "CNAME", ".well-known/security.txt"])
    func `a file for hosts in the content stands for the one a build makes`(file: String) throws {
        let site = try SiteFolder.sound(["content/\(file)": "own"])
        try site.built()
        #expect(try site.text("_site/\(file)") == "own")
    }

    @Test(arguments: ["../x", "..", ".", "a/b", "''", "a b"])
    func `a slug that is not one part of an address is refused at its place`(slug: String) throws {
        let page = MarkedSource("content/page.md", "---\nslug: ①\(slug)\n---\n# Page\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "front-matter.invalid-value")
        #expect(problem.location == page["①"])
    }

    @Test(arguments: ["../x", "a/../../x", "..", "https://elsewhere.example/"])
    func `an alias outside of the site is refused at its place`(alias: String) throws {
        let page = MarkedSource("content/page.md", "---\naliases: [old/, ①\(alias)]\n---\n# Page\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "front-matter.invalid-alias")
        #expect(problem.location == page["①"])
    }

    @Test(arguments: ["../x", "a/../../x", "https://elsewhere.example/"])
    func `a redirect from outside of the site is refused at its place`(from: String) throws {
        let configuration = MarkedSource(
            "site.yml",
            SiteFolder.configuration + "redirects:\n  old/: index.md\n  ①\(from): index.md\n")
        let problem = try SiteFolder.sound(marked: [configuration]).onlyProblem()
        #expect(problem.code == "redirect.invalid")
        #expect(problem.location == configuration["①"])
    }

    @Test func `a redirect to a page that does not exist is refused at its place`() throws {
        let configuration = MarkedSource(
            "site.yml",
            SiteFolder.configuration + "redirects:\n  old/: ①../index.md\n  older/: ②guied/\n")
        let site = try SiteFolder.sound(["content/guide.md": "# Guide\n"], marked: [configuration])
        let problems = try site.refused().diagnostics
        #expect(problems.map(\.code) == ["redirect.missing-target", "redirect.missing-target"])
        #expect(problems.map(\.location) == [configuration["①"], configuration["②"]])
        #expect(problems.last?.suggestion == "did you mean ‘guide/’?")
    }

    @Test(arguments: ["../page.md", "../site.yml", "guide/../../x.md"])
    func `a navigation entry outside of the content is refused at its place`(path: String) throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "navigation:\n  - Page: ①\(path)\n")
        let problem = try SiteFolder.sound(["page.md": "# Page\n"], marked: [configuration])
            .onlyProblem()
        #expect(problem.code == "navigation.missing-page")
        #expect(problem.location == configuration["①"])
    }

    @Test func `a misspelt navigation entry is refused with the nearest page`() throws {
        let configuration = MarkedSource(
            "site.yml",
            SiteFolder.configuration + "navigation:\n  - Guide:\n    - ①guide/instal.md\n")
        let site = try SiteFolder.sound(
            ["content/guide/install.md": "# Install\n"], marked: [configuration])
        let problem = try site.onlyProblem()
        #expect(problem.code == "navigation.missing-page")
        #expect(problem.location == configuration["①"])
        #expect(problem.suggestion == "did you mean ‘guide/install.md’?")
    }

    @Test(arguments: ["../x", "a/b", ".", "", "Two"])
    func `an instance that cannot be a folder is refused at its place`(id: String) throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "  ①'\(id)': { name: Two }\n")
        let problem = try SiteFolder.sound(marked: [configuration]).onlyProblem(["--all"])
        #expect(problem.code == "configuration.invalid-instance")
        #expect(problem.location == configuration["①"])
    }

    @Test func `a permalink that climbs is refused at its place`() throws {
        let configuration = MarkedSource(
            "site.yml",
            SiteFolder.configuration
                + "collections:\n  blog: { folder: blog, permalink: ①/../:slug/ }\n")
        let problem = try SiteFolder.sound(marked: [configuration]).onlyProblem()
        #expect(problem.code == "configuration.invalid-value")
        #expect(problem.location == configuration["①"])
    }
}
