import ImprintCore
import ImprintMarkdown
import ImprintTesting
import Testing

struct RawHTMLTests {
    @Test(arguments: [
        ("<a href=\"x\">", "<a href=\"x!\">"), ("<a href='x'>", "<a href='x!'>"),
        ("<a href=x>", "<a href=\"x!\">"), ("<a href=x/>", "<a href=\"x/!\">"),
        ("<a href = \"x\" class=c>", "<a href = \"x!\" class=c>"),
        ("<A HREF=\"x\" HREF=\"y\">", "<A HREF=\"x!\" HREF=\"y!\">"),
        ("<a href=\"a&amp;b&#39;\">", "<a href=\"a&amp;b&#39;!\">"),
        ("<a href='it&#39;s \"x\"'>", "<a href='it&#39;s &quot;x&quot;!'>"),
        (
            "<area href=x><img src=x><iframe src=x>",
            "<area href=\"x!\"><img src=\"x!\"><iframe src=\"x!\">"
        ),
        (
            "<video src=x poster=y><track src=z>",
            "<video src=\"x!\" poster=\"y!\"><track src=\"z!\">"
        ),
        (
            "<object data=x><embed src=x><input src=x>",
            "<object data=\"x!\"><embed src=\"x!\"><input src=\"x!\">"
        ),
        ("<img srcset=\"a 1x, b 2x\">", "<img srcset=\"a! 1x, b! 2x\">"),
        ("<img srcset='a,b 2x ,, c'>", "<img srcset='a,b! 2x, c!'>"),
        ("<img srcset=\"a, b 300w\">", "<img srcset=\"a!, b! 300w\">"),
        ("<img srcset=a>", "<img srcset=\"a!\">"), ("<img srcset=\"\">", "<img srcset=\"\">"),
        (
            "<p href=x><script src=x></script><link href=x>",
            "<p href=x><script src=x></script><link href=x>"
        ),
        ("<a href>", "<a href>"), ("</a href=x>", "</a href=x>"),
    ])
    func `addresses in attributes are resolved, quoted or not`(html: String, expected: String) {
        let written = Markdown.html("<div>\n\(html)\n</div>\n", links: MarkingResolver())
        #expect(written == "<div>\n\(expected)\n</div>\n")
    }

    @Test(arguments: [
        ("<a href=\"x\" id=y>", "<a href=\"x!\" rel=\"r\" id=y>"),
        ("<a href='x'>", "<a href='x!' rel=\"r\">"),
        ("<a href=x>", "<a href=\"x!\" rel=\"r\">"),
        ("<a href=\"x\" rel=y>", "<a href=\"x!\" rel=y>"),
        ("<a target=_top href=\"x\">", "<a target=_top href=\"x!\">"),
        ("<iframe src=\"x\">", "<iframe src=\"x!\">"), ("<img src='x'>", "<img src='x!'>"),
    ])
    func `a link gets the attributes that its resolver asks for, unless it has its own`(
        html: String, expected: String
    ) {
        let written = Markdown.html(
            "<div>\n\(html)\n</div>\n", links: MarkingResolver(attributes: " rel=\"r\""))
        #expect(written == "<div>\n\(expected)\n</div>\n")
    }

    @Test func `escaped, HTML is shown as text and resolves nothing`() {
        let resolver = MarkingResolver()
        let html = Markdown.html(
            "<div id=a>\n<a href=\"x\">\n</div>\n\na <i>b</i> <!-- c -->\n", links: resolver
        ) {
            $0.rawHTML = .escape; $0.anchors = .gitHub
        }
        #expect(
            html == """
                &lt;div id=a&gt;
                &lt;a href=&quot;x&quot;&gt;
                &lt;/div&gt;
                <p>a &lt;i&gt;b&lt;/i&gt; &lt;!-- c --&gt;</p>

                """)
        #expect(resolver.references.isEmpty)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "file:///etc/passwd",
        "data:text/html,x", "java&#115;cript:x", "data:image/svg+xml,x",
    ])
    func `escaped, an address that can run or read something leads nowhere`(address: String) {
        let text = "[a](\(address)) ![b](\(address)) <\(address)>"
        let html = Markdown.html(text) { $0.rawHTML = .escape }
        #expect(!html.contains(/(?i)(href|src)="[a-z]/), "\(html)")
    }

    @Test(arguments: [
        "https://example.org", "mailto:a@b.c", "data:image/png;base64,AA", "x.md", "#a",
    ])
    func `escaped, other addresses stay`(address: String) {
        let html = Markdown.html("![b](\(address))") { $0.rawHTML = .escape }
        #expect(html == "<p><img src=\"\(address)\" alt=\"b\" /></p>\n")
    }

    @Test func `GFM's filter disarms nine tags and no others, in any case`() {
        let names = [
            "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script",
            "plaintext",
        ]
        for name in names {
            let html = Markdown.html("a <\(name)> b</\(name)> <B>c</B>", { $0.tagFilter = true })
            #expect(html == "<p>a &lt;\(name)> b&lt;/\(name)> <B>c</B></p>\n")
        }
        #expect(
            Markdown.html("<SCRIPT src=x>1</SCRIPT>\n", links: MarkingResolver()) {
                $0.tagFilter = true
            }
                == "&lt;SCRIPT src=x>1&lt;/SCRIPT>\n")
    }

    @Test func `references come in document order with their kind and about their place`() {
        let source = MarkedSource(
            "a.md",
            """
            ①[a](1) and ②![b](2)
            ③<img src="3"> ④<b><a
            ⑤href="4">c</a>

            - ⑥[d](5)

            <div>
            <a ⑦href="6">
            </div>
            """)
        let resolver = MarkingResolver()
        _ = Markdown().page(from: source.text.bytes, links: resolver)
        #expect(resolver.references.map(\.destination) == ["1", "2", "3", "4", "5", "6"])
        #expect(
            resolver.references.map(\.kind)
                == [.link, .image, .htmlResource, .htmlLink, .link, .htmlLink])
        let marks: [Unicode.Scalar] = ["①", "②", "③", "⑤", "⑥", "⑦"]
        let lines = marks.map { source[$0]?.position?.line }
        #expect(resolver.references.map(\.position.line) == lines)
        for (reference, mark) in zip(resolver.references, marks) {
            let column = source[mark]?.position?.column ?? 0
            // A hint: at the address or before it.
            #expect(reference.position.column <= column + 10)
        }
    }
}
