import Foundation
import ImprintTesting
import Testing

@testable import ImprintBuild

struct PageResourcesTests {
    private func resources(_ html: String) -> PageResources {
        PageResources(html: Array(html.utf8))
    }

    /// The hash that a policy names, by another implementation.
    private func hash(_ text: String) throws -> String {
        let output = try Python.run(
            "import sys,hashlib,base64;print('sha256-'+base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode(),end='')",
            input: Data(text.utf8))
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        (
            "<script src='https://a.example/x.js'></script>", PageResources.Kind.script,
            "https://a.example"
        ),
        ("<SCRIPT SRC=https://A.example:8080/x></SCRIPT>", .script, "https://a.example:8080"),
        (
            "<script type=module data-mermaid=\"https://m.example/m.mjs\" src=a.js></script>",
            .script, "https://m.example"
        ),
        ("<p><img\nalt='>' src=\"http://i.example/a.png?x=1&amp;y\">", .image, "http://i.example"),
        ("<img srcset='a.png 1x, https://i.example/b.png 2x'>", .image, "https://i.example"),
        ("<svg><image href='//i.example/a'/></svg>", .image, "i.example"),
        ("<iframe title=x src='https://user@v.example/e/1'></iframe>", .frame, "https://v.example"),
        ("<video src='https://v.example/a.mp4'>", .media, "https://v.example"),
        ("<video poster='https://v.example/a.jpg'>", .image, "https://v.example"),
        ("<video><source src='https://v.example/a.mp4'></video>", .media, "https://v.example"),
        ("<form action='https://f.example/'>", .form, "https://f.example"),
        ("<object data='https://o.example/x'>", .object, "https://o.example"),
        (
            "<link rel='preload stylesheet' href='https://s.example/a.css'>", .style,
            "https://s.example"
        ),
        ("<link rel='shortcut icon' href='https://s.example/a.ico'>", .image, "https://s.example"),
    ])
    func `what is loaded from other hosts is found`(
        html: String, kind: PageResources.Kind, origin: String
    ) {
        #expect(resources("<html>\(html)<p>x").origins == [kind: [origin]])
    }

    @Test(arguments: [
        "<a href='https://a.example/'>x</a>", "<img src='../a.png'>",
        "<img src='data:image/png;base64,AA'>",
        "<p>&lt;img src='https://a.example'></p>", "<!-- x -->",
        "<link rel=canonical href='https://a.example/'>",
        "<script type='application/ld+json'>{}</script>", "<script src='a.js'> </script>",
        "<style></style>",
        "<p title=' style=x'>style=1 a style = b</p>", "<code>a style=\"b\"</code>", "<p style>",
        "<", "<s", "<st",
        "<script src='a.js'>", "<p data-style='x'>", "<iframe src='https://'></iframe>",
    ])
    func `what a policy need not name is passed over`(html: String) {
        #expect(resources(html) == PageResources())
    }

    @Test func `what stands in the page is told by its hash`() throws {
        let found = resources(
            """
            <script>const a = "<b";</script><script type=speculationrules>{"prefetch":[]}</script>
            <style>p { color: red }\r\n</style><p class=x STYLE='color:&quot;é&amp;&quot;'>y</p>
            """)
        #expect(
            found.scripts == [try hash("const a = \"<b\";"), try hash("{\"prefetch\":[]}")])
        #expect(found.styles == [try hash("p { color: red }\n")])
        #expect(found.styleAttributes == [try hash("color:\"é&\"")])
    }

    @Test func `diagrams of Mermaid's are noted`() {
        #expect(resources("<script data-mermaid='../m.mjs' src='a.js'></script>").hasMermaid)
    }

    @Test func `pages are added up`() {
        var all = resources("<img src='https://a.example/'><style>a</style>")
        all.formUnion(resources("<img src='https://b.example/'><script>b</script>"))
        #expect(all.origins[.image] == ["https://a.example", "https://b.example"])
        #expect(all.scripts.count == 1 && all.styles.count == 1)
    }

    @Test func `no page makes it fail`() {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "<", ">", "style", "=", "'", "\"", " ", "script", "/", "&amp;", "img", "y", "</", "é",
            "src",
        ]
        for _ in 0..<3000 {
            let html = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                parts.randomElement(using: &random)
            }.joined()
            _ = resources(html)
        }
    }

    @Test(arguments: ["<img '", " style=", "< style=", "<p style=x ", "<script ", "<b '\" style="])
    func `what never ends takes no longer than its length`(part: String) {
        let html = String(repeating: part, count: 50_000)
        #expect(ContinuousClock().measure { _ = resources(html) } < .seconds(20))
    }

    @Test func `the second style of a tag is none, and that of the next tag is one`() throws {
        let found = resources("<p style='a' style='b'>a style=c <b style='d'>x</b></p>")
        #expect(found.styleAttributes == [try hash("a"), try hash("d")])
    }

    @Test func `letters of base 64 are those of another implementation`() throws {
        for count in 0...7 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
            #expect(
                String(decoding: Base64.encoded(bytes), as: UTF8.self)
                    == Data(bytes).base64EncodedString())
        }
    }
}
