import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Other programs that render parts of pages, as the built program uses them.
struct ToolTests {
    private static let page = "# Home\n\nA $x^2$ and $y$.\n\n```dot\ndigraph { a }\n```\n"

    /// A program in the site's folder `bin`, found before all others.
    private func site(_ name: String, _ script: String, page: String = page) throws -> SiteFolder {
        let site = try SiteFolder.sound(["content/index.md": page])
        try site.write(script, to: "bin/\(name)")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: "\(site.path)/bin/\(name)")
        return site
    }

    private func report(
        _ site: SiteFolder, _ arguments: [String] = [], path: String
    ) throws -> BuildReport {
        let outcome = try Program.run(
            ["build", "--report", "json"] + arguments, in: site.url, environment: ["PATH": path])
        #expect(outcome.end == .exit(0), "\(outcome)")
        return try JSONDecoder().decode(BuildReport.self, from: Data(outcome.standardOutput.utf8))
    }

    private let usual = "/usr/bin:/bin"

    @Test func `formulas and diagrams are in the page, the same with and without a cache`() throws {
        let site = try SiteFolder.sound(["content/index.md": Self.page])
        #expect(try report(site, path: usual).diagnostics.isEmpty)
        let first = try site.text("_site/index.html")
        #expect(first.contains("<math ") && first.contains("<div class=\"diagram\"><svg "))
        #expect(site.exists(".cache/imprint/.gitignore"))
        for arguments in [[], ["--no-cache"]] {
            #expect(try report(site, arguments, path: usual).diagnostics.isEmpty)
            #expect(try site.text("_site/index.html") == first)
        }
        let other = try SiteFolder.sound(["content/index.md": Self.page])
        _ = try report(other, ["--no-cache"], path: usual)
        #expect(!other.exists(".cache"))
    }

    @Test func `without the programs their source is shown, and each is told once`() throws {
        let site = try SiteFolder.sound([
            "content/index.md": Self.page, "content/a.md": Self.page, "content/b.md": Self.page,
        ])
        let report = try report(site, path: "/nowhere")
        #expect(report.diagnostics.map(\.code).sorted() == ["tool.graphviz", "tool.katex"])
        let html = try site.text("_site/index.html")
        #expect(html.contains("<code class=\"math\">$x^2$</code>"))
        #expect(html.contains("digraph { a }"))
        #expect(!site.exists(".cache"))
    }

    @Test func `a formula that is wrong is told where it is wrong, and fails a strict build`()
        throws
    {
        let page = MarkedSource("content/index.md", "# Home\n\né $a ①\\foo$\n")
        let site = try SiteFolder.sound(marked: [page])
        let report = try report(site, path: usual)
        #expect(report.diagnostics.map(\.location) == [page["①"]])
        #expect(report.diagnostics.map(\.code) == ["markdown.formula"])
        #expect(
            try site.text("_site/index.html").contains(
                "<code class=\"math error\">$a \\foo$</code>"))
        #expect(try site.build(["--strict"]).end == .exit(1))
    }

    @Test func `a node that ends at once does not end the build`() throws {
        let site = try site("node", "#!/bin/sh\nexit 1\n")
        let report = try report(site, path: "\(site.path)/bin:\(usual)")
        #expect(report.diagnostics.map(\.code) == ["tool.katex"])
        #expect(try site.text("_site/index.html").contains("<code class=\"math\">$y$</code>"))
    }

    @Test func `a node that hangs is given up after the time limit`() throws {
        let site = try site("node", "#!/bin/sh\nsleep 1000\n")
        try site.write(
            SiteFolder.configuration + "markdown: { tools: { time_limit: 1 } }\n", to: "site.yml")
        let report = try report(site, path: "\(site.path)/bin:\(usual)")
        #expect(report.diagnostics.map(\.code) == ["tool.katex"])
    }

    @Test func `a node that answers nonsense is given up`() throws {
        let site = try site("node", "#!/bin/sh\nwhile read -r line; do echo '{\"a\":1'; done\n")
        let report = try report(site, path: "\(site.path)/bin:\(usual)")
        #expect(report.diagnostics.map(\.code) == ["tool.katex"])
    }

    @Test func `a dot that hangs is a problem of its diagram`() throws {
        let site = try site(
            "dot", "#!/bin/sh\nsleep 1000\n", page: "# Home\n\n```dot\ndigraph { a }\n```\n")
        try site.write(
            SiteFolder.configuration + "markdown: { tools: { time_limit: 1 } }\n", to: "site.yml")
        let report = try report(site, path: "\(site.path)/bin:\(usual)")
        #expect(report.diagnostics.map(\.code) == ["markdown.diagram"])
    }

    @Test func `Mermaid needs a script, which is told once`() throws {
        let diagram = "# Home\n\n```mermaid\ngraph TD; A-->B\n```\n"
        let site = try SiteFolder.sound([
            "content/index.md": diagram, "content/a.md": diagram, "content/b.md": "# B\n",
        ])
        #expect(try report(site, path: usual).diagnostics.map(\.code) == ["tool.mermaid"])
        #expect(!(try site.text("_site/index.html").contains("mermaid.")))
        try site.write(
            SiteFolder.configuration + "markdown: { mermaid: { script: assets/lib/m.mjs } }\n",
            to: "site.yml")
        try site.write("export default {}\n", to: "assets/lib/m.mjs")
        #expect(try report(site, path: usual).diagnostics.isEmpty)
        let html = try site.text("_site/a/index.html")
        #expect(html.contains("<pre class=\"mermaid\">graph TD; A--&gt;B"))
        #expect(
            html.contains(
                /<script type="module" src="\.\.\/assets\/scripts\/mermaid\.[0-9a-f]+\.js" data-mermaid="\.\.\/assets\/lib\/m\.[0-9a-f]+\.mjs">/
            ))
        #expect(!(try site.text("_site/b/index.html").contains("mermaid")))
    }

    @Test func `code in a language that only Pygments knows is coloured where it is installed`()
        throws
    {
        let code = "# Home\n\n```fortran {2}\nprogram a ! (1)\nend program a\n```\n\n1. One\n"
        let site = try SiteFolder.sound([
            "content/index.md": code, "content/a.md": "# A\n\n```no-such\nx\n```\n",
        ])
        for _ in 1...2 {
            #expect(try report(site, path: usual).diagnostics.isEmpty)
            let html = try site.text("_site/index.html")
            #expect(html.contains(/<span class="k">program ?<\/span>/))
            #expect(html.contains(/<span class="line hl" role="mark"><span class="k">end/))
            #expect(try site.text("_site/a/index.html").contains("language-no-such\">x\n</code>"))
        }
        let other = try SiteFolder.sound(["content/index.md": code])
        #expect(try report(other, path: "/nowhere").diagnostics.isEmpty)
        #expect(
            try other.text("_site/index.html").contains(
                "<span class=\"line hl\" role=\"mark\">end program"))
        #expect(!other.exists(".cache"))
    }

    @Test func `a symbolic link does not lead a snippet out of the site`() throws {
        let page = MarkedSource(
            "content/index.md", "# Home\n\n--8<-- \"①link/passwd\"\n\n--8<-- \"②file\"\n")
        let site = try SiteFolder.sound(marked: [page])
        try site.link("parts/link", to: "/etc")
        try site.link("parts/file", to: "/etc/passwd")
        try site.write(
            SiteFolder.configuration + "markdown: { snippets: { paths: [parts] } }\n",
            to: "site.yml")
        let report = try site.refused()
        #expect(report.diagnostics.map(\.location) == [page["①"], page["②"]])
        #expect(report.diagnostics.map(\.code) == ["snippet.outside", "snippet.outside"])
    }
}
