import ImprintCore
import Testing

@testable import ImprintHighlighting

struct LinearTimeTests {
    private static let kinds = [
        "(", ")", "\"", "'", "/", "<", ">", "a", " ", "\\", "{", "}", "[", "$(", "`", "/*", "<!--",
        "é", "a(", "a ", "a.", "a:", "(\"", "\"\\", "<a ", "${`", "\"${", "<<A ", "r#\"", "{{",
        "<%",
        "<script>", "\"\"\"", "a<b ", "# ", "``` ", "#{", "@trial{", "a.b ", "12p", "~",
    ]

    @Test(arguments: BuiltInLanguages.files.map(\.stem))
    func `a long line takes work in proportion to its length`(name: String) throws {
        let highlighter = try #require(LanguageLibrary.builtIn.highlighter(named: name))
        check(highlighter)
    }

    @Test func `what is hard about language files takes linear time too`() throws {
        let library = try LanguageLibrary.reading(Reference.trialLanguages)
        // Ten languages in each other.
        check(try #require(library.highlighter(named: "trial")), most: 100)
    }

    @Test func `a rule that looks for what is not there is cut off`() throws {
        let (library, problems) = LanguageLibrary.making(
            SourceText(
                file: SourcePath("far.yml"),
                """
                name: Far
                states:
                  root:
                  - ['a.*z', k]
                  - ['a', n]
                """))
        #expect(problems.isEmpty)
        check(try #require(library.highlighter(named: "far")))
        // Within the budget nothing is lost.
        #expect(library.tokens(of: "aab", in: "far") == [["n", "aa"], ["", "b"]])
        #expect(library.tokens(of: "aabz", in: "far") == [["k", "aabz"]])
    }

    /// `most`: Steps a byte.
    private func check(_ highlighter: Highlighter, most: Int = 60) {
        let size = 60_000
        for kind in Self.kinds {
            let unit = Array(kind.utf8)
            let code = Array(repeatElement(unit, count: size / unit.count).joined())
            let work = code.withUnsafeBufferPointer { bytes in
                highlighter.tokens(countingWorkIn: bytes) { _, _ in }
            }
            #expect(work < most * size, "\(highlighter.name): \(kind)")
        }
    }
}
