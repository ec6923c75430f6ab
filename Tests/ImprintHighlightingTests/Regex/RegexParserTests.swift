import Testing

@testable import ImprintHighlighting

struct RegexParserTests {
    /// `▸` stands before the place that is reported.
    @Test(arguments: [
        ("a▸(b", "not closed"), ("a▸)", "closes no group"), ("▸[a", "not closed"),
        ("▸[]", "not closed"), ("▸*a", "nothing to repeat"), ("a|▸+", "nothing to repeat"),
        ("▸{2}", "nothing to repeat"), ("(a)▸\\1", "refers back"), ("é▸\\q", "no escape"),
        ("a▸\\", "ends in"), ("▸(?i)a", "begins no group"), ("▸(?P<a>b)", "begins no group"),
        ("a▸(?>b)", "begins no group"), ("a▸(?!bc)", "further than one"),
        ("a▸(?!é)", "further than one"), ("▸(?<=ab)c", "further than one"),
        ("▸(?=ab)c", "look-ahead"), ("a*▸+", "never gives back"), ("a{2}▸*", "repeated twice"),
        ("a▸{3,2}", "at most less"), ("a▸{1001}", "more than 1000"), ("[▸z-a]", "no range"),
        ("[▸a-\\w]", "no range"), ("▸\\xg0", "hexadecimal"), ("x▸{nmae}", "‘nmae’"),
        ("[▸{name}]", "cannot stand"), ("^▸*", "takes no character"),
    ])
    func `a regex outside of the subset is an error at its place`(
        marked: String, message: String
    ) {
        let place = marked.prefix { $0 != "▸" }.utf8.count
        let regex = marked.replacing("▸", with: "")
        let error = #expect(throws: RegexError.self) {
            try RegexParser.parse(regex, pieces: ["name": .empty])
        }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "none")")
        // A look-ahead that something follows is known when all is read.
        if message != "look-ahead" { #expect(error?.offset == place) }
    }

    @Test func `deeply nested groups are an error and not the end of the program`() {
        let regex = String(repeating: "(?:", count: 100_000)
        #expect(throws: RegexError.self) { try RegexParser.parse(regex) }
    }

    @Test func `a name that is nearly right is suggested`() {
        let error = #expect(throws: RegexError.self) {
            try RegexParser.parse("{nmae}", pieces: ["name": .empty])
        }
        #expect(error?.suggestion == "did you mean ‘{name}’?")
    }
}
