@testable import ImprintMarkdown
import Testing

struct CodeTextTests {
    private func text(_ code: String) -> CodeText { CodeText(Array(code.utf8), readsMarks: true) }

    @Test(arguments: [
        ("a // [!code highlight]\n", "a\n"), ("a # [!code hl]\n", "a\n"),
        ("a <!-- [!code hl] -->\n", "a\n"), ("a /* [!code hl] */\n", "a\n"),
        ("a /* [!code hl] */ b\n", "a  b\n"), ("a -- [!code hl]\n", "a\n"),
        ("a {/* [!code hl] */}\n", "a\n"), ("a // why [!code hl]\n", "a // why\n"),
        ("a ; [!code hl]", "a"), ("a /// [!code hl]\n", "a\n"),
    ])
    func `the comment of a mark is not shown, unless it says more`(code: String, shown: String) {
        let text = text(code)
        #expect(String(decoding: text.bytes, as: UTF8.self) == shown)
        #expect(text.lines.map(\.marks) == [.highlighted])
    }

    @Test(arguments: [
        ("hl", LineMarks.highlighted), ("focus", .focused), ("error", .error),
        ("warning", .warning), ("++", .added), ("--", .removed),
    ])
    func `each word means its mark`(word: String, mark: LineMarks) {
        #expect(text("a // [!code \(word)]\n").lines.map(\.marks) == [mark])
    }

    @Test func `a number marks the lines that follow, too`() {
        #expect(
            text("a // [!code hl:2]\nb\nc\n").lines.map(\.marks)
                == [.highlighted, .highlighted, []])
    }

    @Test func `a comment alone on its line marks the lines below it`() {
        let text = text("// [!code ++:2]\na\nb\nc\n")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "a\nb\nc\n")
        #expect(text.lines.map(\.marks) == [.added, .added, []])
        #expect(text.lines.map(\.source) == [1, 2, 3])
    }

    @Test func `a line may have several marks`() {
        #expect(text("a // [!code ++] [!code focus]\n").lines.map(\.marks) == [[.added, .focused]])
    }

    @Test func `what stands in no comment is code`() {
        let text = text("a[!code hl]\n")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "a[!code hl]\n")
        #expect(text.problems.isEmpty)
    }

    @Test func `a mark can be shown`() {
        let text = text("a // [!!code hl]\n")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "a // [!code hl]\n")
        #expect(text.lines.map(\.marks) == [[]])
    }

    @Test func `an unknown word is told and stays`() {
        let text = text("a\nb // [!code hihglight]\n")
        #expect(text.problems.map(\.line) == [1])
        #expect(text.problems.map(\.name) == ["hihglight"])
        #expect(String(decoding: text.bytes, as: UTF8.self) == "a\nb // [!code hihglight]\n")
    }

    @Test func `lines of a difference are added and removed, its file names are not`() {
        var text = text("--- a\n+++ b\n@@ 1 @@\n-x\n+y\n z\n")
        text.markDifferences()
        #expect(text.lines.map(\.marks) == [[], [], [], .removed, .added, []])
    }

    @Test(arguments: [
        ("a [!code hl]", true), ("[!code", false), ("[!!code hl]", true), ("a[0] [!co", false),
        ("", false),
    ])
    func `code without marks is not taken apart`(code: String, holds: Bool) {
        #expect(Array(code.utf8).withUnsafeBufferPointer { CodeText.holdsMarks($0) } == holds)
    }
}
