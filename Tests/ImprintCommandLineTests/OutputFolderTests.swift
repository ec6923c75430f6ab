import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Where a site may be published, and what happens to what lies there.
struct OutputFolderTests {
    @Test(arguments: [
        (".", "output.contains-source", "the folder of site.yml"),
        ("..", "output.contains-source", "the folder of site.yml"),
        ("content", "output.contains-source", "the content folder"),
        ("content/public", "output.inside-source", "the content folder"),
        ("templates", "output.contains-source", "the templates"),
        ("templates/public", "output.inside-source", "the templates"),
        ("assets", "output.contains-source", "the assets"),
        ("assets/../assets/x/y", "output.inside-source", "the assets"),
        ("link", "output.contains-source", "the content folder"),
        ("/", "output.contains-source", "the folder of site.yml"),
    ])
    func `a build into its sources is refused, wherever the path leads`(
        output: String, code: String, source: String
    ) throws {
        let site = try SiteFolder.sound([
            "templates/partials/own.html": "own", "assets/own.css": "own",
        ])
        try site.link("link", to: "content")
        let sources = try site.tree()
        let problem = try site.onlyProblem(["--clean", "--output", output])
        #expect(problem.code == code)
        #expect(problem.message.hasSuffix(source))
        for (path, bytes) in sources { #expect(try site.tree()[path] == bytes) }
    }

    @Test func `an output folder of site.yml in the content is refused at its place`() throws {
        let configuration = MarkedSource(
            "site.yml", SiteFolder.configuration + "output: ①content/public\n")
        let site = try SiteFolder.sound(marked: [configuration])
        let problem = try site.onlyProblem()
        #expect(problem.code == "configuration.output-in-content")
        #expect(problem.location == configuration["①"])
    }

    @Test func `an output that is a file is refused and kept`() throws {
        let site = try SiteFolder.sound(["public": "a file"])
        let problem = try site.onlyProblem(["--output", "public"])
        #expect(problem.code == "output.not-folder")
        #expect(try site.text("public") == "a file")
    }

    @Test func `files that the program did not write are kept, also in folders of the site`() throws
    {
        let site = try SiteFolder.sound([
            "content/guide.md": "# Guide\n", "_site/own.txt": "own", "_site/guide/own.txt": "own",
            "_site/own/deep/file": "own",
        ])
        try site.link("_site/link", to: "own.txt")
        for _ in 0..<2 {
            try site.built()
            #expect(try site.text("_site/own.txt") == "own")
            #expect(try site.text("_site/guide/own.txt") == "own")
            #expect(try site.text("_site/own/deep/file") == "own")
            #expect(try site.tree("_site")["link"] == Data("→ own.txt".utf8))
            #expect(site.exists("_site/guide/index.html"))
        }
    }

    @Test(arguments: ["_site/index.html", "_site/guide", "_site/guide/index.html/x"])
    func `a file that the program did not write is not overwritten`(file: String) throws {
        let site = try SiteFolder.sound(["content/guide.md": "# Guide\n", file: "own"])
        let problem = try site.onlyProblem()
        #expect(problem.code == "output.foreign-file")
        #expect(problem.message.contains("‘\(file.dropFirst("_site/".count))’"))
        #expect(problem.suggestion?.contains("--clean") == true)
    }

    @Test func `clean drops the files that the program did not write`() throws {
        let site = try SiteFolder.sound(["_site/own.txt": "own", "_site/index.html": "own"])
        try site.built(["--clean"])
        #expect(!site.exists("_site/own.txt"))
        #expect(try site.text("_site/index.html").contains("<html"))
    }

    @Test func `what the site has no longer is removed with its folder`() throws {
        let site = try SiteFolder.sound([
            "content/old/page.md": "# Old\n", "content/old.txt": "old",
        ])
        try site.built()
        #expect(site.exists("_site/old/page/index.html") && site.exists("_site/old.txt"))
        try site.remove("content/old")
        try site.remove("content/old.txt")
        try site.built()
        #expect(!site.exists("_site/old") && !site.exists("_site/old.txt"))
    }

    @Test func `a build makes the folders on the way to its output, and follows links`() throws {
        let site = try SiteFolder.sound(["elsewhere/keep": "keep"])
        try site.link("public", to: "elsewhere")
        try site.built(["--output", "a/b/c"])
        #expect(site.exists("a/b/c/index.html"))
        try site.built(["--output", "public"])
        #expect(site.exists("elsewhere/index.html") && site.exists("elsewhere/keep"))
        #expect(try site.tree()["public"] == Data("→ elsewhere".utf8))
    }

    @Test func `all instances are published in folders of their names`() throws {
        let site = try SiteFolder.sound(configuration: "  two: { name: Two }\n")
        let report = try site.built(["--all"])
        #expect(report.instances.map(\.instance) == ["one", "two"])
        #expect(try site.names(in: "_site") == [".imprint-manifest", "one", "two"])
        #expect(
            report.instances.map(\.output) == [
                "\(site.path)/_site/one/", "\(site.path)/_site/two/",
            ])
    }
}
