import ImprintCore
import Testing

@testable import ImprintBuild

struct CardToolTests {
    private let tool = CardTool(cache: RenditionCache(site: nil), timeLimit: .seconds(600))

    @Test func `a drawing becomes a picture of the size of cards`() async {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 12 6.3\"/>"
        guard case .png(let png) = await tool.picture(of: Array(svg.utf8)) else {
            Issue.record("it was not drawn")
            return
        }
        // The head of a PNG: width and height, four bytes each.
        #expect(Array(png[16..<24]) == [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76])
    }

    @Test func `what is no drawing is told in the program's words`() async {
        guard case .failed(let message) = await tool.picture(of: Array("<svg".utf8)) else {
            Issue.record("it was drawn")
            return
        }
        #expect(!message.isEmpty)
    }

    @Test func `without the program there is one problem, if it was needed`() async {
        let tool = CardTool(
            cache: RenditionCache(site: nil), timeLimit: .seconds(5),
            search: SearchPath { _ in nil })
        #expect(tool.problem == nil)
        #expect(await tool.picture(of: []) == .unavailable)
        #expect(tool.problem?.code == "tool.rsvg")
        #expect(self.tool.problem == nil)
    }
}
