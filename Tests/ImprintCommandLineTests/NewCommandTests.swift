import Foundation
import ImprintTesting
import Testing

struct NewCommandTests {
    @Test func `a new site builds without a warning, for all its instances`() throws {
        let folder = try SiteFolder()
        let outcome = try Program.run(["new", "docs"], in: folder.url)
        #expect(outcome.end == .exit(0))
        #expect(outcome.standardOutput.contains("cd docs && imprint build"))
        let build = try Program.run(
            ["build", "--source", "docs", "--all", "--strict"], in: folder.url)
        #expect(build.end == .exit(0), "\(build)")
        #expect(build.standardError == "")
        let home = try folder.text("docs/_site/sister/index.html")
        #expect(home.contains("Welcome to Sister"))
        #expect(!home.contains("&lt;&lt;"))
    }

    @Test func `a new site keeps what it builds out of Git`() throws {
        let folder = try SiteFolder()
        _ = try Program.run(["new", "."], in: folder.url)
        #expect(try folder.text(".gitignore").contains("_site/"))
    }

    @Test func `an empty folder and folders on the way are taken`() throws {
        let folder = try SiteFolder()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
        for path in ["empty", "a/b/c", "with space", "trailing/"] {
            let outcome = try Program.run(["new", path], in: folder.url)
            #expect(outcome.end == .exit(0), "\(outcome)")
            #expect(folder.exists("\(path)/site.yml"))
        }
    }

    @Test(arguments: ["full", "file", "file/below"])
    func `a folder that holds something, or is none, is refused and left as it is`(path: String)
        throws
    {
        let folder = try SiteFolder(["full/notes.txt": "mine", "file": "mine"])
        let before = try folder.tree()
        let outcome = try Program.run(["new", path], in: folder.url)
        #expect(outcome.end == .exit(1))
        #expect(outcome.standardOutput == "")
        #expect(outcome.standardError.contains("‘\(path)"), "\(outcome)")
        #expect(try folder.tree() == before)
    }
}
