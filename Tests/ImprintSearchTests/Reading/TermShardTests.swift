@testable import ImprintSearch
import Testing

struct TermShardTests {
    /// `install` and `installed`, of which the stem is `instal`, and `installing`, which is elsewhere.
    private let bytes: [UInt8] = [
        [3], [0, 7], Array("install".utf8), [2, 0], [2, 0], [4, 1, 0, 1, 4],
        [7, 2], Array("ed".utf8), [4, 0], [1, 3], [4, 1, 0, 1, 3],
        [7, 3], Array("ing".utf8), [0, 6], Array("instal".utf8),
    ].flatMap(\.self)

    private func term(_ text: String) -> Term { Term(text.utf8) }

    @Test func `an entry says the stem of a term and where its postings are`() throws {
        let shard = try TermShard(bytes, number: 5, sections: 10)
        let install = try #require(shard.entry(of: term("install")))
        #expect(install.stem == term("instal"))
        #expect(install.sections == 2)
        #expect(install.hasPositions)
        #expect(install.tail == nil)
        #expect(Array(bytes[install.block]) == [1, 0, 1, 4])
        let installed = try #require(shard.entry(of: term("installed")))
        #expect(installed.stem == term("instal"))
        #expect(shard.group(of: term("instal")).map(\.place) == [0, 1])
        #expect(!installed.hasPositions)
        #expect(installed.tail == 0)
        #expect(installed.place == 1)
    }

    @Test func `a term that is in another shard is an alias with its stem`() throws {
        let shard = try TermShard(bytes, number: 5, sections: 10)
        #expect(shard.entry(of: term("installing")) == nil)
        #expect(shard.stem(ofAlias: term("installing")) == term("instal"))
        #expect(shard.names(term("installing")))
        #expect(!shard.names(term("instal")))
    }

    @Test func `a truncated shard is damaged, wherever it is cut`() {
        for length in 0..<bytes.count {
            #expect(throws: DamagedFile.self) {
                try TermShard(Array(bytes.prefix(length)), number: 0, sections: 10)
            }
        }
    }

    @Test func `a term in more sections than there are is damage`() {
        #expect(throws: DamagedFile.self) { try TermShard(bytes, number: 0, sections: 1) }
    }

    @Test func `a count of terms that cannot be takes no time`() {
        #expect(throws: DamagedFile.self) {
            try TermShard([0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0], number: 0, sections: 1)
        }
    }
}
