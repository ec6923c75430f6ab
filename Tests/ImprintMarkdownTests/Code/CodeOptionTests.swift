import ImprintCore
import ImprintMarkdown
import Testing

struct CodeOptionTests {
    private func html(_ text: String, _ configure: (inout MarkdownOptions) -> Void) -> String {
        var options = MarkdownOptions()
        configure(&options)
        return String(
            decoding: Markdown(options).page(
                from: Array(text.utf8), highlighter: ToyHighlighter()
            ).html, as: UTF8.self)
    }

    @Test func `a site can number all lines, and a fence none of its own`() {
        let configure = { (options: inout MarkdownOptions) in options.code.hasLineNumbers = true }
        #expect(html("```\na\n```\n", configure).contains("data-line=\"1\""))
        #expect(!html("```py linenums=\"none\"\na\n```\n", configure).contains("data-line"))
    }

    @Test func `a site can name the language of fences that name none`() {
        let html = html("```\na\n```\n\n    b\n") { $0.code.defaultLanguage = "py" }
        #expect(html.contains("<code class=\"language-py\">a"))
        #expect(html.contains("<code>b"))
    }

    @Test func `a site can do without copy buttons, but for blocks that ask for one`() {
        let html = html("```py\na\n```\n\n```{.py .copy}\nb\n```\n") {
            $0.code.hasCopyButton = false
        }
        #expect(
            html.contains("<div class=\"highlight no-copy\"><pre><code class=\"language-py\">a"))
        #expect(html.contains("<div class=\"highlight copy\"><pre><code class=\"language-py\">b"))
    }

    @Test func `a site can annotate all code`() {
        let html = html("```toy\na # (1)\n```\n\n1. b\n") { $0.code.isAnnotated = true }
        #expect(html.contains("<a class=\"annotation\" href=\"#annotation-1-1\""))
        #expect(html.contains("<ol class=\"annotations\">\n<li id=\"annotation-1-1\">b</li>"))
    }

    @Test func `without the extensions a fence is what CommonMark says`() {
        let text = "```toy title=\"x\" {1}\nlet # [!code hl]\n```\n"
        let html = html(text) {
            $0.extensions[.codeAttributes] = false
            $0.extensions[.codeAnnotations] = false
            $0.extensions[.highlighting] = false
        }
        #expect(
            html == """
                <div class="highlight"><pre><code class="language-toy">let # [!code hl]
                </code></pre></div>

                """)
    }

    @Test func `what a shortcode wrote is shown in code that has lines of its own`() {
        let text = "```toy hl_lines=\"1\" title=\"\u{2}0\u{3}\"\nlet \u{2}0\u{3}\n```\n"
        let page = Markdown.page(text, fragments: ["<b>"])
        let html = String(decoding: page.html, as: UTF8.self)
        #expect(html.contains("<figcaption>&lt;b&gt;</figcaption>"))
        #expect(html.contains("let &lt;b&gt;\n</span>"))
    }

    @Test func `where HTML is escaped a fence gives no scripts`() {
        let html = html("```py {onclick=\"x()\" style=\"a\"}\n```\n") { $0.rawHTML = .escape }
        #expect(!html.contains(" onclick") && !html.contains(" style"))
    }
}
