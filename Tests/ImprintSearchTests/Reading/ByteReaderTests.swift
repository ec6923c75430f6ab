@testable import ImprintSearch
import Testing

struct ByteReaderTests {
    @Test(
        arguments: [
            ([0], 0), ([0x7F], 127), ([0x80, 0x01], 128), ([0xE5, 0x8E, 0x26], 624_485),
            ([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], 0xFFFF_FFFF),
        ] as [([UInt8], Int)])
    func `a number has seven bits a byte, the lowest first`(bytes: [UInt8], number: Int) throws {
        var reader = ByteReader(bytes)
        #expect(try reader.varint() == number)
        #expect(reader.isAtEnd)
    }

    @Test(
        arguments: [[], [0x80], [0xFF, 0xFF], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01]] as [[UInt8]])
    func `a number that does not end is damage`(bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        #expect(throws: DamagedFile.self) { try reader.varint() }
    }

    @Test func `a block may not be longer than what is left`() throws {
        var reader = ByteReader([2, 7, 8, 3, 9, 9])
        #expect(try reader.block() == 1..<3)
        #expect(throws: DamagedFile.self) { try reader.block() }
    }

    @Test func `a reader of a range does not leave it`() throws {
        var reader = ByteReader([1, 2, 3, 4], 1..<3)
        #expect(try reader.varint() == 2)
        #expect(try reader.varint() == 3)
        #expect(throws: DamagedFile.self) { try reader.varint() }
    }

    @Test func `a key shares its beginning with the one before`() throws {
        var reader = ByteReader([3, 2, 0x65, 0x72, 9, 0])
        #expect(try reader.key(after: Array("parts".utf8)) == Array("parer".utf8))
        #expect(throws: DamagedFile.self) { try reader.key(after: Array("short".utf8)) }
    }
}
