import Testing

@testable import ImprintBuild

struct PictureToolTests {
    private let tool = PictureTool(
        cache: RenditionCache(site: nil), timeLimit: .seconds(600))
    private static let svg = Array(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='20' height='10' fill='red'/></svg>"
            .utf8)

    /// Width and height, from the head of a PNG.
    private func size(_ png: [UInt8]) -> [Int] {
        [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test(arguments: [32, 180, 512])
    func `a drawing of any shape becomes a square of the size asked for`(size: Int) async throws {
        let png = try await tool.png(
            of: Self.svg, in: .init(size: size, part: 0.6, proportion: 2, background: "#ffffff"))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(self.size(png) == [size, size])
    }

    @Test func `the same drawing gives the same bytes`() async throws {
        let frame = PictureTool.Frame(size: 32, proportion: 2)
        let other = PictureTool(cache: RenditionCache(site: nil), timeLimit: .seconds(600))
        #expect(try await tool.png(of: Self.svg, in: frame) == other.png(of: Self.svg, in: frame))
    }

    @Test func `what is no drawing is told in the program's words`() async {
        await #expect(throws: PictureTool.Failure.self) {
            try await tool.png(of: Array("<svg".utf8), in: .init(size: 32))
        }
    }

    @Test func `without the program there are no pictures`() async {
        let tool = PictureTool(
            search: SearchPath { _ in nil }, cache: RenditionCache(site: nil),
            timeLimit: .seconds(5))
        #expect(!tool.isAvailable && self.tool.isAvailable)
        await #expect(throws: PictureTool.Failure(message: "there is no ‘rsvg-convert’")) {
            try await tool.png(of: Self.svg, in: .init(size: 32))
        }
    }
}
