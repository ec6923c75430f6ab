import Foundation
import ImprintTesting
import Testing

/// `imprint search` on sites that were built.
struct SearchCommandTests {
    private static let texts = [
        "content/index.md": "# Home\n\nWelcome to the pangolin's page.\n",
        "content/install.md": """
        # Installation

        Download the program.

        ## Upgrading

        Put the new version over the old one. Upgrading takes a minute.

        """,
    ]

    private static let twoInstances = """
        site:
          title: Docs
        instances:
          one: { name: One }
          two: { name: Two }

        """

    private func built(_ arguments: [String] = [], configuration: String? = nil) throws
        -> SiteFolder
    {
        let site = try SiteFolder.sound(Self.texts)
        if let configuration { try site.write(configuration, to: "site.yml") }
        #expect(try site.build(arguments).end == .exit(0))
        return site
    }

    private func search(_ arguments: [String], in site: SiteFolder) throws -> Program.Outcome {
        try Program.run(["search"] + arguments, in: site.url)
    }

    @Test func `it shows title and heading, address and excerpt of what it finds`() throws {
        let outcome = try search(["upgrading", "minute"], in: try built())
        #expect(outcome.end == .exit(0))
        #expect(outcome.standardError == "")
        #expect(
            outcome.standardOutput == """
                Installation › Upgrading
                  /install/#upgrading
                  …Upgrading takes a minute.

                1 page.

                """)
    }

    @Test func `it says what it took for what, and what is not there`() throws {
        let site = try built()
        let corrected = try search(["pangoln "], in: site).standardOutput
        #expect(corrected.hasPrefix("Searched for ‘pangolin’ instead of ‘pangoln’.\n\nHome\n  /\n"))
        let unknown = try search(["zyxwvuts "], in: site)
        #expect(unknown.end == .exit(0))
        #expect(
            unknown.standardOutput
                == "Not on this site: ‘zyxwvuts’.\n\nNothing found for ‘zyxwvuts ’.\n")
    }

    @Test func `it answers programs in JSON`() throws {
        struct Answer: Decodable {
            struct Excerpt: Decodable {
                var text: String
                var marks: [[Int]]
            }
            struct Result: Decodable {
                var url: String
                var title: String
                var breadcrumbs: [String]
                var heading: String
                var excerpt: Excerpt
                var score: Double
            }
            var pages: Int
            var results: [Result]
            var unknown: [String]
        }
        let site = try built()
        let outcome = try search(["--json", "upgrading"], in: site)
        let answer = try JSONDecoder().decode(
            Answer.self, from: Data(outcome.standardOutput.utf8))
        let result = try #require(answer.results.first)
        #expect(result.url == "install/#upgrading")
        #expect(result.title == "Installation")
        #expect(result.heading == "Upgrading")
        #expect(result.score > 0)
        #expect(result.excerpt.marks == [[1, 10]])
        let none = try search(["--json", "zyxwvuts "], in: site)
        #expect(none.end == .exit(0))
        let empty = try JSONDecoder().decode(Answer.self, from: Data(none.standardOutput.utf8))
        #expect(empty.pages == 0 && empty.results.isEmpty && empty.unknown == ["zyxwvuts"])
    }

    @Test func `it shows no more pages than are wanted`() throws {
        let outcome = try search(["the", "--limit", "1"], in: try built())
        #expect(outcome.standardOutput.hasSuffix("\n2 pages; 1 shown.\n"), "\(outcome)")
    }

    @Test func `it looks where site yml says that the site is`() throws {
        let site = try built(configuration: SiteFolder.configuration + "output: public\n")
        #expect(site.exists("public/search/manifest.bin"))
        #expect(try search(["minute"], in: site).standardOutput.contains("/install/#upgrading"))
    }

    @Test func `it looks in the folder that it is told`() throws {
        let site = try built(["--output", "elsewhere"])
        let missing = try search(["minute"], in: site)
        #expect(missing.end == .exit(1))
        #expect(
            missing.standardError == """
                error: there is no folder ‘_site’ [search.no-site]
                  suggestion: build the site with ‘imprint build’, or name the folder of a built one with --site

                """)
        let found = try search(["minute", "--site", "elsewhere/"], in: site)
        #expect(found.standardOutput.contains("/install/#upgrading"))
    }

    @Test func `of several editions it takes the default one`() throws {
        let site = try built(["--all"], configuration: Self.twoInstances)
        #expect(try search(["minute"], in: site).end == .exit(0))
        try site.remove("_site/two")
        #expect(try search(["minute"], in: site).end == .exit(0))
    }

    @Test func `without a default one it names the editions`() throws {
        let site = try built(["--all"], configuration: Self.twoInstances)
        try site.remove("site.yml")
        let outcome = try search(["minute"], in: site)
        #expect(outcome.end == .exit(1))
        #expect(
            outcome.standardError == """
                error: ‘_site’ has several editions: ‘one’, ‘two’ [search.several-editions]
                  suggestion: name one, such as --site _site/one

                """)
        #expect(try search(["minute", "--site", "_site/two"], in: site).end == .exit(0))
    }

    @Test func `a folder without an index is told apart from one that is not there`() throws {
        let site = try SiteFolder.sound()
        try site.write("A page\n", to: "_site/index.html")
        let outcome = try search(["minute"], in: site)
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardError.contains("no search index in ‘_site’"))
        #expect(outcome.standardError.contains("[search.no-index]"))
    }

    @Test func `a site yml that cannot be read is told`() throws {
        let site = try SiteFolder(["site.yml": "site: [\n"])
        let outcome = try search(["minute"], in: site)
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardError.hasPrefix("site.yml:"))
    }

    @Test(arguments: [("", "damaged"), ("{\"version\": 99}", "form 99 of another version")])
    func `a manifest that is none is told`(text: String, message: String) throws {
        let site = try built()
        try site.write(text, to: "_site/search/manifest.bin")
        let outcome = try search(["minute"], in: site)
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardError.contains(message))
        #expect(outcome.standardError.contains("build the site again"))
    }

    @Test func `a file that is missing is a warning that names it`() throws {
        let site = try built()
        let document = try #require(
            try site.tree("_site/search/").keys.first { $0.hasPrefix("documents/") })
        try site.remove("_site/search/\(document)")
        let outcome = try search(["minute"], in: site)
        #expect(outcome.end == .exit(0))
        #expect(
            outcome.standardError.hasPrefix("warning: cannot read ‘_site/search/\(document)’"))
        #expect(outcome.standardOutput == "1 page; 0 shown.\n")
    }

    @Test(arguments: [
        ["search"], ["search", ""], ["search", " "], ["search", "a", "--limit", "0"],
        ["search", "a", "--limit", "many"], ["search", "a", "--site", ""],
        ["search", "a", "--nope"],
    ])
    func `a command line that asks for nothing exits with 2`(arguments: [String]) throws {
        let outcome = try Program.run(arguments, in: FileManager.default.temporaryDirectory)
        #expect(outcome.end == .exit(2))
        #expect(outcome.standardError.hasPrefix("Error: "))
    }

    @Test func `what pages hold does not move the cursor`() throws {
        let site = try built()
        let outcome = try search(["\u{1B}[31mzyxwvuts\u{7} "], in: site)
        #expect(outcome.standardOutput.contains("Nothing found"))
        #expect(!outcome.standardOutput.contains("\u{1B}"))
    }
}
