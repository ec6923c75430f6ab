import Testing

@testable import ImprintSearch

struct ByteWriterTests {
    @Test(
        arguments: [
            (0, [0]), (127, [0x7F]), (128, [0x80, 0x01]), (300, [0xAC, 0x02]),
            (16_384, [0x80, 0x80, 0x01]),
        ] as [(Int, [UInt8])])
    func `a number has seven bits in each byte, the lowest first`(number: Int, bytes: [UInt8]) {
        var writer = ByteWriter(capacity: 1)
        writer.append(varint: number)
        let array = writer.array
        #expect(array == bytes)
        #expect(PostingCoding.size(ofVarint: number) == bytes.count)
        let read = array.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { start in
                var start = start
                return PostingCoding.varint(&start)
            }
        }
        #expect(read == number)
    }

    @Test func `memory grows with what is written`() {
        var writer = ByteWriter(capacity: 1)
        for number in 0..<1_000 { writer.append(UInt8(number % 256)) }
        writer.append(counted: [1, 2, 3])
        let array = writer.array
        #expect(array == (0..<1_000).map { UInt8($0 % 256) } + [3, 1, 2, 3])
    }
}
