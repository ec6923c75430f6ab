import ImprintCore
import ImprintMarkdown
import Testing

struct SpecificationWithInlinesTests {
    private static let inlines: [MarkdownExtension] = [
        .attributeLists, .mark, .superscript, .subscript, .insertion, .criticMarkup, .keys, .emoji,
        .icons, .mentions, .identifiers, .brokenLinks,
    ]

    /// What the dialect reads otherwise on purpose: single tildes without a space between them are
    /// subscript.
    private static func isException(_ example: SpecificationExample) -> Bool {
        example.section == "strikethrough" && example.markdown.contains("~there~")
    }

    @Test(arguments: try SpecificationExample.all() + SpecificationExample.ofExtensions())
    func `with every inline construct the specifications still hold`(example: SpecificationExample)
    {
        guard !Self.isException(example) else { return }
        var options = MarkdownOptions.commonMark
        let text = Array(example.markdown.utf8)
        let expected = Markdown(options).page(from: text).html
        for construct in Self.inlines { options.extensions[construct] = true }
        #expect(
            String(decoding: Markdown(options).page(from: text).html, as: UTF8.self)
                == String(decoding: expected, as: UTF8.self))
    }
}
