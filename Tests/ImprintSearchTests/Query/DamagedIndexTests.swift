@testable import ImprintSearch
import Testing

/// What is left of a search if files are missing or damaged.
struct DamagedIndexTests {
    private func answer(_ index: TestIndex, _ query: String) throws -> SearchAnswer {
        try index.search(query) { $0.excerpts = 10 }
    }

    private let queries = [
        "installing", "\"common words\" ", "common -\"common words\" ", "tag:fifth ", "gobu ", "x",
        "instalilng ", "words -common ", "the common words of",
    ]

    @Test func `without a manifest nothing can be searched`() {
        #expect(throws: SearchIndexOpeningError.missing) { try SearchIndex { _ in nil } }
        #expect(throws: SearchIndexOpeningError.damaged) { try SearchIndex { _ in [] } }
        #expect(throws: SearchIndexOpeningError.damaged) { try SearchIndex { _ in [0x1F, 0x8B] } }
    }

    @Test func `a file that is missing is named, and the others are used`() async throws {
        var index = try await TestSite.guide.value
        let path = try #require(index.files.keys.first { $0.hasSuffix("/0.bin") })
        let query = "in:guide in:essays"
        #expect(try answer(index, query).results.count == 6)
        index.files[path] = nil
        let rest = try answer(index, query)
        #expect(rest.problems == [path])
        #expect(rest.pages == 6)
        #expect(rest.results.map(\.url) == ["cafe/", "ja/", "long/"])
    }

    @Test func `a word whose file is missing is left out of the query`() async throws {
        let index = try await TestSite.large.value
        let reader = try IndexReader { index.files[$0] }
        let row = reader.manifest.terms
        let words = try [1, row.count - 1].map { number in
            let entry = try #require(
                try reader.shard(number).entries.first { $0.sections < 200 })
            return String(decoding: entry.term, as: UTF8.self)
        }
        var damaged = index
        damaged.files[row.path(1)] = nil
        let answer = try damaged.search(words.joined(separator: " ") + " ")
        #expect(answer.problems == [row.path(1)])
        #expect(!answer.results.isEmpty)
        #expect(answer.results == (try index.search("\(words[1]) ").results))
    }

    @Test func `a search after one that met a problem names it only if it meets it too`()
        async throws
    {
        var damaged = try await TestSite.large.value
        for path in damaged.files.keys where path.hasPrefix("positions/") {
            damaged.files[path] = nil
        }
        let index = try damaged.open()
        #expect(!index.search("\"common words\"").problems.isEmpty)
        #expect(index.search("installing ").problems.isEmpty)
        #expect(!index.search("\"common words\"").problems.isEmpty)
    }

    @Test func `every file may end anywhere`() async throws {
        let guide = try await TestSite.guide.value
        for (path, bytes) in guide.files where path != "manifest.bin" && path.hasSuffix(".bin") {
            let plain = try GzipFile.content(of: bytes)
            let step = max(1, plain.count / 40)
            for length in stride(from: 0, to: plain.count, by: step) {
                var damaged = guide
                damaged.files[path] = Array(plain.prefix(length))
                for query in ["\"dark mode\" ", "installed", "tokeniser ", "tag:setup words"] {
                    let answer = try answer(damaged, query)
                    #expect(answer.problems.allSatisfy { $0 == path })
                }
            }
        }
    }

    @Test func `compressed files that are cut are problems and nothing else`() async throws {
        let large = try await TestSite.large.value
        for length in [0, 1, 2, 17, 18, 30, 200] {
            var damaged = large
            for (path, bytes) in large.files where path != "manifest.bin" {
                damaged.files[path] = Array(bytes.prefix(length))
            }
            for query in queries {
                #expect(try answer(damaged, query).results.isEmpty)
            }
        }
    }

    @Test func `bytes that are changed lead to no crash`() async throws {
        let guide = try await TestSite.guide.value
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let plain = try guide.files.filter { $0.key.hasSuffix(".bin") }
            .mapValues { try GzipFile.content(of: $0) }
        for _ in 0..<300 {
            var damaged = guide
            for (path, bytes) in plain where path != "manifest.bin" && !bytes.isEmpty {
                var bytes = bytes
                for _ in 0..<(1 + random(4)) { bytes[random(bytes.count)] = UInt8(random(256)) }
                damaged.files[path] = bytes
            }
            for query in ["\"dark mode\"", "installed", "tokeniser ", "tag:setup", "wo", "検索"] {
                for result in try answer(damaged, query).results {
                    #expect(!result.score.isNaN)
                }
            }
        }
    }
}
