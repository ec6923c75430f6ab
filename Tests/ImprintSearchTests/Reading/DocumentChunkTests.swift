@testable import ImprintSearch
import Testing

struct DocumentChunkTests {
    private let code = CodedText(words: ["install"])

    private func chunk(_ text: String) throws -> DocumentChunk {
        try DocumentChunk(code.encoded(Array(text.utf8)), code)
    }

    private let page = "a/\u{1F}Title\u{1F}Guide\u{1D}Part\u{1F}Set up\u{1F}"

    @Test func `a section has what its page has`() throws {
        let chunk = try chunk(
            "\(page)\u{1F}\u{1F}\u{1F}Install it.\u{1E}start\u{1F}Start\u{1F}\u{1F}é\nTwo")
        #expect(chunk.sections.map(\.url) == ["a/", "a/#start"])
        #expect(chunk.sections.map(\.text) == ["Install it.", "é\nTwo"])
        #expect(chunk.sections[1].page.breadcrumbs == ["Guide", "Part"])
        #expect(chunk.sections[1].page.tags == ["Set up"])
        #expect(chunk.sections[1].heading == "Start")
    }

    @Test func `an anchor that the heading implies is not spelled`() throws {
        let chunk = try chunk("\(page)=\u{1F}Set Up\u{1F}\u{1F}Text")
        #expect(chunk.sections.map(\.url) == ["a/#set-up"])
    }

    @Test(arguments: ["", "a\u{1F}b", "a\u{1F}\u{1F}\u{1F}text", "1\u{1F}2\u{1F}3\u{1F}4\u{1F}5"])
    func `sections without a page or with other fields are damage`(text: String) {
        #expect(throws: DamagedFile.self) { try chunk(text) }
    }

    @Test(arguments: [[0x81], [0xC0], [0xC0, 5], [0x02], [0x02, 9, 1], [0x00]] as [[UInt8]])
    func `code that stands for nothing is damage`(bytes: [UInt8]) {
        #expect(throws: DamagedFile.self) {
            try DocumentChunk(Array("\(page)\u{1F}\u{1F}\u{1F}".utf8) + bytes, code)
        }
    }
}
