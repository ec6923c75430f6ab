import ImprintCore
import ImprintMarkdown
import ImprintTesting
import Testing

/// Markdown that nobody wrote.
struct FuzzTests {
    private static let fragments = ["<section><p>x</p></section>", "<em>y</em>"]

    @Test(arguments: 0..<8)
    func `no text ends the program, and what it becomes has no control characters`(part: Int) {
        for seed in stride(from: part, to: 4000, by: 8) {
            let text = MarkdownNoise.text(seed: UInt64(seed))
            let page = Markdown.page(text, fragments: Self.fragments, links: MarkingResolver())
            #expect(Self.controlCharacter(in: page.html) == nil, "\(seed): \(text)")
            #expect(String(validating: page.html, as: UTF8.self) != nil, "\(seed): \(text)")
            #expect(!page.anchors.contains(""), "\(seed): \(text)")
            _ = Markdown().plainText(of: Array(text.utf8))
            _ = Markdown().inline(from: Array(text.utf8))
        }
    }

    @Test(arguments: 0..<8)
    func `every element that is opened is closed in its place`(part: Int) {
        var options = MarkdownOptions()
        options.rawHTML = .escape
        for seed in stride(from: part, to: 4000, by: 8) {
            let text = MarkdownNoise.text(seed: UInt64(seed))
            let page = Markdown(options).page(
                from: Array(text.utf8), fragments: Self.fragments.map { Array($0.utf8) },
                links: MarkingResolver())
            guard page.tooDeep == nil else { continue }
            #expect(HTMLBalance.firstMistake(in: page.html) == nil, "\(seed): \(text)")
        }
    }

    /// What stands around the first control character; `nil` if there is none.
    private static func controlCharacter(in html: [UInt8]) -> String? {
        html.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }.map { index in
            String(decoding: html[max(0, index - 40)..<min(html.count, index + 20)], as: UTF8.self)
        }
    }
}
