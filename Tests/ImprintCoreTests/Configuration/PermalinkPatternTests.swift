import ImprintCore
import Testing

struct PermalinkPatternTests {
    @Test func `placeholders stand for what a page has, and all else for itself`() {
        let pattern = PermalinkPattern("/blog/:year/a:b-:slug/")
        let address = PermalinkPattern("/blog/:year/:slug/x: y/").address { placeholder in
            placeholder == .year ? "2026" : "hello"
        }
        #expect(address == "/blog/2026/hello/x: y/")
        #expect(pattern.unknownNames == ["b"])
    }

    @Test func `a page without what the pattern asks for has no address`() {
        #expect(PermalinkPattern("/:year/:slug/").address { $0 == .year ? nil : "x" } == nil)
    }

    @Test func `a name is read to its end`() {
        #expect(PermalinkPattern("/:years/:slug/").unknownNames == ["years"])
    }

    @Test(arguments: [
        ("/blog/:year/:slug/", "/blog/"), ("/news/post-:slug/", "/news/"), ("/:year/:slug/", "/"),
        (":slug/", ""), ("/blog/", ""),
    ])
    func `the folder is that of all addresses`(pattern: String, folder: String) {
        #expect(PermalinkPattern(pattern).folder == folder)
    }
}
