import ImprintCore
import ImprintMarkdown
import Testing

@testable import ImprintBuild

struct DiagramToolTests {
    private let tool = DiagramTool(
        DiagramSettings(), site: "/nowhere", search: .inherited, timeLimit: .seconds(600))

    @Test func `a graph becomes SVG`() async {
        guard
            case .markup(let svg) = await tool.rendition(
                of: Array("digraph { a -> é }".utf8), engine: "circo")
        else {
            Issue.record("it was not drawn")
            return
        }
        let text = String(decoding: svg, as: UTF8.self)
        #expect(text.contains("<title>a</title>") && text.hasSuffix("</svg>"))
    }

    @Test func `a mistake is located at its line`() async {
        let source = "digraph {\n  a\n  b -> ]\n}"
        #expect(
            await tool.rendition(of: Array(source.utf8), engine: "dot")
                == .failed(message: "this diagram has a syntax error near ‘]’", offset: 21))
    }

    @Test func `without Graphviz there is one problem`() async {
        let tool = DiagramTool(
            DiagramSettings(), site: "/nowhere", search: SearchPath { _ in nil },
            timeLimit: .seconds(5))
        #expect(await tool.rendition(of: [], engine: "dot") == .unavailable)
        #expect(tool.problem?.code == "tool.graphviz")
        #expect(self.tool.problem == nil)
    }
}
