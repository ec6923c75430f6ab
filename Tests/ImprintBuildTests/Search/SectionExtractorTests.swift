@testable import ImprintBuild
import ImprintMarkdown
import ImprintSearch
import ImprintTesting
import Testing

struct SectionExtractorTests {
    /// The text of a page of one section.
    private func text(_ html: String) throws -> String {
        let sections = try #require(SectionExtractor.sections(of: Array(html.utf8)))
        try #require(sections.count == 1)
        return String(decoding: sections[0].text, as: UTF8.self)
    }

    private func sections(_ html: String) throws -> [SearchSection] {
        try #require(SectionExtractor.sections(of: Array(html.utf8)))
    }

    /// The sections of a page, as its Markdown is rendered.
    private func sections(markdown: String) throws -> [SearchSection] {
        let page = Markdown().page(from: Array(markdown.utf8))
        return try #require(SectionExtractor.sections(of: page.html))
    }

    /// What is marked as code.
    private func code(_ section: SearchSection) -> [String] {
        section.code.map { String(decoding: section.text[$0], as: UTF8.self) }
    }

    private func text(_ section: SearchSection) -> String {
        String(decoding: section.text, as: UTF8.self)
    }

    // MARK: - Sections

    @Test func `the title and what follows it are the first section, without an anchor`() throws {
        let sections = try sections(
            markdown: "# Title *of* `it`\n\nIntro.\n\n## Part\n\nText.\n\n### Deep\n\n## Next\n")
        #expect(sections.map(\.anchor) == ["", "part", "deep", "next"])
        #expect(sections.map(\.heading) == ["Title of it", "Part", "Deep", "Next"])
        #expect(sections.map(\.ancestors) == [[], [], ["Part"], []])
        #expect(sections.map { text($0) } == ["Intro.", "Text.", "", ""])
    }

    @Test(arguments: ["", "text", "## Part\n"])
    func `a page without a title has a first section without a heading`(markdown: String) throws {
        let first = try #require(try sections(markdown: markdown).first)
        #expect(first.anchor == "" && first.heading == "")
        #expect(text(first) == (markdown == "text" ? "text" : ""))
    }

    @Test func `what stands before the title belongs to its section`() throws {
        let sections = try sections("<p>Badge</p><h1 id=t>Title</h1><p>Text")
        #expect(sections.count == 1)
        #expect(sections[0].heading == "Title")
        #expect(text(sections[0]) == "Badge\nText")
    }

    @Test func `a heading that no link can lead to is a line of its section`() throws {
        #expect(try text("<p>a<h2>Part</h2>b") == "a\nPart\nb")
    }

    @Test func `a block ends a heading that is never closed`() throws {
        let sections = try sections("<h2 id=a>Part<p>text")
        #expect(sections.map(\.heading) == ["", "Part"])
        #expect(text(sections[1]) == "text")
    }

    @Test func `an anchor has its references expanded`() throws {
        #expect(try sections("<h2 id='a&amp;b&#228;'>x</h2>")[1].anchor == "a&bä")
    }

    // MARK: - Text

