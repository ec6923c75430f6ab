import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintHighlighting

struct LanguageFileErrorTests {
    /// The first problem of a file; ① marks its place.
    private func problem(_ marked: String) throws -> (Diagnostic, at: ImprintCore.SourceLocation) {
        let source = MarkedSource("templates/languages/x.yml", marked)
        let (library, problems) = LanguageLibrary.making(source.text)
        #expect(library.highlighter(named: "x") == nil)
        let problem = try #require(problems.first)
        return (problem, try #require(source["①"]))
    }

    /// A rule in a language that is sound otherwise.
    private func language(_ rule: String) -> String {
        """
        name: X
        words:
          keyword: if else
        patterns:
          name: '\\w+'
        states:
          root:
          - \(rule)
          other:
          - ['b', k]
        """
    }

    @Test(arguments: [
        ("['①(a', k]", "language.regex"), ("['a''b①(?!cd)', k]", "language.regex"),
        ("['é\\w①\\1', k]", "language.regex"), ("[a①(, k]", "language.regex"),
        ("[①\"a\\t(\", k]", "language.regex"), ("['①{nmae}', k]", "language.regex"),
        ("['a', ①kk]", "language.unknown-class"), ("['a', [①kk]]", "language.unknown-class"),
        ("['a', k, ①othr]", "language.unknown-state"),
        ("['a', k, [other, ①x]]", "language.unknown-state"),
        ("['a', {state: ①x}]", "language.unknown-state"), ("include: ①x", "language.unknown-state"),
        ("include: ①root", "language.include-cycle"),
        ("['a', k, ①'#pop:x']", "language.unknown-action"),
        ("['a', k, ①'#popp']", "language.unknown-action"),
        ("default: ①x", "language.unknown-state"),
        ("['(a)(b)', ①[k]]", "language.groups"), ("[①'(a)b', [k]]", "language.groups"),
        ("[①'(a)*', [k]]", "language.groups"), ("[①'(a(b))', [k, k]]", "language.groups"),
        ("['a', k, ①{embed: '{1}', until: b}]", "language.groups"),
        ("[①'a*', k]", "language.empty-match"), ("[①'', k]", "language.empty-match"),
        ("['a', k, {embed: '', until: '①('}]", "language.regex"),
        ("['a', k, {embed: '', ①untill: b, until: c}]", "language.unknown-key"),
        ("['a', k, ①{embed: ''}]", "language.missing-key"),
        ("['a', k, ①{until: b}]", "language.missing-key"),
        ("['a', k, {embed: '', until: a, line: ①maybe}]", "language.wrong-kind"),
        ("①['a']", "language.wrong-kind"), ("①text", "language.wrong-kind"),
        ("{①includes: other}", "language.unknown-key"), ("['a', ①{}]", "language.missing-key"),
        ("[①'(?:a{1000}){1000}', k]", "language.too-large"),
    ])
    func `a mistake in a rule is reported at its place`(rule: String, code: String) throws {
        let (problem, location) = try problem(language(rule))
        #expect(problem.code == code, "\(problem)")
        #expect(problem.location == location, "\(problem)")
        #expect(problem.suggestion?.isEmpty == false, "\(problem)")
    }

    @Test(arguments: [
        ("①- a", "language.wrong-kind"), ("①states: {root: []}", "language.missing-key"),
        ("①name: X", "language.missing-key"),
        ("name: X\n①states: {rooot: []}", "language.missing-key"),
        ("name: X\n①state: {root: []}\nstates: {root: []}", "language.unknown-key"),
        ("name: X\nignore_case: ①maybe\nstates: {root: []}", "language.wrong-kind"),
        ("name: X\nwords: ①[a]\nstates: {root: []}", "language.wrong-kind"),
        ("name: X\npatterns: {a: ①'(b)'}\nstates: {root: []}", "language.regex"),
        ("name: X\nstates: {root: ①a}", "language.wrong-kind"),
        ("name: ①[]\nstates: {root: []}", "language.wrong-kind"),
    ])
    func `a mistake in the rest of the file is reported at its place`(
        file: String, code: String
    ) throws {
        let (problem, location) = try problem(file)
        #expect(problem.code == code && problem.location == location, "\(problem)")
    }

    @Test func `all mistakes of a file are reported`() {
        let source = SourceText(
            file: SourcePath("x.yml"), "{name: X, states: {root: [['(', k], [a, b], [c, k, d]]}}")
        let (_, problems) = LanguageLibrary.making(source)
        #expect(
            problems.map(\.code) == [
                "language.regex", "language.unknown-class", "language.unknown-state",
            ])
    }

    @Test func `a message quotes the author's words and suggests the nearest name`() throws {
        let (problem, _) = try problem(language("['a', k, ①othr]"))
        #expect(problem.message == "unknown state ‘othr’")
        #expect(problem.suggestion == "did you mean ‘other’?")
    }
}
