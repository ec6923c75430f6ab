@testable import ImprintBuild
import Testing

struct PageHTMLTests {
    private func content(_ html: String) -> String {
        PageHTML(Array(html.utf8)).content(at: "https://example.org/docs/blog/a/")
    }

    @Test func `addresses become absolute, whatever the element and the quotes`() {
        #expect(
            content(
                "<p><a href=\"../b/?x=1&amp;y=2#z\">B</a> <img src='c.png' srcset=\"c.png 1x, /d.png 2x\">"
                    + " <a href=mailto:a@b.c>m</a> <a href=\"#x\">x</a></p>")
                == "<p><a href=\"https://example.org/docs/blog/b/?x=1&amp;y=2#z\">B</a> "
                + "<img src='https://example.org/docs/blog/a/c.png' "
                + "srcset=\"https://example.org/docs/blog/a/c.png 1x, https://example.org/d.png 2x\">"
                + " <a href=mailto:a@b.c>m</a> <a href=\"https://example.org/docs/blog/a/#x\">x</a></p>"
        )
    }

    @Test func `the title, permalinks, scripts and comments are left out`() {
        #expect(
            content(
                "<h1 id=\"t\">T <a class=\"headerlink\" href=\"#t\">#</a></h1>\n<!-- more -->"
                    + "<h2>S<a class=\"headerlink\" href=\"#s\"><span>#</span></a></h2>"
                    + "<script>a<b</script><style>p{}</style><p>P<!-- x --></p>\n")
                == "<h2>S</h2><p>P</p>")
    }

    @Test func `code that shows tags stays as it is`() {
        #expect(
            content("<pre><code>&lt;a href=\"x\"&gt;</code></pre>")
                == "<pre><code>&lt;a href=\"x\"&gt;</code></pre>")
    }

    @Test func `what is never closed goes on to the end`() {
        #expect(content("<p>A<script>b") == "<p>A")
        #expect(content("<p>A<a href=\"x") == "<p>A<a href=\"x")
    }
}
