import Testing

@testable import ImprintSearch

struct SectionPartsTests {
    private func section(lines: Int, of length: Int) -> SearchSection {
        let line = String(repeating: "word ", count: length / 5)
        return SearchSection(
            anchor: "a", heading: "A", ancestors: ["B"],
            text: Array(Array(repeating: line, count: lines).joined(separator: "\n").utf8))
    }

    @Test func `a section that is not long has one part`() {
        let section = section(lines: 10, of: 500)
        #expect(section.parts.map(\.text) == [section.text])
    }

    @Test func `a long section has parts of whole lines under the same heading`() {
        let section = section(lines: 60, of: 300)
        let parts = section.parts
        #expect(parts.count > 2)
        #expect(parts.map(\.text).joined(separator: [0x0A]).elementsEqual(section.text))
        #expect(parts.allSatisfy { $0.text.count < SearchSection.longest * 3 / 2 })
        #expect(parts.allSatisfy { $0.anchor == "a" && $0.heading == "A" && $0.ancestors == ["B"] })
    }

    @Test func `a line is never split`() {
        #expect(section(lines: 1, of: 50_000).parts.count == 1)
    }

    @Test func `code stays where it was`() {
        var section = section(lines: 60, of: 300)
        section.code = [10..<20, 7_000..<7_100, 17_000..<17_100]
        let code = section.parts.flatMap { part in part.code.map { part.text[$0] } }
        #expect(code.map(Array.init) == section.code.map { Array(section.text[$0]) })
    }
}
