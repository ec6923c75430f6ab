import ImprintCore
import ImprintMarkdown
import ImprintTesting
import Testing

struct InlineGrowthTests {
    private static let openers = [
        "==a ", "==a", "^a", "a^b ", "^^a ", "~a ", "a~b", "{++a", "{--a ", "{~~a~>", "{==a",
        "{>>a",
        "{++a{--b", "++a", "++ctrl+", ":a", ":smile", ":smile:", "{.a", "{.a ", "]{.a}", "[a]{.a}",
        "[a",
        "[a]{.a", "{: .a }", "](a\n", ")[", "*==a ", "==*a ", "{++a++}", "{++a\nb++}", "^*", "+++",
        "{a=\"", "{", "(a)[b.md] ", "a]\n(b/c ", "^_a",
    ]

    @Test(arguments: openers)
    func `a hundred thousand openers take time in proportion`(opener: String) {
        let growth = Growth.factor(of: 100_000) { count in
            _ = Markdown().page(from: Array(String(repeating: opener, count: count).utf8))
        }
        #expect(growth < 24)
    }
}
