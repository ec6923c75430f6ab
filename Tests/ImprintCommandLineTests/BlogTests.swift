import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// A blog as its writers and readers meet it.
struct BlogTests {
    private static let collection = """
        collections:
          blog:
            folder: blog
            sort: date
            descending: true
            layout: post.html
            permalink: /blog/:year/:slug/
            lists: [posts, years, tags, authors]
            page_size: 2
            feed: { formats: [atom, rss, json] }
        tags: /tags/

        """

    private func site(
        _ texts: [String: String] = [:], collection: String = BlogTests.collection,
        marked: [MarkedSource] = []
    ) throws -> SiteFolder {
        let site = try SiteFolder.sound(texts, configuration: collection, marked: marked)
        try site.write(
            SiteFolder.configuration.replacing("Docs", with: "Docs\n  url: https://docs.example/")
                + collection, to: "site.yml")
        return site
    }

    private let posts = [
        "content/blog/a.md":
            "---\ndate: 2024-05-06\ntags: [x]\nauthors: [Ada]\n---\n# A\n\nOne.\n\n<!-- more -->\n\nTwo.\n",
        "content/blog/b.md": "---\ndate: 2025-05-06\ntags: [x, y]\n---\n# B\n\nThree.\n",
        "content/blog/c.md": "---\ndate: 2026-01-01\n---\n# C\n",
        "content/guide.md": "---\ntags: [x]\n---\n# Guide\n",
    ]

    @Test func `the theme shows posts, lists and feeds, whose links all lead somewhere`() throws {
        let site = try site(posts)
        try site.built()
        let list = try site.text("_site/blog/index.html")
        #expect(list.contains("<h2><a href=\"2026/c/\">C</a></h2>"))
        #expect(list.contains("rel=\"next\" href=\"page/2/\""))
        #expect(try site.text("_site/blog/page/2/index.html").contains("One.</p>"))
        #expect(!(try site.text("_site/blog/page/2/index.html").contains("Two.")))
        #expect(
            try site.text("_site/guide/index.html").contains(
                "<a class=\"badge\" href=\"../tags/x/\">x</a>"))
        #expect(
            try site.text("_site/blog/2024/a/index.html").contains(
                "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Blog\" href=\"../../atom.xml\">"
            ))
        let files = try site.tree("_site")
        let pages = files.filter { $0.key.hasSuffix(".html") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        for (name, document) in try HTMLDocument.parse(pages) {
            let folder = URL(filePath: "/" + name).deletingLastPathComponent()
            for element in document.elements {
                guard let link = element.attributes["href"] ?? element.attributes["src"],
                    !link.contains(":"), !link.hasPrefix("#"), !link.hasPrefix("/"),
                    let path = link.split(separator: "#", omittingEmptySubsequences: false).first
                else { continue }
                var target = folder.appending(path: String(path)).standardized.path.dropFirst()[...]
                if path.hasSuffix("/") || path.isEmpty || path == ".." {
                    target = target.hasSuffix("/") ? target.dropLast() : target
                    target = target.isEmpty ? "index.html" : "\(target)/index.html"
                }
                let file = String(target).removingPercentEncoding ?? ""
                #expect(files[file] != nil, "\(name) leads to \(link)")
            }
        }
    }

    @Test func `the same posts give the same bytes, whatever the number of cores`() throws {
        let site = try site(posts)
        try site.built(["--jobs", "1"])
        let one = try site.tree("_site")
        try site.built(["--jobs", "4"])
        #expect(try site.tree("_site") == one)
    }

    @Test func `a post of a later day is left out, and named; with --drafts it is there`() throws {
        let site = try site(["content/blog/later.md": "---\ndate: 2999-01-02\n---\n# Later\n"])
        let outcome = try site.build(["--strict"])
        #expect(outcome.end == .exit(0), "\(outcome)")
        #expect(outcome.standardOutput.contains("Not before 2999-01-02: content/blog/later.md"))
        #expect(!site.exists("_site/blog/2999"))
        try site.built(["--drafts"])
        #expect(site.exists("_site/blog/2999/later/index.html"))
        #expect(try site.text("_site/blog/atom.xml").contains("later"))
    }

    @Test func `a build takes place when SOURCE_DATE_EPOCH says`() throws {
        let site = try site(posts)
        // The day before the last post.
        let outcome = try site.build(environment: ["SOURCE_DATE_EPOCH": "1767139200"])
        #expect(outcome.end == .exit(0), "\(outcome)")
        #expect(!site.exists("_site/blog/2026"))
        #expect(site.exists("_site/blog/2025/b/index.html"))
    }

    @Test func `two posts at one address are both named`() throws {
        let site = try site([
            "content/blog/a.md": "---\ndate: 2024-05-06\n---\n# A\n",
            "content/blog/other.md": "---\ndate: 2024-07-08\nslug: a\n---\n# B\n",
        ])
        let problem = try site.onlyProblem()
        #expect(problem.code == "content.duplicate-address")
        #expect(problem.message.contains("‘/blog/2024/a/’"))
    }

    @Test(arguments: [
        ("/blog/:yaer/:slug/", "did you mean ‘:year’?"),
        ("/blog/:number/", "known: :year, :month, :day, :slug, :path"),
    ])
    func `a permalink that asks for what no page has is refused`(
        pattern: String, advice: String
    ) throws {
        let site = try site(
            collection: "collections: { blog: { folder: blog, permalink: \"\(pattern)\" } }\n")
        let problem = try site.onlyProblem()
        #expect(problem.code == "configuration.invalid-value")
        #expect(problem.message.contains(advice))
        #expect(problem.line == 6)
    }

    @Test(arguments: ["2026-02-30", "02.11.2026", "2026-13-01", "soon"])
    func `a date that is none is refused at its place`(date: String) throws {
        let page = MarkedSource("content/blog/a.md", "---\ndate: ①\(date)\n---\n# A\n")
        let site = try site(collection: "collections: { blog: { folder: blog } }\n", marked: [page])
        let problem = try site.onlyProblem()
        #expect(problem.code == "front-matter.wrong-type")
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "write it ‘2026-11-22’")
    }

    @Test func `a file in the place of a list is left alone`() throws {
        var texts = posts
        texts["content/blog/tags/index.html"] = "own"
        let site = try site(texts)
        try site.built()
        #expect(try site.text("_site/blog/tags/index.html") == "own")
    }
}
