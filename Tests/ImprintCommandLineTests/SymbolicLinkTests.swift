import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Links, pipes and files that cannot be read, among the sources.
struct SymbolicLinkTests {
    /// A folder of sources, and the name of a file there that would be used.
    static let folders: [(folder: String, file: String, family: String)] = [
        ("content", "page.md", "content"), ("content/guide", "picture.svg", "content"),
        ("content/_data", "data.yml", "content"), ("assets", "own.css", "assets"),
        ("assets/icons", "own.svg", "assets"), ("templates/partials", "own.html", "templates"),
        ("templates/layouts", "page.html", "templates"),
    ]

    @Test(arguments: folders)
    func `a link out of the site, to nothing or in a circle is refused and named`(
        folder: String, file: String, family: String
    ) throws {
        let outside = try SiteFolder(["secret.txt": "secret"])
        for (target, reason) in [
            ("\(outside.path)/secret.txt", "leads out of the site"), ("nowhere", "leads nowhere"),
            (file, "leads in a circle"), (outside.path, "leads out of the site"),
        ] {
            let site = try SiteFolder.sound()
            try site.link("\(folder)/\(file)", to: target)
            let problem = try site.onlyProblem()
            #expect(problem.code == "\(family).bad-link")
            #expect(problem.file == "\(folder)/\(file)")
            #expect(problem.message.contains(reason))
            #expect(!problem.description.contains("secret\""))
        }
    }

    @Test(arguments: folders)
    func `a link to the folder it lies in is refused`(
        folder: String, file: String, family: String
    ) throws {
        let site = try SiteFolder.sound()
        try site.link("\(folder)/again", to: ".")
        let problem = try site.onlyProblem()
        #expect(problem.code == "\(family).bad-link")
        #expect(problem.file == "\(folder)/again")
    }

    @Test(arguments: ["content", "templates", "assets"])
    func `a folder of sources that is itself a link out of the site is refused`(folder: String)
        throws
    {
        let outside = try SiteFolder(["index.md": "# Secret\n"])
        let site = try SiteFolder.sound()
        if folder == "content" { try site.remove("content") }
        try site.link(folder, to: outside.path)
        let problem = try site.onlyProblem()
        #expect(problem.code == "\(folder).bad-link")
        #expect(problem.file == folder)
    }

    @Test func `a link within the site is followed`() throws {
        let site = try SiteFolder.sound([
            "content/guide/page.md": "# Page\n", "shared/partial.html": "<p>shared</p>",
        ])
        try site.link("content/again", to: "guide")
        try site.link("templates/partials/own.html", to: "../../shared/partial.html")
        try site.write("# Use\n\n<% include 'partials/own.html' %>\n", to: "content/use.md")
        try site.built()
        #expect(site.exists("_site/again/page/index.html"))
        #expect(try site.text("_site/use/index.html").contains("<p>shared</p>"))
    }

    @Test(arguments: folders)
    func `a pipe among the sources is refused and never read`(
        folder: String, file: String, family: String
    ) throws {
        let site = try SiteFolder.sound()
        try site.write("", to: "\(folder)/\(file)")
        try site.remove("\(folder)/\(file)")
        #expect(mkfifo("\(site.path)/\(folder)/\(file)", 0o644) == 0)
        let problem = try site.onlyProblem()
        #expect(problem.code == "\(family).no-file")
        #expect(problem.file == "\(folder)/\(file)")
    }

    @Test func `a folder that is called like a page is a folder`() throws {
        let site = try SiteFolder.sound(["content/page.md/inner.md": "# Inner\n"])
        let report = try site.built()
        #expect(report.instances.first?.pages == 2)
        #expect(site.exists("_site/page.md/inner/index.html"))
    }
}
