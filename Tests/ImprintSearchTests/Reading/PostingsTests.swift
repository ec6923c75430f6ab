@testable import ImprintSearch
import Testing

struct PostingsTests {
    private func postings(_ bytes: [UInt8]) throws -> Postings {
        try Postings(ByteReader(bytes), sections: 100, levels: 16)
    }

    @Test func `postings are groups of one level, sections as distances`() throws {
        let postings = try postings([2, 0, 2, 5, 3, 9, 3, 1, 1, 90])
        #expect(postings.sections == [5, 8, 1, 2, 92])
        #expect(postings.levels == [0, 0, 9, 9, 9])
    }

    @Test(
        arguments: [
            [], [1], [1, 0], [1, 0, 1], [1, 0, 2, 5], [1, 16, 1, 5], [1, 0, 1, 100],
            [1, 0, 2, 99, 1],
            [1, 0, 0xFF, 0xFF, 0xFF, 0x0F, 1], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        ] as [[UInt8]])
    func `what cannot be is damage`(bytes: [UInt8]) {
        #expect(throws: DamagedFile.self) { try postings(bytes) }
    }

    @Test func `places are counts and then distances`() throws {
        let reader = ByteReader([2, 1, 4, 3, 9])
        #expect(try TermPlaces.places(reader, in: [8, 5]) == [8: [4, 7], 5: [9]])
        #expect(throws: DamagedFile.self) {
            try TermPlaces.places(ByteReader([2, 1, 4, 3]), in: [8, 5])
        }
    }

    @Test func `a file of blocks has no others`() throws {
        let file = try BlockFile([2, 7, 8, 0, 1, 9])
        var reader = try file.reader(2)
        #expect(try reader.varint() == 9)
        #expect(try file.reader(1).isAtEnd)
        #expect(throws: DamagedFile.self) { try file.reader(3) }
        #expect(throws: DamagedFile.self) { try BlockFile([2, 7]) }
    }
}
