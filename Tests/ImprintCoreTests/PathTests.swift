import ImprintCore
import Testing

struct SourcePathTests {
    @Test(arguments: [
        ("a//b/./c.md", "a/b/c.md"), ("a/../b", "b"), ("../x/y", "../x/y"), ("./", ""),
    ])
    func `a path is normalised when it is made`(text: String, path: String) {
        #expect(SourcePath(text).description == path)
    }

    @Test func `a folder contains what lies below it, by component`() {
        #expect(SourcePath("docs/a.md").isInside(SourcePath("docs")))
        #expect(!SourcePath("docsify/a.md").isInside(SourcePath("docs")))
        #expect(SourcePath("docs/a.md").isInside(SourcePath("")))
        #expect(!SourcePath("../docs/a.md").isInside(SourcePath("")))
        #expect(SourcePath("docs/b/a.md").relative(to: SourcePath("docs")) == "b/a.md")
        #expect(SourcePath("docsify").relative(to: SourcePath("docs")) == nil)
    }

    @Test func `stem and extension part at the last dot that is not the first letter`() {
        let path = SourcePath("a/archive.tar.GZ")
        #expect(path.stem == "archive.tar")
        #expect(path.pathExtension == "gz")
        #expect(SourcePath("a/.htaccess").stem == ".htaccess")
        #expect(SourcePath("a/.htaccess").pathExtension == "")
        #expect(path.folder.description == "a")
        #expect(path.folder.folder.description == "")
    }
}

struct URLPathTests {
    @Test(arguments: [
        ("guide/install/", "guide/use/", "../use/"), ("", "guide/", "guide/"), ("", "", "./"),
        ("guide/", "", "../"), ("guide/", "guide/", "./"),
        ("a/b/", "c d/é.png", "../../c%20d/%C3%A9.png"),
        ("docs/", "docsify/", "../docsify/"), ("x.html", "a:b/", "./a:b/"), ("a/b/", "a/", "../"),
    ])
    func `a relative link leads from one page to the other`(from: String, to: String, link: String)
    {
        #expect(URLPath(from).relativeLink(to: URLPath(to)) == link)
    }

    @Test func `an address never climbs above the site`() {
        #expect(URLPath("/../a/./b/../c/").description == "a/c/")
        #expect(OutputPath("../a") == nil)
        #expect(OutputPath("a/../../b") == nil)
    }

    @Test func `an index file is served at its folder`() {
        #expect(OutputPath(servedAt: URLPath("guide/")).description == "guide/index.html")
        #expect(OutputPath("guide/index.html")?.urlPath.description == "guide/")
        #expect(OutputPath("my-index.html")?.urlPath.description == "my-index.html")
        #expect(OutputPath("index.html")?.urlPath == .root)
    }
}
