@testable import ImprintSearch
import Testing

struct SpellingFileTests {
    private func words(_ bytes: [UInt8], isBackward: Bool = false) throws -> [String] {
        try SpellingFile(bytes, isBackward: isBackward).words
            .map { String(String.UnicodeScalarView($0.letters)) }
    }

    private let bytes: [UInt8] = [
        [0, 4], Array("site".utf8), [3], [3, 2], Array("uv".utf8), [0],
    ].flatMap(\.self)

    @Test func `words share their beginnings and have a weight`() throws {
        #expect(try words(bytes) == ["site", "situv"])
        #expect(try SpellingFile(bytes, isBackward: false).words.map(\.weight) == [3, 0])
    }

    @Test func `words of a backward file are turned round by characters`() throws {
        #expect(try words(bytes, isBackward: true) == ["etis", "vutis"])
        #expect(try words([0, 5] + "é́a".utf8 + [0], isBackward: true) == ["a\u{301}é"])
    }

    @Test func `a truncated file is damaged but between words`() {
        for length in 1..<bytes.count where length != 7 {
            #expect(throws: DamagedFile.self) { try words(Array(bytes.prefix(length))) }
        }
    }
}
