@testable import ImprintSearch
import Testing

struct RawWordTests {
    private func words(_ query: String) -> [RawWord] { RawWord.words(of: query).words }

    @Test func `words stand between white space of any kind`() {
        #expect(words(" a\u{3000}b\tc\nd\u{0}e ").map(\.text) == ["a", "b", "c", "d", "e"])
        #expect(words("").isEmpty)
        #expect(words(" \n").isEmpty)
    }

    @Test(arguments: [
        ("\"a b\" c", ["a b", "c"]), ("\"a b", ["a b"]), ("\"a\"b", ["a", "b"]),
        ("a\"b c\"", ["a\"b", "c\""]), ("\"", [""]), ("\"\"", [""]),
    ])
    func `a quote opens a phrase at the start of a word`(query: String, texts: [String]) {
        #expect(words(query).map(\.text) == texts)
    }

    @Test(arguments: [
        ("-a", RawWord.Sign.exclusion, "a"), ("-\"a b\"", .exclusion, "a b"), ("-", nil, "-"),
        ("--a", nil, "--a"), ("- a", nil, "-"), ("tag:a", .tag, "a"),
        ("tag:\"a b\"", .tag, "a b"), ("in:a", .top, "a"), ("section:a", .section, "a"),
        ("tag:", nil, "tag:"), ("Tag:a", nil, "Tag:a"), ("-tag:a", .exclusion, "tag:a"),
    ])
    func `a sign stands directly before a word`(
        query: String, sign: RawWord.Sign?, text: String
    ) throws {
        let word = try #require(words(query).first)
        #expect(word.sign == sign)
        #expect(word.text == text)
    }

    @Test(arguments: [
        ("a", true), ("a ", false), ("a b", true), ("", true), ("a\t", false),
        (String(repeating: "a ", count: 15) + "a", true),
        (String(repeating: "a ", count: 16) + "a", false),
    ])
    func `the last word is open if nothing follows it`(query: String, isOpen: Bool) {
        #expect(RawWord.words(of: query).isOpen == isOpen)
    }

    @Test func `a query has no more than sixteen words and a thousand characters`() {
        #expect(words(String(repeating: "a ", count: 100)).count == 16)
        #expect(
            words(String(repeating: "🐾", count: 3000)).map(\.text.unicodeScalars.count) == [1000])
    }
}
