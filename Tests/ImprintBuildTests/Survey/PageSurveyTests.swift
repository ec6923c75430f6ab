@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct PageSurveyTests {
    @Test
    func `a page's title is the front matter's, else the heading's, the navigation's, the file's`()
        async throws
    {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            search: { enabled: false }
            navigation:
              - From navigation: a.md
              - From navigation: b.md
              - From navigation: c.md
              - Over: [{ Deep in it: sub/deep.md }]
            """,
            "content/a.md": "---\ntitle: From front matter\n---\n# From heading\n",
            "content/b.md": "# From *heading* `code`\n", "content/c.md": "## Two\n",
            "content/getting-started_here.md": "text", "content/data-standards/index.md": "text",
            "content/index.md": "text", "content/sub/deep.md": "",
        ])
        let edition = try fixture.edition()
        let titles = Dictionary(
            uniqueKeysWithValues: edition.edition.pages.map { ($0.page.contentPath, $0.title) })
        #expect(
            titles == [
                "a.md": "From front matter", "b.md": "From heading code", "c.md": "From navigation",
                "getting-started_here.md": "Getting started here",
                "data-standards/index.md": "Data standards", "index.md": "Index",
                "sub/deep.md": "Deep in it", "404.md": "Page not found",
            ])
        #expect(edition.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("# 1. First steps", "1. First steps"), ("# 2026) A year", "2026) A year"),
        ("# - dash", "- dash"), ("# > greater", "> greater"), ("# C\\#", "C#"),
        ("# a & b &lt; c", "a & b < c"), ("# ![logo](x.svg) Name", "logo Name"),
        ("# [A link](x.md)", "A link"), ("# ```x```", "x"), ("# <b>Bold</b>", "Bold"),
    ])
    func `a heading's text becomes the title as a reader sees it`(
        heading: String, title: String
    ) async throws {
        let fixture = try await SiteFixture(["content/a.md": "\(heading)\n\ntext\n"])
        #expect(try fixture.edition().page("a.md").title == title)
    }

    @Test func `front matter longer than what is read at first is read whole`() async throws {
        let filler = String(repeating: "# a comment to make it long\n", count: 300)
        let fixture = try await SiteFixture([
            "content/a.md": "---\n\(filler)title: Long\norder: 7\n---\n# H\n",
            "content/b.md": "---\n\(filler)order: 7\n---\n# Heading far down\n",
            "content/c.md":
                "---\norder: 7\n---\n\n\(String(repeating: "text\n", count: 2000))\n# Late\n",
        ])
        let pages = fixture.site.pages
        #expect(fixture.diagnostics.isEmpty)
        #expect(pages[0].frontMatter.title?.text == "Long")
        #expect(pages[0].frontMatter.order == 7)
        #expect(pages[1].heading?.text == "Heading far down")
        #expect(pages[2].heading?.text == "Late")
    }

    /// 4096 bytes are read at first; these pages have the closing line around that place.
    @Test(arguments: 4080...4100)
    func `front matter that closes where the first reading ends is found whole`(length: Int)
        async throws
    {
        let opening = "---\ntitle: x\n#"
        let filler = String(repeating: "-", count: length - opening.utf8.count - 5)
        let text = "\(opening)\(filler)\n---  \r\nbody"
        let fixture = try await SiteFixture([
            "content/a.md": text + String(repeating: " text", count: 100)
        ])
        let page = try #require(fixture.site.pages.first)
        #expect(page.frontMatter.title?.text == "x")
        #expect(page.bodyStart == text.utf8.count - 4)
    }

    @Test func `front matter that is never closed is reported and its page left out`() async throws
    {
        let source = MarkedSource("content/a.md", "①---\ntitle: x\n")
        let fixture = try await SiteFixture(source)
        #expect(fixture.diagnostics.summaries == ["content/a.md:1:1 front-matter.unclosed"])
        #expect(fixture.site.pages.map(\.contentPath) == ["404.md"])
    }

    @Test func `an instance that the site has not is reported where it stands`() async throws {
        let source = MarkedSource("content/a.md", "---\ninstances: [dandi, ①dadni]\n---\n")
        let configuration = MarkedSource(
            "site.yml", "site: { title: T }\ninstances: { dandi: , ember: }\n")
        let fixture = try await SiteFixture(source, configuration)
        let problem = try #require(fixture.diagnostics.first)
        #expect(problem.code == "front-matter.unknown-instance")
        #expect(problem.location == source["①"])
        #expect(problem.suggestion == "did you mean ‘dandi’?")
    }

    @Test func `a post belongs to the deepest collection around it, a folder's own index to none`()
        async throws
    {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            search: { enabled: false }
            collections:
              blog: { folder: blog, layout: post.html }
              news: { folder: blog/news, permalink: "/n/:slug/" }
            """,
            "content/blog/index.md": "", "content/blog/a.md": "", "content/blog/news/index.md": "",
            "content/blog/news/b.md": "", "content/blogs/c.md": "",
        ])
        let collections = Dictionary(
            uniqueKeysWithValues: fixture.site.pages.map { ($0.contentPath, $0.collection) })
        #expect(
            collections == [
                "blog/index.md": nil, "blog/a.md": "blog", "blog/news/index.md": "blog",
                "blog/news/b.md": "news", "blogs/c.md": nil, "404.md": nil,
            ])
        let page = try fixture.edition().page("blog/news/b.md")
        #expect(page.urlPath == URLPath("n/b/"))
        #expect(try fixture.edition().page("blog/a.md").page.collectionLayout?.text == "post.html")
    }

    @Test func `a post without the date that its address needs is reported`() async throws {
        let fixture = try await SiteFixture([
            "site.yml":
                "site: { title: T }\ncollections: { blog: { folder: blog, permalink: /:year/:slug/ } }",
            "content/blog/a.md": "# A\n",
        ])
        #expect(fixture.diagnostics.summaries == ["content/blog/a.md front-matter.missing-date"])
        #expect(try fixture.edition().page("blog/a.md").urlPath == URLPath("blog/a/"))
    }

    @Test func `drafts are pages only when they are asked for`() async throws {
        let files = ["content/a.md": "---\ndraft: true\n---\n", "content/b.md": ""]
        let without = try await SiteFixture(files).edition()
        #expect(without.edition.pages.map(\.page.contentPath) == ["b.md", "404.md"])
        let with = try await SiteFixture(files, includesDrafts: true).edition()
        #expect(with.edition.pages.map(\.page.contentPath) == ["a.md", "b.md", "404.md"])
    }

    @Test func `a site with a 404 page of its own gets no other`() async throws {
        let fixture = try await SiteFixture(["content/404.md": "# Lost?"])
        #expect(fixture.site.pages.map(\.urlPath) == [Page.notFoundAddress])
        #expect(fixture.site.pages.first?.isGenerated == false)
    }
}
