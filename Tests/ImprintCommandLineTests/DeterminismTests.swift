import Foundation
import ImprintTesting
import Testing

/// The same sources give the same bytes.
struct DeterminismTests {
    private func site() throws -> SiteFolder {
        let site = try SiteFolder.sound(
            [
                "content/_data/tools.yml": "- { name: b, n: 2 }\n- { name: a, n: 1 }\n",
                "content/picture.svg": "<svg/>",
            ],
            configuration: """
                  two: { name: Two, extra: x }
                redirects: { old/: index.md, older/: guide/page1.md }
                collections: { blog: { folder: blog, sort: date } }

                """)
        for number in 0..<60 {
            try site.write(
                """
                ---
                aliases: [was/\(number)]
                tags: [a, b]
                ---
                # Page of << instance.name >> \(number)

                << table(data.tools, columns=["name", "n"]) >>

                ## Part

                [x](page\((number + 7) % 60).md#part) ![y](../picture.svg)

                ~~Struck~~ out, https://example.org/bare and www.example.org. [^1]

                [^1]: A note ~~of old~~.

                """, to: "content/guide/page\(number).md")
        }
        for number in 0..<5 {
            try site.write(
                "---\ndate: 2026-01-0\(number % 2 + 1)\n---\n# Post \(number)\n",
                to: "content/blog/post\(number).md")
        }
        return site
    }

    @Test(arguments: [[], ["--all"]])
    func `two builds give the same bytes, with any number of jobs`(arguments: [String]) throws {
        let site = try site()
        try site.built(arguments)
        let first = try site.tree("_site")
        #expect(first.count > 60)
        for jobs in ["1", "2", "7"] {
            try site.built(arguments + ["--jobs", jobs])
            #expect(try site.tree("_site") == first, "--jobs \(jobs)")
        }
        try site.remove("_site")
        try site.built(arguments)
        #expect(try site.tree("_site") == first, "into a new folder")
    }

    @Test
    func `what extensions of Markdown find is found on every page, whatever is parsed beside it`()
        throws
    {
        let site = try site()
        for _ in 0..<5 {
            try site.built(["--jobs", "8"])
            for number in 0..<60 {
                let html = try site.text("_site/guide/page\(number)/index.html")
                #expect(html.contains("<del>Struck</del>") && html.contains("<del>of old</del>"))
                #expect(html.contains("href=\"https://example.org/bare\""))
                #expect(html.contains("href=\"http://www.example.org\""))
            }
        }
    }

    @Test func `a copy of the sources gives the same bytes in another place`() throws {
        let site = try site()
        try site.built()
        let copy = try SiteFolder()
        for (path, bytes) in try site.tree() where !path.hasPrefix("_site") {
            try copy.write(bytes, to: path)
        }
        try copy.built()
        #expect(try copy.tree("_site") == site.tree("_site"))
    }

    @Test func `an instance built alone is that of all, but for the list of files`() throws {
        let site = try site()
        try site.built(["--all"])
        try site.built(["--instance", "two", "--output", "two"])
        var (alone, among) = (try site.tree("two"), try site.tree("_site/two"))
        alone[".imprint-manifest"] = nil
        among[".imprint-manifest"] = nil
        #expect(alone == among)
    }

    @Test func `problems come in the same order, with any number of jobs`() throws {
        let site = try site()
        for number in 0..<30 {
            try site.write(
                "# Page\n\n[x](nope\(number).md) << instance.nmae >>\n\n[y](#nope)\n",
                to: "content/bad\(number).md")
        }
        let first = try site.build(["--all"]).standardError
        #expect(first.hasSuffix("90 errors; nothing was published.\n"))
        for jobs in ["1", "2", "7"] {
            #expect(try site.build(["--all", "--jobs", jobs]).standardError == first)
        }
    }
}
