import ImprintCore
import Testing

@testable import ImprintTemplates

struct OwnFilterTests {
    private func render(_ expression: String, _ values: [String: Value] = [:]) throws -> String {
        let template = try Template(
            SourceText(file: SourcePath("l.html"), "{{ \(expression) }}"))
        var output: [UInt8] = []
        try template.render(TemplateEnvironment(), TemplateScope(values), into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("1234567 | number", "1,234,567"), ("1234567.891 | number", "1,234,567.891"),
        ("1234567.891 | number(1)", "1,234,567.9"), ("-1234 | number", "-1,234"),
        ("1234567.891 | number(2, '.', ',')", "1.234.567,89"), ("999 | number", "999"),
        ("1000 | number(2)", "1,000.00"), ("0 | number", "0"), ("12345.0 | number", "12,345"),
        ("'1234.5' | number", "1,234.5"), ("1234 | number(separator=' ')", "1 234"),
        ("'C++ & Python: ein Überblick' | slug", "c-python-ein-überblick"),
        ("\"It's  a--test!\" | slug", "its-a-test"), ("'日本 語' | slug", "日本-語"),
        ("'EMBER-DANDI' | article", "an EMBER-DANDI"), ("'DANDI' | article", "a DANDI"),
        ("[1, 'a'] | json", "[1, \"a\"]"),
        ("xs | group_by('k') | length", "2"),
        ("'Page {n} of {all}, {n}' | fill(n=2, all='<3>')", "Page 2 of &lt;3&gt;, 2"),
        ("'<a> {x} {y}' | fill(x='<b>' | safe, y='<c>')", "&lt;a&gt; <b> &lt;c&gt;"),
        ("'<a> {x}' | safe | fill(x='<b>')", "<a> &lt;b&gt;"), ("'a } {' | fill", "a } {"),
    ])
    func `a filter of our own gives what its documentation says`(
        expression: String, text: String
    ) throws {
        #expect(try render(expression, ["xs": [["k": 1], ["k": 2], ["k": 1]]]) == text)
    }

    @Test(arguments: ["'{n}' | fill", "'{n}' | fill(m=1)", "'a' | fill(n=1)", "'{n}' | fill(1)"])
    func `fill wants each value that its text names, and no other`(expression: String) {
        #expect(throws: TemplateError.self) { try render(expression) }
    }

    @Test(arguments: [
        ("%d %B %Y", "05 March 2026"), ("%-d %b %y", "5 Mar 26"),
        ("%A, %e. %m.", "Thursday,  5. 03."),
        ("%a %j %U %W %u %w", "Thu 064 09 09 4 4"), ("%H:%M:%S", "14:07:09"),
        ("%I:%M %p", "02:07 PM"),
        ("%-I %P", "2 pm"), ("%z %Z", "+0130 "), ("%F %T", "2026-03-05 14:07:09"),
        ("100%% %n", "100% \n"), ("%D %R", "03/05/26 14:07"), ("", ""), ("%C", "20"),
    ])
    func `a date is written by strftime’s directives`(format: String, text: String) throws {
        let date = try #require(Timestamp("2026-03-05T14:07:09+01:30"))
        #expect(try render("d | date(f)", ["d": .date(date), "f": .string(format)]) == text)
    }

    @Test func `text in ISO 8601 is a date too, and other text is not`() throws {
        #expect(try render("'2026-03-05' | date('%d.%m.%Y')") == "05.03.2026")
        #expect(throws: TemplateError.self) { try render("'soon' | date('%Y')") }
        #expect(throws: TemplateError.self) { try render("'2026-03-05' | date('%Q')") }
        #expect(throws: TemplateError.self) { try render("5 | date('%Y')") }
    }

    @Test(arguments: [
        (0.5, 0, "0"), (1.5, 0, "2"), (2.675, 2, "2.67"), (1e22, 1, "10000000000000000000000.0"),
        (Double.leastNonzeroMagnitude, 3, "0.000"), (0.125, 2, "0.12"), (999.9999, 2, "1000.00"),
        (0.1, 20, "0.10000000000000000555"),
    ])
    func `a number is rounded by its exact value, half to even`(
        number: Double, decimals: Int, text: String
    ) {
        #expect(DecimalText.fixed(number, decimals: decimals) == text)
    }
}
