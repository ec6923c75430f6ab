import ImprintCore
import ImprintMarkdown
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

    @Test(.serialized, arguments: openers)
    func `a hundred thousand openers take no longer than their number asks for`(opener: String) {
        let clock = ContinuousClock()
        let page = Array(String(repeating: opener, count: 100_000).utf8)
        let time = clock.measure { _ = Markdown().page(from: page) }
        // Quadratic reading takes minutes, even where the program is optimized.
        #expect(time < .seconds(20), "\(opener) took \(time)")
    }
}
