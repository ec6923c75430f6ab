import ImprintTesting
import Testing

@testable import ImprintSearch

struct CodedTextTests {
    private let code = CodedText(words: ["the", "of", "search", "naïve"])

    @Test(
        arguments: [
            ("the search", [0x80, 0x82]),
            ("The search.", [0x01, 0x80, 0x82, 0x2E]),
            ("the (search)", [0x80, 0x20, 0x28, 0x03, 0x82, 0x29]),
            ("the  search", [0x80, 0x20, 0x20, 0x82]),
            ("search2 x", [0x82, 0x03, 0x32, 0x20, 0x78]),
            ("of x", [0x81, 0x78]),
            ("x of", [0x78, 0x81]),
            ("x\nof", [0x78, 0x0A, 0x81]),
            (" of ", [0x20, 0x81, 0x20]),
            ("of–of", [0x81, 0x03, 0x02, 3, 0xE2, 0x80, 0x93, 0x03, 0x81]),
            ("naïve naïf", [0x83, 0x6E, 0x61, 0x02, 2, 0xC3, 0xAF, 0x66]),
            ("THE", [0x54, 0x48, 0x45]),
            ("", []),
        ] as [(String, [UInt8])])
    func `a text has this code`(text: String, bytes: [UInt8]) {
        #expect(code.encoded(Array(text.utf8)) == bytes)
        #expect(code.decoded(bytes) == Array(text.utf8))
    }

    @Test func `a word of a rank above 63 takes two bytes`() {
        let words = (0..<400).map { "w" + String(repeating: "a", count: $0 % 20) + letters($0) }
        let code = CodedText(words: words)
        #expect(code.encoded(Array(words[63].utf8)) == [0xBF])
        #expect(code.encoded(Array(words[64].utf8)) == [0xC0, 0])
        #expect(code.encoded(Array(words[64 + 128 + 5].utf8)) == [0xC1, 5])
        for word in words {
            #expect(code.decoded(code.encoded(Array(word.utf8))) == Array(word.utf8))
        }
    }

    private func letters(_ number: Int) -> String {
        String(
            String(number, radix: 26).unicodeScalars.map { scalar in
                scalar.value < 58
                    ? Character(Unicode.Scalar(UInt8(scalar.value + 49))) : Character(scalar)
            })
    }

    @Test(arguments: 0..<200)
    func `any text comes back`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces: [[UInt8]] =
            [
                " ", "  ", "\n", "the", "The", "THE", "of", "search", "Naïve", "naïve", "x", "7",
                ".",
                "–", "日本語", "é", "\u{1F}", "\u{1E}", "\u{1D}", "\u{0}", "\u{1}", "\u{2}", "\u{3}",
                "\u{7F}", "-", "ing", "привет, мир", "\u{A0}",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80]]
        let text = (0..<Int.random(in: 0..<60, using: &generator)).flatMap { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
        #expect(code.decoded(code.encoded(text)) == text)
    }

    @Test(
        arguments: [
            [0x84], [0xC0], [0xC0, 0x80], [0xFF, 0x7F], [0x02], [0x02, 5, 0x61], [0x02, 0x80],
            [0x02, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x04], [0x7F],
        ] as [[UInt8]])
    func `what is no code has no text`(bytes: [UInt8]) {
        #expect(code.decoded(bytes) == nil)
    }

    @Test func `an empty list of words leaves ASCII as it is`() {
        let text = Array("The search of\nthe naive".utf8)
        #expect(CodedText(words: []).encoded(text) == text)
    }
}
