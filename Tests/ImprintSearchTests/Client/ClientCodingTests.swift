import Testing

struct ClientCodingTests {
    private struct Chunk: Encodable {
        var bytes: [UInt8]
        var words: [String]
    }

    /// The words of which the first 64 have one byte.
    private static let words = ["the", "page"] + (2..<64).map { "w\($0)" } + ["two", "größe"]

    @Test(
        arguments: [
            ([0x80, 0x81], "the page"),
            ([0x01, 0x80, 0x81, 0x2E], "The page."),
            ([0x28, 0x80, 0x29], "( the)"),
            ([0x28, 0x03, 0x80, 0x29], "(the)"),
            ([0x80, 0x61, 0x62], "the ab"),
            ([0x80, 0x03, 0x73], "thes"),
            ([0x80, 0x5F, 0x81], "the_ page"),
            ([0x80, 0x0A, 0x81], "the\npage"),
            ([0x80, 0x20, 0x81], "the page"),
            ([0xC0, 0x00, 0xC0, 0x01], "two größe"),
            ([0x80, 0x02, 0x02, 0xC3, 0xA9], "the é"),
            ([0x80, 0x03, 0x02, 0x02, 0xC3, 0xA9], "theé"),
            ([0x61, 0x03, 0x01, 0x81], "aPage"),
            ([0x02, 0x02, 0xC2, 0xA0, 0x80], "\u{A0} the"),
        ] as [([UInt8], String)])
    func `numbers become words with the spaces that are implied`(bytes: [UInt8], text: String)
        throws
    {
        let fields: [[String]] = try ClientScript.run(
            "return decodeChunk(Uint8Array.from(input.bytes), input.words);",
            Chunk(bytes: bytes, words: Self.words))
        #expect(fields == [[text]])
    }

    @Test func `sections and fields are parted by their separators`() throws {
        let fields: [[String]] = try ClientScript.run(
            "return decodeChunk(Uint8Array.from(input.bytes), input.words);",
            Chunk(bytes: [0x80, 0x1F, 0x80, 0x1E, 0x81], words: Self.words))
        #expect(fields == [["the", "the"], ["page"]])
    }

    @Test func `a shard has its terms, their stems, and where an alias leads`() throws {
        let shard: [[String]] = try ClientScript.run(
            """
            const text = (text) => [Buffer.from(text).length, ...Buffer.from(text)];
            const bytes = [
              3,
              0, ...text("care"), 2, ...text(""), 7, 0, ...text("x"),
              3, ...text("ing"), 4, ...text("e"), 2, 3, ...text("yz"),
              0, ...text("größe"), 0, ...text("groß"),
            ];
            const entries = [...decodeShard(Uint8Array.from(bytes), "p").values()];
            const of = (entry) => [entry.key_, entry.stem_].map(toText);
            return [...entries.map(of), entries.filter((entry) => entry.block_).map(of).flat()];
            """, [String]())
        #expect(
            shard == [
                ["care", "car"], ["caring", "care"], ["größe", "groß"],
                ["care", "car", "caring", "care"],
            ])
    }

    @Test func `numbers of any size are read, and the end is noticed`() throws {
        let numbers: [Double] = try ClientScript.run(
            """
            const { varint_ } = cursor(Uint8Array.from([0, 127, 128, 1, 255, 255, 255, 255, 15, 128]));
            const numbers = [varint_(), varint_(), varint_(), varint_()];
            try { varint_(); } catch { numbers.push(-1); }
            return numbers;
            """, [String]())
        #expect(numbers == [0, 127, 128, 4_294_967_295, -1])
    }
}
