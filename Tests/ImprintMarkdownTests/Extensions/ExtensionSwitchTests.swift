import ImprintCore
import ImprintMarkdown
import Testing

struct ExtensionSwitchTests {
    @Test(arguments: [
        (MarkdownExtension.admonitions, "!!! note\n    a\n", "admonition"),
        (.alerts, "> [!NOTE]\n> a\n", "admonition"),
        (.directives, ":::note\na\n:::\n", "admonition"),
        (.tabs, "=== \"A\"\n    a\n", "class=\"tabs\""),
        (.tabs, ":::tabs\n:::tab[A]\n:::\n:::\n", "data-tabs"),
        (.cards, ":::cards\n- a\n:::\n", "grid cards"),
        (.steps, ":::steps\n1. a\n:::\n", "<ol class=\"steps\">"),
        (.definitionLists, "a\n: b\n", "<dl>"),
        (.abbreviations, "A\n\n*[A]: b\n", "<abbr"),
        (.markdownInHTML, "<div markdown>\n*a*\n</div>\n", "<em>"),
        (.captions, "![a](b \"c\")\n", "<figure>"),
        (.captions, "a\n/// caption\nb\n///\n", "<figure>"),
        (.tableOfContents, "[TOC]\n\n## A\n", "<nav"),
    ])
    func `a construct is read unless it is switched off`(
        name: MarkdownExtension, text: String, mark: String
    ) {
        var options = MarkdownOptions()
        #expect(html(text, options).contains(mark))
        options.extensions[name] = false
        #expect(!html(text, options).contains(mark))
    }

    @Test func `where HTML is escaped, no Markdown is read in it`() {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        #expect(html("<div markdown>\n*a*\n</div>\n", options).hasPrefix("&lt;div markdown&gt;"))
    }

    private func html(_ text: String, _ options: MarkdownOptions) -> String {
        String(decoding: Markdown(options).page(from: Array(text.utf8)).html, as: UTF8.self)
    }
}
