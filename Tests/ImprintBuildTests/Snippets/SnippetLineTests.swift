import Testing

@testable import ImprintBuild

struct SnippetLineTests {
    private func summary(_ line: String) -> String {
        let text = Array(line.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        return switch SnippetLine.parse(text, text.indices) {
        case .text: "text"
        case .file(let prefix, let name): "file \(part(prefix))|\(part(name))"
        case .fence(let prefix): "fence \(part(prefix))|"
        case .section(let name, let isStart): "\(isStart ? "start" : "end") \(part(name))"
        case .escaped(let offset): "escaped \(offset)"
        }
    }

    @Test(arguments: [
        ("--8<-- \"a.md\"", "file |a.md"), ("  --8<--  'a b.md'  ", "file   |a b.md"),
        ("> -8<- \"a\"", "file > |a"), ("--8<--", "fence |"), ("\t--8<-- ", "fence \t|"),
        ("// --8<-- [start:one]", "start one"), ("<!-- --8<-- [end: a-b ] -->", "end a-b"),
        (";--8<-- \"a\"", "escaped 0"), ("  ;--8<--", "escaped 2"),
        ("# ;--8<-- [start:x]", "escaped 2"), ("text --8<-- \"a\"", "text"),
        ("--8<--\"a\"", "text"), ("--8<-- a", "text"), ("x <8- y", "text"),
    ])
    func `a line is read as it is marked`(line: String, expected: String) {
        #expect(summary(line) == expected)
    }

    @Test(arguments: [
        ("a.md", "a.md", SnippetName.Part.all), ("a.md:one", "a.md", .section("one")),
        ("a:4:10", "a", .lines([.init(first: 4, last: 10)])),
        ("a::10", "a", .lines([.init(first: nil, last: 10)])),
        ("a:4:", "a", .lines([.init(first: 4, last: nil)])),
        ("a:1:3,5:6", "a", .lines([.init(first: 1, last: 3), .init(first: 5, last: 6)])),
    ])
    func `a name may say which part`(text: String, path: String, part: SnippetName.Part) {
        let name = SnippetName(text)
        #expect(name.path == path)
        #expect(name.part == part)
    }
}
