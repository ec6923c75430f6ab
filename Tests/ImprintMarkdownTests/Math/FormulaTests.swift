import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintMarkdown

struct FormulaTests {
    /// The HTML of a text, with formulas as the stub renders them.
    private func html(_ text: String) -> String {
        var options = MarkdownOptions.commonMark
        options.extensions = MarkdownExtensions(.math)
        let page = Markdown(options).page(from: Array(text.utf8), external: FormulaStub())
        return String(decoding: page.html, as: UTF8.self)
            .replacing("<span class=\"math inline\">[", with: "⟦")
            .replacing("]</span>", with: "⟧")
    }

    @Test(arguments: try GoldenFolder.all(in: "Math"))
    func `renders the page its golden file shows`(folder: GoldenFolder) throws {
        var options = MarkdownOptions()
        options.permalinks = false
        let page = Markdown(options).page(from: try folder.input, external: FormulaStub())
        let made = String(decoding: page.html, as: UTF8.self)
        #expect(try made == folder.expected(for: made))
    }

    @Test(arguments: [
        ("$x$", "⟦x⟧"), ("a $x$, b", "a ⟦x⟧, b"), ("$a_1*b$ and *c*", "⟦a_1*b⟧ and <em>c</em>"),
        ("\\(x\\)", "⟦x⟧"), ("$\\$5$", "⟦\\$5⟧"), ("$a\\\\$", "⟦a\\\\⟧"), ("$x$-axis", "⟦x⟧-axis"),
        ("**$x$**", "<strong>⟦x⟧</strong>"), ("[$x$](a)", "<a href=\"a\">⟦x⟧</a>"),
        ("$a<b$ and $c>d$", "⟦a<b⟧ and ⟦c>d⟧"), ("$x\ny$", "⟦x↵y⟧"), ("$é$", "⟦é⟧"),
        ("$[a](b)$", "⟦[a](b)⟧"), ("$x$$y$", "⟦x⟧⟦y⟧"),
    ])
    func `a formula is not read as Markdown`(text: String, expected: String) {
        #expect(html(text) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: [
        "$5 and $10", "$ x$", "$x $", "$x$5", "\\$x\\$", "a$", "$", "$$", "$$ $$", "$5, $6",
        "from $1 to 2$3",
    ])
    func `dollars that are no formula stay dollars`(text: String) {
        #expect(html(text) == "<p>\(text.replacing("\\$", with: "$"))</p>\n")
    }

    @Test(arguments: [
        ("`$x$`", "<p><code>$x$</code></p>\n"),
        ("a `` $x ` $ `` $y$", "<p>a <code>$x ` $</code> ⟦y⟧</p>\n"),
        ("    $x$", "<pre><code>$x$\n</code></pre>\n"),
        ("```\n$x$\n```", "<pre><code>$x$\n</code></pre>\n"),
        (
            "- a\n\n  ~~~\n  $x$\n  ~~~",
            "<ul>\n<li>\n<p>a</p>\n<pre><code>$x$\n</code></pre>\n</li>\n</ul>\n"
        ),
        (
            "> ```\n> $x$\n> ```",
            "<blockquote>\n<pre><code>$x$\n</code></pre>\n</blockquote>\n"
        ),
        ("<div>$x$</div>", "<div>$x$</div>\n"),
        ("a <b title=\"$x$\">b</b>", "<p>a <b title=\"$x$\">b</b></p>\n"),
        ("a <code>$x$</code>", "<p>a <code>$x$</code></p>\n"),
        ("a <!-- $x$ --> $y$", "<p>a <!-- $x$ --> ⟦y⟧</p>\n"),
        ("[a](b$c$d)", "<p><a href=\"b$c$d\">a</a></p>\n"),
        ("<http://a/$b$c>", "<p><a href=\"http://a/$b$c\">http://a/$b$c</a></p>\n"),
        ("[a]\n\n[a]: b$c$d", "<p><a href=\"b$c$d\">a</a></p>\n"),
        ("![$x$](a)", "<p><img src=\"a\" alt=\"$x$\" /></p>\n"),
        ("cost $x and `$y`", "<p>cost $x and <code>$y</code></p>\n"),
    ])
    func `code, HTML and addresses hold no formulas`(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test(arguments: [
        ("$$x$$", "[[x]]"), ("$$\nx\n$$", "[[↵x↵]]"), ("\\[\nx\n\\]", "[[↵x↵]]"),
        ("$$\n- a\n+ b\n> c\n# d\n$$", "[[↵- a↵+ b↵> c↵# d↵]]"), ("$$\na\n===\n$$", "[[↵a↵===↵]]"),
        ("$$\n\\begin{x}\n    a\n\\end{x}\n$$", "[[↵\\begin{x}↵    a↵\\end{x}↵]]"),
        ("$$\r\nx\r\n$$", "[[↵x↵]]"),
    ])
    func `a formula of its own may take several lines`(text: String, expected: String) {
        #expect(html(text) == "<div class=\"math\">\(expected)</div>\n")
    }

    @Test(arguments: [
        "$$\nx\n\ny\n$$", "- $$ a\n- b $$", "> $$ a\n\nb $$", "# $$ a\nb $$",
        "$$ a\n```\nb $$\n```", "\\[a\\] b",
    ])
    func `what a blank line, a container or code parts is no formula`(text: String) {
        #expect(!html(text).contains("math"))
    }

    @Test func `what lists and quotes put before lines is not in the formula`() {
        #expect(
            html("> $$\n> a\n> > 0\n> $$\n") == """
                <blockquote>
                <div class="math">[[↵a↵> 0↵]]</div>
                </blockquote>

                """)
        #expect(html("- x $a\n  b$\n").contains("⟦a↵b⟧"))
    }

    @Test func `a bar in a formula does not part cells`() {
        let table = html("| a | b |\n|---|---|\n| $|x|$ | \\(a|b\\) |\n")
        #expect(!table.contains("|---|"))
        var options = MarkdownOptions()
        options.permalinks = false
        let page = Markdown(options).page(
            from: Array("| $a|b$ | c |\n|---|---|\n| $|x|$ | `d` |\n".utf8),
            external: FormulaStub())
        let made = String(decoding: page.html, as: UTF8.self)
        #expect(made.contains("<th><span class=\"math inline\">[a|b]</span></th>"))
        #expect(made.contains("<td><span class=\"math inline\">[|x|]</span></td>"))
    }

    @Test func `a heading is named by its formula's source`() {
        let page = Markdown().page(from: Array("# The $E = mc^2$ law\n".utf8))
        #expect(page.headings.map(\.text) == ["The E = mc^2 law"])
        #expect(page.anchors == ["the-e-mc2-law"])
        #expect(Markdown().plainText(of: Array("a $x_1$".utf8)) == "a x_1")
    }

    @Test func `without a renderer the source is shown`() {
        let page = Markdown().page(from: Array("a $x<y$\n\n$$z$$\n".utf8))
        #expect(
            String(decoding: page.html, as: UTF8.self) == """
                <p>a <code class="math">$x&lt;y$</code></p>
                <div class="math"><code class="math">$$z$$</code></div>

                """)
        #expect(page.missing.isEmpty)
        #expect(page.uses.math == TextPosition(line: 1, column: 3))
    }

    @Test func `what is not yet rendered is asked for`() {
        struct Nobody: ExternalRendering {
            func rendition(of content: ExternalContent) -> ExternalRendition? { nil }
        }
        let page = Markdown().page(
            from: Array("$a$ $b$ $$a$$ $a$\n".utf8), external: Nobody())
        #expect(
            page.missing == [
                ExternalContent(.formula(isDisplay: false), source: Array("a".utf8)),
                ExternalContent(.formula(isDisplay: false), source: Array("b".utf8)),
                ExternalContent(.formula(isDisplay: true), source: Array("a".utf8)),
                ExternalContent(.formula(isDisplay: false), source: Array("a".utf8)),
            ])
    }

    @Test func `a mistake is reported inside each formula that has it`() {
        let source = MarkedSource(
            "a.md", "é $a ①x$ $b$\n\n> $$\n> b\n> c②d\n> $$\n\n| $|$ | $a ③x$ |\n|---|---|\n")
        let stub = FormulaStub(mistakes: ["a x": 2, "\nb\ncd\n": 4])
        let page = Markdown().page(from: source.text.bytes, external: stub)
        #expect(
            page.problems.map(\.position).sorted()
                == ["①", "②", "③"].compactMap { source[$0]?.position })
        #expect(Set(page.problems.map(\.code)) == ["markdown.formula"])
    }

    @Test func `links behind formulas keep their places`() {
        let links = MarkingResolver()
        _ = Markdown.html(
            "$x$ $yyyyyy$ [a](b)\n\n$$\nx\n$$ and\n[c](d)\n", links: links
        ) { $0.extensions = MarkdownExtensions(.math) }
        #expect(
            links.references.map(\.position) == [
                TextPosition(line: 1, column: 14), TextPosition(line: 6, column: 1),
            ])
    }

    @Test func `math can be switched off`() {
        #expect(Markdown.html("$x*y$ *z*") == "<p>$x*y$ <em>z</em></p>\n")
    }
}
