import ImprintCore
import ImprintMarkdown
import Testing

/// A construct, and what it may be nested in.
struct NestingCase: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String

    var testDescription: String { name }

    static let blocks: [NestingCase] = [
        NestingCase(name: "admonition", text: "!!! note \"Tïtle\"\n    Body\n\n    - item\n"),
        NestingCase(name: "folding", text: "??? warning\n    Body\n"),
        NestingCase(name: "alert", text: "> [!TIP]\n> Body\n"),
        NestingCase(name: "directive", text: ":::danger[Títle]{.own}\nBody\n:::\n"),
        NestingCase(name: "directives", text: "::::tip\n:::note\nBody\n:::\n::::\n"),
        NestingCase(name: "tabs", text: "=== \"A\"\n    One\n\n=== \"B\"\n    Two\n"),
        NestingCase(name: "fenced tabs", text: "::::tabs\n:::tab[A]\nOne\n:::\n::::\n"),
        NestingCase(name: "steps", text: ":::steps\n1. One\n2. Two\n:::\n"),
        NestingCase(name: "cards", text: ":::cards\n- One\n- Two\n:::\n"),
        NestingCase(name: "definitions", text: "Términ\n:   Definition\n\n    More\n"),
        NestingCase(name: "element", text: "<div markdown>\n\n*Body*\n\n</div>\n"),
        NestingCase(name: "caption", text: "![a](b.png)\n\n/// caption\nBelow\n///\n"),
        NestingCase(name: "figure", text: "![a](b.png \"Títle\")\n"),
        NestingCase(name: "attributes", text: "Text\n{: .lead }\n"),
        NestingCase(name: "code", text: "```python title=\"t.py\" hl_lines=\"1\"\nprint(1)\n```\n"),
        NestingCase(name: "session", text: "```console\n$ ls\nout\n```\n"),
        NestingCase(name: "difference", text: "```diff\n- a\n+ b\n```\n"),
        NestingCase(name: "formula", text: "$$\na_1 + *b*\n$$\n"),
        NestingCase(name: "table", text: "| A | B |\n| - | - |\n| $|x|$ | `b` |\n"),
    ]

    static let inlines: [NestingCase] = [
        "==mark==", "^^ins^^", "H~2~O", "2^10^", "~~gone~~", "{++new++}", "{--old--}", "{~~a~>b~~}",
        "{>>why<<}", "++ctrl+c++", ":tada:", "[words]{.own}", "*em*{.own}", "`code`{.own}",
        "[link](b.md){rel=help}", "$a_1 < b$", "\\(c\\)", "https://example.org/é",
        "me@example.org", "`#!python x`",
    ].map { NestingCase(name: $0, text: $0) }
}

/// What a block may stand in: what comes before its first line and the others.
struct Surroundings: CustomTestStringConvertible, Sendable {
    var name: String
    var opening: String
    var indentation: String
    var closing = ""

    var testDescription: String { name }

    static let all: [Surroundings] = [
        Surroundings(name: "an item", opening: "- item\n\n", indentation: "  "),
        Surroundings(name: "an ordered item", opening: "1. item\n\n", indentation: "   "),
        Surroundings(name: "a quotation", opening: "> quotation\n>\n", indentation: "> "),
        Surroundings(name: "an admonition", opening: "!!! note\n", indentation: "    "),
        Surroundings(name: "an open box", opening: "???+ note\n", indentation: "    "),
        Surroundings(name: "a tab", opening: "=== \"Tab\"\n", indentation: "    "),
        Surroundings(
            name: "a directive", opening: "::::::note\n\n", indentation: "", closing: "::::::\n"),
        Surroundings(name: "a definition", opening: "Term\n:   one\n\n", indentation: "    "),
        Surroundings(
            name: "a quotation in an item", opening: "- item\n\n  > quotation\n  >\n",
            indentation: "  > "),
        Surroundings(
            name: "an item in a box", opening: "!!! note\n    - item\n\n", indentation: "      "),
    ]

    func holding(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { $0.isEmpty ? indentation.trimmingSuffix() : indentation + $0 }
        return opening + lines.joined(separator: "\n") + "\n" + closing
    }
}

/// That constructs mean the same wherever they stand.
struct NestingTests {
    private func html(_ text: String) -> String {
        var options = MarkdownOptions()
        options.permalinks = false
        let page = Markdown(options).page(from: Array(text.utf8))
        return String(decoding: page.html, as: UTF8.self)
    }

    /// Without the numbers that tell the tabs of a page apart.
    private func normalized(_ html: String) -> String {
        html.replacing(#/tab-\d+-\d+/#, with: "tab-N")
    }

    @Test(arguments: NestingCase.blocks, Surroundings.all)
    func `a block is the same in another`(block: NestingCase, surroundings: Surroundings) {
        let alone = normalized(html(block.text))
        let nested = normalized(html(surroundings.holding(block.text)))
        #expect(nested.contains(alone), "\(surroundings.holding(block.text))")
    }

    @Test(arguments: NestingCase.blocks)
    func `a block is the same with other line ends, and at the end of a file`(block: NestingCase) {
        let alone = html(block.text)
        #expect(html(block.text.replacing("\n", with: "\r\n")) == alone)
        #expect(html(String(block.text.dropLast())) == alone)
    }

    @Test(arguments: NestingCase.blocks)
    func `a block interrupts nothing that it should not, and leaves what follows alone`(
        block: NestingCase
    ) {
        let whole = html("Before.\n\n\(block.text)\nAfter.\n")
        #expect(whole.hasPrefix("<p>Before.</p>\n") && whole.hasSuffix("<p>After.</p>\n"))
        #expect(whole.contains(html(block.text)))
    }

    @Test(arguments: NestingCase.inlines)
    func `an inline is the same in a list, a table, a heading and in emphasis`(
        inline: NestingCase
    ) {
        let paragraph = html("a \(inline.text) b")
        let alone = paragraph.dropFirst("<p>a ".count).dropLast(" b</p>\n".count)
        #expect(html("- a \(inline.text) b\n").contains("<li>a \(alone) b</li>"))
        #expect(html("> a \(inline.text) b\n").contains("<p>a \(alone) b</p>"))
        #expect(html("| A |\n| - |\n| a \(inline.text) b |\n").contains(">a \(alone) b</td>"))
        #expect(html("# a \(inline.text) b\n").contains(">a \(alone) b</h1>"))
        #expect(html("**a \(inline.text) b**\n").contains("<strong>a \(alone) b</strong>"))
        #expect(html("!!! note \"a \(inline.text) b\"\n").contains(">a \(alone) b</p>"))
        #expect(html("=== \"a \(inline.text) b\"\n    x\n").contains(">a \(alone) b</p>"))
    }

    @Test(arguments: NestingCase.inlines)
    func `an inline in code is shown as it is written`(inline: NestingCase) {
        guard !inline.text.contains("`") else { return }
        let escaped = inline.text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(html("``\(inline.text)``") == "<p><code>\(escaped)</code></p>\n")
    }
}

extension String {
    /// Without white space at the end, as editors leave it in blank lines.
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