    @Test(arguments: [
        ("<p>a\n  b\t c</p>\n<p>d</p>", "a b c\nd"), ("<p>a <b> b</b> c</p>", "a b c"),
        ("a<br>b<br/>c", "a b c"), ("a<b>b</b><i>c</i>", "abc"), ("a<wbr>b&shy;c", "abc"),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "a\nb"),
        ("<dl><dt>t</dt><dd>d</dd></dl>", "t\nd"), ("<blockquote><p>q</p></blockquote>r", "q\nr"),
        ("<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr></table>", "A B\n1 2"),
        ("<details><summary>S</summary>d</details>", "S\nd"),
        ("<p>see <img src='a' alt='the &lt;map&gt;\nhere'>.</p>", "see the <map> here ."),
        ("<p>x<img alt=''>y", "x y"), ("H<sub>2</sub>O", "H2O"),
        ("<figure><img alt=a><figcaption>c</figcaption></figure>", "a\nc"),
        ("a<hr>b", "a\nb"), ("<kbd>Ctrl</kbd><span>+</span><kbd>C</kbd>", "Ctrl+C"),
    ])
    func `each block is a line, with its spaces folded`(html: String, expected: String) throws {
        #expect(try text(html) == expected)
    }

    @Test(arguments: [
        ("a &amp; b &lt;c&gt;", "a & b <c>"), ("&#228;&#xE4;&auml;", "äää"),
        ("&nope; &", "&nope; &"),
        ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&#10;a&Tab;b", "a b"),
        ("&#99999999999;", "\u{FFFD}"), ("&hellip;&rarr;&Omega;", "…→Ω"),
        ("&#;&#x;&;", "&#;&#x;&;"),
    ])
    func `references are expanded, and what is none is text`(html: String, expected: String) throws
    {
        #expect(try text(html) == expected)
    }

    @Test(arguments: [
        "<script>if (a < b) x('</p>')</script>", "<style>p { }</style>",
        "<svg><title>t</title></svg>",
        "<button>Copy</button>", "<p hidden>h</p>", "<div hidden><div>h</div>i</div>",
        "<span aria-hidden=true>#</span>", "<a class=\"headerlink\" href=\"#a\">#</a>",
        "<nav class=toc><ul><li>x</ul></nav>", "<template>t</template>", "<!-- c > d -->", "<!-->",
        "<?php x ?>", "<![CDATA[x]]>", "<!DOCTYPE html>", "</ x>", "<noscript>n</noscript>",
        "<div data-search-exclude>d<div>e</div></div>", "<p data-search-exclude>p",
        "<iframe>f</iframe>", "<TEXTAREA>f</textarea>", "<a title='>' data-search-exclude>x</a>",
        "<svg><path/><svg/></svg>", "<img hidden alt=x>",
    ])
    func `what readers do not read is left out`(html: String) throws {
        #expect(try text("<p>a</p>\(html)<p>b</p>") == "a\nb")
    }

    @Test(arguments: ["a < b", "<", "a<1>", "<>", "a <= b"])
    func `what is no tag is text`(html: String) throws {
        #expect(try text(html) == html)
    }

    @Test func `the browser's own search finds what is hidden until found, and so does this`()
        throws
    {
        #expect(try text("<p hidden=until-found>a</p>") == "a")
    }

    // MARK: - Code

    @Test func `code in a line and in blocks is marked, its lines kept`() throws {
        let section = try sections(
            "<p>Call <code>f(x)</code> or <code>g</code>:</p><pre><code>a  b\n  <span>c</span>\n\n</code></pre>d"
        )[0]
        #expect(text(section) == "Call f(x) or g:\na b\nc\nd")
        #expect(code(section) == ["f(x)", "g", "a b\nc"])
    }

    @Test func `code that is never closed ends with its section`() throws {
        let sections = try sections("<pre><code>a\nb<h2 id=x>Part</h2>c\nd")
        #expect(code(sections[0]) == ["a\nb"])
        #expect(sections[1].code == [])
        #expect(text(sections[1]) == "c d")
    }

    @Test func `a block of code has its title and its code, without numbers and marks`() throws {
        let section = try sections(
            markdown: "```python title=\"a.py\" linenums=\"1\"\nimport os\nx = 1\n```\n")[0]
        #expect(text(section) == "a.py\nimport os\nx = 1")
        #expect(code(section) == ["import os\nx = 1"])
    }

    // MARK: - Formulas

    @Test func `of a formula, its source is kept, once`() throws {
        let html = """
            <p>Let <math><semantics><mrow><msub><mi>a</mi><mn>1</mn></msub></mrow><annotation \
            encoding="application/x-tex">a_1 &lt; b</annotation></semantics></math>-th x</p>
            """
        #expect(try text(html) == "Let a_1 < b-th x")
    }

    @Test func `of a formula without source, the text is kept`() throws {
        let html = """
            <math><mi>a</mi><mo>+</mo><mi>b</mi><annotation-xml encoding=MathML-Content><ci>a</ci>\
            </annotation-xml></math>
            """
        #expect(try text(html) == "a + b")
    }

    // MARK: - Constructs of the dialect

    @Test(arguments: [
        ("!!! note \"A title\"\n    Body.\n", "A title\nBody."),
        ("> [!TIP]\n> Body.\n", "Tip\nBody."),
        ("??? warning \"Fold\"\n    Body.\n", "Fold\nBody."),
        ("=== \"One\"\n    a\n\n=== \"Two\"\n    b\n", "One\na\nTwo\nb"),
        ("Term\n:   First\n:   Second\n", "Term\nFirst\nSecond"),
        ("| A | B |\n|---|---|\n| 1 | 2 |\n", "A B\n1 2"),
        ("- [x] done\n- [ ] open\n", "done\nopen"),
        ("![the map](a.png \"Caption\")\n", "the map\nCaption"), ("a :smile: b\n", "a 😄 b"),
        ("==m== ++ctrl+c++ H~2~O\n", "m Ctrl+C H2O"),
        ("*[HTML]: Hyper Text\n\nThe HTML.\n", "The HTML."),
    ])
    func `a construct reads as it shows`(markdown: String, expected: String) throws {
        let sections = try sections(markdown: markdown)
        #expect(text(sections[0]) == expected)
    }

    @Test func `a footnote stands in the section that refers to it first`() throws {
        let sections = try sections(
            markdown: """
                # T

                ## A

                One[^n] and[^m].

                ## B

                Again[^n].

                [^n]: The `note`.
                [^m]: Other.
                """)
        #expect(sections.map { text($0) } == ["", "One and.\nThe note.\nOther.", "Again."])
        #expect(code(sections[1]) == ["note"])
    }

    // MARK: - Leaving out

    @Test func `a heading can keep its section out, with those below it`() throws {
        let sections = try sections(
            """
            <h1 id=t>T</h1>a<h2 id=x data-search-exclude>X</h2>x<h3 id=y>Y</h3>y<h2 id=z>Z</h2>z
            """)
        #expect(sections.map(\.anchor) == ["", "z"])
        #expect(sections.map { text($0) } == ["a", "z"])
    }

    @Test func `the title can keep the page out`() {
        let html = "<h1 id=t data-search-exclude>T</h1><h2 id=a>A</h2>"
        #expect(SectionExtractor.sections(of: Array(html.utf8)) == nil)
    }

    @Test func `a footnote of a section that is kept out is kept out as well`() throws {
        let html = """
            <h2 id=x data-search-exclude>X</h2><a href="#fn-1" data-footnote-ref>1</a>\
            <section data-footnotes><ol><li id="fn-1">note</li></ol></section>
            """
        #expect(try sections(html).map { text($0) } == [""])
    }

    // MARK: - Noise

    @Test func `whatever is rendered, the text is valid and code lies in it`() throws {
        for seed in 0..<3000 {
            let markdown = MarkdownNoise.text(seed: UInt64(seed))
            let html = Markdown().page(from: Array(markdown.utf8)).html
            try check(SectionExtractor.sections(of: html), "seed \(seed)")
        }
    }

    @Test func `whatever stands in HTML, the text is valid and code lies in it`() throws {
        let parts = [
            "<div>", "</div>", "<p>", "<pre>", "</pre>", "<code>", "</code>", "<h1 id=a>",
            "<h2 id=b>",
            "</h2>", "<h3 id='c' data-search-exclude>", "<math>", "</math>", "<semantics>",
            "<annotation encoding=x-tex>", "</annotation>", "<annotation-xml>", "<svg>", "</svg>",
            "<svg/>", "<section data-footnotes>", "</section>", "<li id=fn-1>", "</li>",
            "<a data-footnote-ref href='#fn-1'>", "</a>", "<p hidden>", "<img alt='x &amp;'>",
            "<script>", "</script>", "<!--", "-->", "<", ">", "&", "&amp;", "&#x", ";", "\"", "'",
            "é",
            "🎉", "a b", "\n", " ", "\u{1F}", "=", "/", "<a b='", "</", "<td>", "<br>", "<title>",
        ]
        var generator = SeededGenerator(seed: 7)
        for round in 0..<5000 {
            let count = Int.random(in: 1...40, using: &generator)
            let html = (0..<count).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &generator)]
            }.joined()
            try check(SectionExtractor.sections(of: Array(html.utf8)), "round \(round): \(html)")
        }
    }

    @Test(arguments: [
        "<", "&", "<!--", "<a b=\"", "<p hidden>", "<math>x<annotation encoding=tex>", "</",
        "<script>",
        "<h2 id=a>x", "<code>x", "<svg><div>", "<a   b   c", "<section data-footnotes><li id=a>x",
        "<a data-footnote-ref href=#a>",
    ])
    func `the time grows with the page, whatever is in it`(unit: String) {
        let growth = Growth.factor(of: 400_000 / unit.utf8.count) { count in
            let html = Array(String(repeating: unit, count: count).utf8)
            _ = SectionExtractor.sections(of: html)
        }
        #expect(growth < 24)
    }

    private func check(_ sections: [SearchSection]?, _ place: String) throws {
        for section in sections ?? [] {
            let string = try #require(
                String(validating: section.text, as: UTF8.self), "\(place)")
            #expect(Array(string.utf8) == section.text)
            let isClean = section.text.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
            #expect(isClean, "\(place)")
            for part in [section.text.first, section.text.last] {
                #expect(part != 0x20 && part != 0x0A, "\(place)")
            }
            var end = 0
            for range in section.code {
                #expect(range.lowerBound >= end && !range.isEmpty, "\(place)")
                end = range.upperBound
            }
            #expect(end <= section.text.count, "\(place)")
        }
    }
}
