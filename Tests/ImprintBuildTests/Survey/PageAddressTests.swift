@testable import ImprintBuild
import ImprintCore
import Testing

struct PageAddressTests {
    @Test(arguments: [
        ("guide/install.md", "guide/install/"), ("install.md", "install/"), ("index.md", ""),
        ("README.md", ""), ("guide/index.md", "guide/"), ("guide/README.md", "guide/"),
        ("guide/v1.2.md", "guide/v1.2/"), ("a b, c.md", "a b, c/"),
        ("überblick/日本.md", "überblick/日本/"),
        ("guide/INSTALL.MD", "guide/INSTALL/"), ("indexes.md", "indexes/"),
    ])
    func `a page's address is its path without extension, and an index's that of its folder`(
        source: String, address: String
    ) {
        #expect(PageAddress.urlPath(of: source, slug: nil).description == address)
    }

    @Test func `the 404 page at the top is the file that servers look for, elsewhere a page`() {
        #expect(PageAddress.urlPath(of: "404.md", slug: nil) == URLPath("404.html"))
        #expect(PageAddress.urlPath(of: "guide/404.md", slug: nil) == URLPath("guide/404/"))
    }

    @Test(arguments: [
        ("guide/install.md", "guide/setup/"), ("install.md", "setup/"),
        ("guide/index.md", "setup/"), ("a/b/index.md", "a/setup/"), ("index.md", ""),
    ])
    func `a slug stands for the last part, of an index for its folder's name`(
        source: String, address: String
    ) {
        #expect(PageAddress.urlPath(of: source, slug: "setup").description == address)
    }

    @Test(arguments: [
        ("/blog/:year/:month/:day/:slug/", "blog/news.md", "blog/2026/03/09/news/"),
        ("/blog/:slug/", "blog/2026/news.md", "blog/news/"),
        ("/blog/:slug/", "blog/2026/news/index.md", "blog/news/"),
        ("/posts/:path/", "blog/2026/news.md", "posts/2026/news/"),
        ("/posts/:path/", "blog/2026/news/index.md", "posts/2026/news/"),
        ("/posts/:path", "blog/news.md", "posts/news/"),
        ("/posts/:slug.html", "blog/news.md", "posts/news.html"),
        ("/:year-:month/:slug-:slug/", "blog/a b.md", "2026-03/a b-a b/"),
    ])
    func `a collection's pattern makes the addresses of its posts`(
        pattern: String, source: String, address: String
    ) throws {
        let date = try #require(Timestamp(year: 2026, month: 3, day: 9))
        let made = PageAddress.urlPath(
            pattern: pattern, contentPath: source, folder: "blog", slug: nil, date: date)
        #expect(made?.description == address)
    }

    @Test func `a post's own slug stands for its file's name in the pattern`() {
        let made = PageAddress.urlPath(
            pattern: "/blog/:slug/", contentPath: "blog/x.md", folder: "blog", slug: "first",
            date: nil)
        #expect(made?.description == "blog/first/")
    }

    @Test func `a pattern with a date makes no address for a post without one`() {
        #expect(
            PageAddress.urlPath(
                pattern: "/:year/:slug/", contentPath: "blog/x.md", folder: "blog", slug: nil,
                date: nil) == nil)
    }
}
