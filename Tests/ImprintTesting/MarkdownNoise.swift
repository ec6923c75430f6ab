/// Markdown that nobody wrote, of the marks of all constructs.
package enum MarkdownNoise {
    /// The text of a seed, always the same.
    ///
    /// Half of the texts are marks in any order, half are lines with some structure: what stands
    /// before a line mostly continues what stood before the last.
    package static func text(seed: UInt64, withHTML: Bool = true) -> String {
        var generator = SeededGenerator(seed: seed)
        let marks = withHTML ? self.marks + html : self.marks
        let starts = withHTML ? self.starts + blocksOfHTML : self.starts
        guard Bool.random(using: &generator) else {
            let count = Int.random(in: 1...60, using: &generator)
            return (0..<count).map { _ in pick(marks, &generator) }.joined()
        }
        let lineEnd = Int.random(in: 0..<8, using: &generator) == 0 ? "\r\n" : "\n"
        var prefix = ""
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: prefix += pick(containers, &generator)
            case 1: prefix = String(prefix.dropLast(Int.random(in: 0...8, using: &generator)))
            case 2: prefix = ""
            default: break
            }
            var line = prefix
            if Int.random(in: 0..<3, using: &generator) == 0 { line += pick(starts, &generator) }
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                line += pick(marks, &generator)
            }
            lines.append(line)
        }
        return lines.joined(separator: lineEnd)
    }

    private static func pick(_ parts: [String], _ generator: inout SeededGenerator) -> String {
        parts[Int.random(in: 0..<parts.count, using: &generator)]
    }

    /// What can stand before each line of a block.
    private static let containers = ["> ", "  ", "    ", "- ", "1. ", "\t", ">", "   ", "* "]

    /// What can begin a block.
    private static let starts = [
        "# ", "## ", "- ", "1. ", "- [ ] ", "---", "===", "```", "````", "~~~ swift", "| a | b |",
        "| - | :-: |", "[^1]: ", "[x]: /u", "!!! note", "!!! note \"T\"", "!!! tip inline end \"\"",
        "??? warning", "???+ danger \"*T*\"", "[!NOTE]", "[!TIP]- x", ":::note",
        ":::: tip[T *x*]{.c #i}",
        ":::", "::::", ":::tabs", ":::tab[A]", ":::cards", ":::steps", ":::details S", "=== \"A\"",
        "===! \"B\"", ":   definition", ": d", "*[HTML]: Hyper Text", "/// caption", "///", "[TOC]",
        "$$", "\\[", "\\]", "{: #a .b }", "{ .c }", "```python title=\"t\" hl_lines=\"1-2\"",
        "``` {.yaml .annotate linenums=\"1\"}", "```mermaid", "``` mermaid", "```dot", "```diff",
        "```console", "```js {1,3-4} showLineNumbers", "1. (1)", "# (1)!", "// [!code focus]",
        "--8<-- \"x\"", "Term",
    ]

    private static let marks = [
        "# ", "> ", "- ", "1. ", "    ", "\t", "\n", "\n\n", "\r\n", "```", "`", "``", "*", "**",
        "_", "~~", "~", "[", "]", "](", ")", "![", "&", "&amp;", "&#65;", "\\", "|", "[^1]", "\"",
        "'", "https://example.org/", "www.example.org", "a@example.org", "javascript:x", "text",
        "é", "日本", "🎉", "\u{301}", "\u{2}0\u{3}", "\u{2}1\u{3}", "\u{2}9\u{3}", "\u{A0}", " ",
        "  \n", "a_b_c", "C++", "(", ":", "=", "==", "^", "^^", "++", "++ctrl+c++", "{++", "++}",
        "{--", "--}", "{~~", "~>", "~~}", "{==", "==}", "{>>", "<<}", ":smile:", ":icon-x:", ":",
        "@user", "#12", "a/b#3", "DANDI:000123", "doi:10.1/x", "$", "$$", "$x^2$", "\\(", "\\)",
        "\\[", "\\]", "{", "}", "{.a}", "{: #id }", "{#b}", "{a=\"b\"}", "HTML", "(1)", "...", "--",
        "`#!python x`", "<", ">",
    ]

    private static let html = [
        "<div>", "</div>", "<div markdown>", "<span markdown=\"1\">", "</span>", "<a href=",
        "<img src='", "srcset=\"a 1x, b\"", "<!--", "-->", "<script>", "</script>", "<b", "/>",
        "<![CDATA[",
    ]

    private static let blocksOfHTML = [
        "<div markdown>", "<div class=\"grid cards\" markdown>", "</div>", "<details markdown=1>",
        "</details>", "<!-- c -->", "<pre>", "<table>",
    ]
}
