import ImprintCore
import Testing

struct FrontMatterScannerTests {
    private func parts(of text: String) throws(FrontMatterError) -> (String?, String) {
        let source = SourceText(file: SourcePath("page.md"), text)
        let parts = try FrontMatterScanner.parts(of: source)
        return (
            parts.frontMatter.map { String(decoding: source.bytes[$0], as: UTF8.self) },
            String(decoding: source.bytes[parts.bodyStart...], as: UTF8.self)
        )
    }

    @Test(arguments: [
        ("---\na: 1\n---\nbody", "a: 1\n", "body"), ("---\na: 1\n...\nbody", "a: 1\n", "body"),
        ("---\n---\nbody", "", "body"), ("---\na: 1\n---", "a: 1\n", ""),
        ("---\r\na: 1\r\n---\r\nbody", "a: 1\r\n", "body"),
        ("---\ra: 1\r---\rbody", "a: 1\r", "body"),
        ("\u{FEFF}---\na: 1\n---\nbody", "a: 1\n", "body"),
        ("--- \t\na: 1\n---  \nbody", "a: 1\n", "body"),
        ("---\na: b --- c\n ---\n----\n---\nx", "a: b --- c\n ---\n----\n", "x"),
        ("---\na: 1\n---\n\n---\nb\n", "a: 1\n", "\n---\nb\n"),
    ])
    func `front matter stands between two lines of marks`(
        text: String, frontMatter: String, body: String
    ) throws {
        let (found, rest) = try parts(of: text)
        #expect(found == frontMatter)
        #expect(rest == body)
    }

    @Test(arguments: [
        "", "text", "\n---\na: 1\n---\n", "----\n", "--- a\n---\n", "--", " ---\n---\n",
    ])
    func `a page that does not start with the mark has none`(text: String) throws {
        let (found, rest) = try parts(of: text)
        #expect(found == nil)
        #expect(rest == text)
    }

    @Test func `a byte order mark is no part of the body`() throws {
        #expect(try parts(of: "\u{FEFF}text").1 == "text")
    }

    @Test(arguments: ["---", "---\n", "---\ntitle: x\n", "---\n\nA break, then text.\n"])
    func `front matter that is never closed is an error that tells of thematic breaks`(
        text: String
    ) {
        let source = SourceText(file: SourcePath("page.md"), text)
        let error = #expect(throws: FrontMatterError.self) { try parts(of: text) }
        #expect(error == .unclosed(at: source.location(at: 0)))
        #expect(error?.diagnostic.code == "front-matter.unclosed")
        #expect(error?.diagnostic.suggestion?.contains("‘***’") == true)
    }
}
