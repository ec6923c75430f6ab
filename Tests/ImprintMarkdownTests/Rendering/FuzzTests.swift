import ImprintCore
import ImprintMarkdown
import Testing

/// Markdown that nobody wrote.
struct FuzzTests {
    private static let parts = [
        "# ", "## ", "> ", "- ", "1. ", "* ", "- [ ] ", "    ", "\t", "\n", "\n\n", "\r\n", "---\n",
        "===\n",
        "```", "~~~ swift\n", "`", "``", "*", "**", "_", "~~", "[", "]", "](", ")", "![", "<", ">",
        "&", "&amp;",
        "&#65;", "\\", "|", "| - | :-: |\n", "| a | b |\n", "[^1]", "[^1]: ", "[x]: ", "<div>",
        "</div>", "<a href=",
        "<img src='", "srcset=\"a 1x, b\"", "\"", "'", "<!--", "-->", "<script>", "</script>", "<b",
        "/>", "<![CDATA[",
        "https://example.org/", "www.example.org", "a@example.org", "javascript:x", "text", "é",
        "日本", "🎉",
        "\u{301}", "\u{2}0\u{3}", "\u{2}1\u{3}", "\u{2}9\u{3}", "\u{A0}", " ", "  \n", "a_b_c",
        "C++", "(", ":", "=",
    ]

    /// SplitMix64, so that a text that breaks something can be had again.
    ///
    /// Source: Steele, Lea and Flood, [“Fast Splittable Pseudorandom Number
    /// Generators”](https://doi.org/10.1145/2660193.2660195), 2014.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static func text(_ seed: Int) -> String {
        var generator = Generator(state: UInt64(seed))
        let count = Int.random(in: 1...60, using: &generator)
        return (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    }

    private static let fragments = ["<section><p>x</p></section>", "<em>y</em>"]

    @Test(arguments: 0..<8)
    func `no text ends the program, and what it becomes has no control characters`(part: Int) {
        for seed in stride(from: part, to: 4000, by: 8) {
            let text = Self.text(seed)
            let page = Markdown.page(text, fragments: Self.fragments, links: MarkingResolver())
            #expect(Self.controlCharacter(in: page.html) == nil, "\(seed): \(text)")
            #expect(String(validating: page.html, as: UTF8.self) != nil, "\(seed): \(text)")
            #expect(!page.anchors.contains(""), "\(seed): \(text)")
            _ = Markdown().plainText(of: Array(text.utf8))
            _ = Markdown().inline(from: Array(text.utf8))
        }
    }

    @Test(arguments: 0..<8)
    func `with HTML escaped, every element that is opened is closed in its place`(part: Int) {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        for seed in stride(from: part, to: 4000, by: 8) {
            let text = Self.text(seed)
            let page = Markdown(options).page(
                from: Array(text.utf8), fragments: Self.fragments.map { Array($0.utf8) },
                links: MarkingResolver())
            guard page.tooDeep == nil else { continue }
            #expect(Self.unbalanced(page.html) == nil, "\(seed): \(text)")
        }
    }

    /// What stands around the first control character; `nil` if there is none.
    private static func controlCharacter(in html: [UInt8]) -> String? {
        html.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }.map { index in
            String(decoding: html[max(0, index - 40)..<min(html.count, index + 20)], as: UTF8.self)
        }
    }

    /// The first element that is closed without having been opened or left open; `nil` if none is.
    private static func unbalanced(_ html: [UInt8]) -> String? {
        html.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            var open: [String] = []
            while let tag = scanner.next() {
                if ["br", "hr", "img", "input"].contains(tag.name) { continue }
                if !tag.isClosing {
                    open.append(tag.name)
                } else if open.popLast() != tag.name {
                    return "/\(tag.name)"
                }
            }
            return open.last
        }
    }
}
