import Testing

@testable import ImprintBuild

struct HTMLRewriterTests {
    private func rewritten(_ html: String) -> String {
        var rewriter = HTMLRewriter()
        rewriter.attributes = ["href", "id"]
        rewriter.value = { tag, attribute, value in
            attribute == "id" ? "x-\(value)" : tag == "a" ? "[\(value)]" : nil
        }
        rewriter.change = { $0.name == "h1" ? .rename("h2") : $0.name == "b" ? .drop : .keep }
        return String(decoding: rewriter.rewritten(Array(html.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("<a href=\"x\">", "<a href=\"[x]\">"),
        ("<A HREF='x' id=y>", "<A HREF=\"[x]\" id=\"x-y\">"),
        ("<a title=\"a > b\" href=x>", "<a title=\"a > b\" href=\"[x]\">"),
        ("<a href=\"?a&amp;b\">", "<a href=\"[?a&amp;b]\">"),
        ("<a hidden href=\"&quot;\"/>", "<a hidden href=\"[&quot;]\"/>"),
        ("<h1 id=\"a\">x</h1>", "<h2 id=\"x-a\">x</h2>"), ("a<b>x</b>c", "axc"),
        ("<link href=\"x\">", "<link href=\"x\">"),
    ])
    func `tags and attributes are changed`(html: String, expected: String) {
        #expect(rewritten(html) == expected)
    }

    @Test(arguments: [
        "<!-- <a href=\"x\"> -->", "<script>\"<a href='x'>\"</script>", "1 < 2 <a", "<a href=\"x",
        "<style>a{}</style>", "&lt;a href=x>", "", "<",
    ])
    func `what is no tag stays as it is`(html: String) {
        #expect(rewritten(html) == html)
    }
}
