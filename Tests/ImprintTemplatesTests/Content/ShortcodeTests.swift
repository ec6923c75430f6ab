import ImprintCore
import Testing

@testable import ImprintTemplates

struct ShortcodeTests {
    private func fragments(_ page: Page) -> [String] {
        page.expansion.fragments.map { String(decoding: $0.html, as: UTF8.self) }
    }

    @Test func `what a shortcode yields is set apart, with a token in its place`() throws {
        let text = MarkedText("Rows:\n\n<< ①table(data.repositories, caption='<x>') >>\n")
        let page = try Page(text.source)
        #expect(page.text == "Rows:\n\n\u{2}0\u{3}\n")
        #expect(fragments(page) == ["<table><tr>one</tr><tr>two</tr>&lt;x&gt;</table>"])
        #expect(page.expansion.fragments.first?.location == text["①"])
    }

    @Test func `a shortcode sees the page’s roots`() throws {
        let page = try Page("<< titled() >>")
        #expect(fragments(page) == ["Start"])
        #expect(page.expansion.usedRoots == ["page"])
    }

    @Test func `a shortcode can wrap text of the page`() throws {
        let page = try Page("<% call card('T') %>a << instance.id >> *b*<% endcall %>")
        #expect(page.text == "\u{2}0\u{3}")
        #expect(fragments(page) == ["<b>T</b>a ember *b*"])
    }

    @Test func `a shortcode within another becomes part of its HTML`() throws {
        let page = try Page(
            "<% call card('T') %><< table(data.repositories) >><% endcall %>")
        #expect(page.text == "\u{2}1\u{3}")
        // The body is text of the page, escaped in the card; its token is not.
        #expect(fragments(page).last == "<b>T</b><table><tr>one</tr><tr>two</tr></table>")
    }

    @Test func `an error in a shortcode tells the call that led to it`() throws {
        let call = MarkedText("\n<< ①broken(data) >>")
        let page = try Page(call.source)
        let problem = try #require(page.diagnostics.first)
        #expect(problem.location?.description == "shortcodes/broken.html:2:9")
        #expect(
            problem.notes == [
                Diagnostic.Note("in shortcode ‘broken’, called here", at: call["①"])
            ])
    }

    @Test func `markup of a function of the program is set apart too`() throws {
        let source = SourceText(file: SourcePath("a.md"), "a << site.title | bold >> b")
        let template = try Template(source, syntax: .content(roots: ["site"]))
        let environment = TemplateEnvironment(filters: [
            "bold": { (call) throws(TemplateError) in .markup("<b>\(call.value.text ?? "")</b>") }
        ])
        var diagnostics: [Diagnostic] = []
        let expansion = template.expand(
            environment, TemplateScope(["site": ["title": "T"]]), reporting: &diagnostics)
        #expect(String(decoding: expansion.text, as: UTF8.self) == "a \u{2}0\u{3} b")
        #expect(diagnostics.isEmpty)
    }

    @Test func `escaping and JSON stay text in a page`() throws {
        let page = try Page("<< '<' ~ site.title | e >> << data.team | json >>")
        #expect(page.text == "<< '<' ~ site.title | e >> [\"Ada\"]")
        #expect(try Page("<< site.title | e >>").text == "Handbook")
    }

    @Test func `a layout calls a shortcode as any macro`() throws {
        let template = try Template(
            SourceText(file: SourcePath("l.html"), "<p>{{ table(rows) }}</p>"))
        var output: [UInt8] = []
        try template.render(
            TemplateEnvironment(loader: try MemoryLoader(Page.shortcodes), shortcodes: ["table"]),
            TemplateScope(["rows": [["name": "<"]]]), into: &output)
        #expect(
            String(decoding: output, as: UTF8.self) == "<p><table><tr>&lt;</tr></table></p>")
    }
}
