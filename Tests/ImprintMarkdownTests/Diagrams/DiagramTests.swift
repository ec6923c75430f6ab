import ImprintCore
import Testing

@testable import ImprintMarkdown

struct DiagramTests {
    private func page(
        _ text: String, _ stub: FormulaStub = FormulaStub(), drawsMermaid: Bool = true
    ) -> RenderedMarkdown {
        var options = MarkdownOptions()
        options.drawsMermaid = drawsMermaid
        return Markdown(options).page(from: Array(text.utf8), external: stub)
    }

    private func html(_ text: String) -> String { String(decoding: page(text).html, as: UTF8.self) }

    @Test(arguments: ["```mermaid", "``` mermaid", "~~~mermaid", "``` {.mermaid}", "```Mermaid"])
    func `Mermaid's source is left to its script`(fence: String) {
        let mark = fence.prefix(3)
        #expect(html("\(fence)\na-->b\n\(mark)\n") == "<pre class=\"mermaid\">a--&gt;b\n</pre>\n")
    }

    @Test func `without a script Mermaid's source is code, and the page tells where`() {
        let page = page("x\n\n```mermaid\na\n```\n", drawsMermaid: false)
        #expect(String(decoding: page.html, as: UTF8.self).contains("<pre><code"))
        #expect(page.uses.mermaid == TextPosition(line: 3, column: 1))
    }

    @Test(arguments: [
        ("dot", "dot"), ("graphviz", "dot"), ("neato", "neato"), ("dot engine=circo", "circo"),
        ("{.dot engine=fdp}", "fdp"),
    ])
    func `Graphviz draws with the engine that is asked for`(info: String, engine: String) {
        #expect(
            html("```\(info)\na\n```\n")
                == "<div class=\"diagram\"><svg role=\"img\" aria-label=\"\(engine)\"><g id=\"diagram-1-a\"><title>\(engine)</title></g></svg></div>\n"
        )
    }

    @Test func `a drawing has the name that the fence gives it, and ids of its own`() {
        let made = html("```dot alt=\"A & B\" #one\na\n```\n\n```dot\nb\n```\n")
        #expect(
            made.contains(
                "<div id=\"one\" class=\"diagram\"><svg role=\"img\" aria-label=\"A &amp; B\">"))
        #expect(made.contains("id=\"diagram-1-a\"") && made.contains("id=\"diagram-2-a\""))
    }

    @Test func `a mistake is reported at its line in the fence`() {
        let page = page("x\n\n- ```dot\n  a\n  b\n  ```\n", FormulaStub(mistakes: ["a\nb\n": 2]))
        #expect(page.problems.map(\.position) == [TextPosition(line: 5, column: 3)])
        #expect(String(decoding: page.html, as: UTF8.self).contains("<pre><code"))
    }

    @Test func `an unknown engine is told, with the nearest`() {
        let page = page("```dot engine=netao\na\n```\n")
        #expect(page.problems.map(\.suggestion) == ["did you mean ‘neato’?"])
    }

    @Test func `black and white follow the page, other colours stay`() {
        var html: [UInt8] = []
        let svg = """
            <?xml version="1.0"?>
            <!DOCTYPE svg>
            <!-- x -->
            <svg width="1pt" viewBox="0 0 1 1" xmlns="x"><g id="g"><title>%3</title>
            <!-- a -->
            <polygon fill="white" stroke="black"/><path fill="red" stroke="url(#l)"/>
            <a xlink:href="javascript:x"><text x="1">a &amp; b</text></a><text fill="blue">c</text></g></svg>
            """
        DiagramDrawing(Array(svg.utf8), label: nil, number: 3, isTrusted: false).write(to: &html)
        #expect(
            String(decoding: html, as: UTF8.self)
                == "<svg role=\"img\" aria-label=\"a &amp; b\" width=\"1pt\" viewBox=\"0 0 1 1\"><g id=\"diagram-3-g\"><polygon fill=\"var(--diagram-background, transparent)\" stroke=\"currentColor\"/><path fill=\"red\" stroke=\"url(#diagram-3-l)\"/><a xlink:href=\"\"><text x=\"1\" fill=\"currentColor\">a &amp; b</text></a><text fill=\"blue\">c</text></g></svg>"
        )
    }
}
