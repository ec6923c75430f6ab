@testable import ImprintBuild
import ImprintCore
import Testing

struct ContentWalkTests {
    private func found(_ files: [String], content: String = "content") -> (
        ContentWalk.Found, [Diagnostic]
    ) {
        let tree = MemoryFileTree(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
        var diagnostics: [Diagnostic] = []
        let found = ContentWalk(tree, content: SourcePath(content))
            .found(namedAt: nil, reporting: &diagnostics)
        return (found, diagnostics)
    }

    @Test func `Markdown becomes pages, everything else files, both in the order of their bytes`() {
        let (found, diagnostics) = found([
            "content/b.md", "content/a/c.md", "content/a.md", "content/img/x.svg", "content/CNAME",
            "content/Z.MD", "content/a b.md", "content/é.md", "site.yml", "contents/x.md",
        ])
        #expect(found.pages == ["Z.MD", "a b.md", "a.md", "a/c.md", "b.md", "é.md"])
        #expect(found.files == ["CNAME", "img/x.svg"])
        #expect(found.data.isEmpty && diagnostics.isEmpty)
    }

    @Test func `hidden, underscored and backup names are left out, .well-known is not`() {
        let (found, _) = found([
            "content/.git/config", "content/.draft.md", "content/_draft.md", "content/_old/a.md",
            "content/a.md~", "content/a/.hidden", "content/.well-known/security.txt",
            "content/.well-known/.x",
        ])
        #expect(found.pages.isEmpty)
        #expect(found.files == [".well-known/security.txt"])
    }

    @Test func `what lies in _data is data, whatever its name; a deeper _data is left out`() {
        let (found, _) = found([
            "content/_data/a.yml", "content/_data/about/_x.json", "content/_data/page.md",
            "content/guide/_data/b.yml", "content/_database/c.yml",
        ])
        #expect(found.data == ["a.yml", "about/_x.json", "page.md"])
        #expect(found.pages.isEmpty && found.files.isEmpty)
    }

    @Test func `a content folder that is not there is reported where it is named`() {
        let (found, diagnostics) = found(["site.yml"], content: "docs")
        #expect(found.pages.isEmpty)
        #expect(diagnostics.summaries == ["site.yml content.missing"])
    }

    @Test func `links of the disk are followed inside the site and reported where they lead out`()
        throws
    {
        let folder = try TemporaryFolder()
        try folder.write("# A", to: "content/a.md")
        try folder.write("x", to: "shared/note.md")
        try folder.link("content/inside.md", to: "../shared/note.md")
        try folder.link("content/nowhere.md", to: "missing.md")
        try folder.link("content/out.md", to: "/etc/hostname")
        try folder.link("content/circle", to: "../content")
        var diagnostics: [Diagnostic] = []
        let found = ContentWalk(
            try DiskFileTree(root: folder.path), content: SourcePath("content")
        ).found(namedAt: nil, reporting: &diagnostics)
        #expect(found.pages == ["a.md", "inside.md"])
        #expect(
            diagnostics.sortedByLocation().summaries == [
                "content/circle content.bad-link", "content/nowhere.md content.bad-link",
                "content/out.md content.bad-link",
            ])
    }
}
