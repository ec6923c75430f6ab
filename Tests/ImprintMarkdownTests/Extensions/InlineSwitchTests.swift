import ImprintCore
import ImprintMarkdown
import Testing

struct InlineSwitchTests {
    @Test(arguments: [
        (MarkdownExtension.mark, "==a=="), (.superscript, "x^2^"), (.insertion, "^^a^^"),
        (.criticMarkup, "{--a--}"), (.keys, "++ctrl++"), (.emoji, ":smile:"),
        (.attributeLists, "`a`{.b}"), (.icons, ":icon-rocket:"),
    ])
    func `a construct that is switched off is text`(construct: MarkdownExtension, text: String) {
        var options = MarkdownOptions()
        let icons = SampleIcons()
        func html() -> String {
            String(
                decoding: Markdown(options, icons: icons).inline(from: Array(text.utf8)),
                as: UTF8.self)
        }
        let plain = text.replacing("`a`", with: "<code>a</code>")
        #expect(html() != plain)
        options.extensions[construct] = false
        #expect(html() == plain)
    }

    @Test func `without subscript single tildes strike text out`() {
        var options = MarkdownOptions()
        options.extensions[.subscript] = false
        let html = Markdown(options).inline(from: Array("H~2~O".utf8))
        #expect(String(decoding: html, as: UTF8.self) == "H<del>2</del>O")
    }
}
