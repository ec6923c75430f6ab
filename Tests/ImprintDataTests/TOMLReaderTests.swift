import Foundation
import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct TOMLReaderTests {
    private func read(_ text: String) -> (node: Node?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("data.toml"), text)
        return (TOMLReader.read(source, reporting: &diagnostics), diagnostics)
    }

    @Test(
        arguments: [
            ("'x'", Value.string("x")), (#""a\tb""#, "a\tb"), ("\"\"\"\nlong\"\"\"", "long"),
            ("'''a''b'''", "a''b"), ("42", 42), ("0x1F", 31), ("1_000", 1000), ("-1.5", -1.5),
            ("1e3", 1000.0), ("inf", .number(.infinity)), ("true", true), ("[1, 2]", [1, 2]),
            ("[ # c\n 1,\n]", [1]), ("{ x = 1, y.z = 2 }", ["x": 1, "y": ["z": 2]]),
            ("07:32:00", "07:32:00"),
        ] as [(String, Value)])
    func `a value is read as TOML says`(text: String, value: Value) throws {
        let (node, diagnostics) = read("key = \(text)")
        #expect(diagnostics.isEmpty)
        #expect(try #require(node)["key"]?.value.value == value)
    }

    @Test(arguments: [
        ("2026-11-22", "2026-11-22"), ("2026-11-22T15:04:05Z", "2026-11-22T15:04:05Z"),
        ("2026-11-22 15:04:05", "2026-11-22T15:04:05Z"),
        ("2026-11-22T15:04:05+01:30", "2026-11-22T15:04:05+01:30"),
        ("2026-11-22T15:04:05-07:00", "2026-11-22T15:04:05-07:00"),
    ])
    func `a day, with or without a time, is a date`(text: String, date: String) throws {
        let timestamp = try #require(Timestamp(date))
        #expect(read("key = \(text)").node?["key"]?.value.value == .date(timestamp))
    }

    @Test func `tables keep the order in which their keys are written`() throws {
        let (node, _) = read("z = 1\na = {y = 1, b = 2}\n[m]\nk = 1\n[c.d]\nk = 1\n[m.a]\n")
        guard case .mapping(let entries) = try #require(node).content else { return }
        #expect(entries.map(\.key) == ["z", "a", "m", "c"])
        guard case .mapping(let inner) = entries[1].value.content else { return }
        #expect(inner.map(\.key) == ["y", "b"])
    }

    @Test func `headers and array headers build tables`() {
        let (node, _) = read(
            """
            [[people]]
            name = "A"
            [people.home]
            city = "X"
            [[people.papers]]
            year = 2026
            [[people]]
            name = "B"
            "a.b" = 'quoted'
            """)
        #expect(
            node?.value == [
                "people": [
                    ["name": "A", "home": ["city": "X"], "papers": [["year": 2026]]],
                    ["name": "B", "a.b": "quoted"],
                ]
            ])
    }

    @Test func `each key and value has its place, columns counted in bytes`() throws {
        let source = MarkedSource(
            "data.toml",
            """
            ①"é" = ②"x" # c
            ③list = [④1, ⑤"ü", ⑥{ ⑦k = ⑧2 }]
            long = \"""
            [no] = header
            \"""
            [⑨table]
            ⑩k = ⑪1
            ⑫[[rows]]
            ⑬k = 1
            """)
        var diagnostics: [Diagnostic] = []
        let node = try #require(TOMLReader.read(source.text, reporting: &diagnostics))
        #expect(node["é"]?.keyLocation == source["①"])
        #expect(node["é"]?.value.location == source["②"])
        #expect(node["list"]?.keyLocation == source["③"])
        guard case .sequence(let items) = node["list"]?.value.content else { return }
        #expect(items.map(\.location) == [source["④"], source["⑤"], source["⑥"]])
        #expect(items[2]["k"]?.keyLocation == source["⑦"])
        #expect(items[2]["k"]?.value.location == source["⑧"])
        #expect(node["table"]?.keyLocation == source["⑨"])
        #expect(node["table"]?.value["k"]?.keyLocation == source["⑩"])
        #expect(node["table"]?.value["k"]?.value.location == source["⑪"])
        guard case .sequence(let rows) = node["rows"]?.value.content else { return }
        #expect(rows.map(\.location) == [source["⑫"]])
        #expect(rows[0]["k"]?.keyLocation == source["⑬"])
    }

    static let accepted = [
        "", "# c", "a=1", "a = 1 # c\n\r\nb = 2\r\n", "1 = 1\n-a_ = 2", "'a b' = 1\n\"é\\n\" = 2",
        "'' = 1", "a . b . 'c' = 1\na.b.d = 2", "[a]\n[a.b]\n[c]", "[a.b]\n[a]\nc = 1",
        "[ a . 'b' ]", "[[a]]\n[[a]]\nb = 1", "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2",
        "[[a.b]]\n[a]\nc = 1", "[a]\nb.c = 1\n[a.d]", "[a]\nb.c = 1\n[a.b.d]",
        "[a.b.c]\nz = 1\n[a]\nb.d.e = 1",
        "a = 'x'\nb = \"x\\\\ \\\"q\\\" \\u00e9\\U0001F600\\b\\f\\r\"", "a = ''\nb = \"\"",
        "a = '''\nx'y''z\n'''", "a = \"\"\"\\\n   x \\  \n\n  y\"\"\"", "a = \"\"\"q\"\"\"\"\"",
        "a = ''''q''''", "a = \"\"\"\r\nx\r\ny\"\"\"", "a = \"\"\"\"x\" \"\" \"\"\"", "a = '\\'",
        "a = [0, +1, -1, 1_000, 0x1_F, 0xdeadBEEF, 0o17, 0b1_01, -0, +0]",
        "a = [1.5, -0.5, +1.0, 1e3, 1E+3, 1.5e-3, 1_0.0_1, 1e0_1, inf, -inf, 1e00]",
        "a = [true, false]", "a = []", "a = [ 1 , 2 , ]", "a = [\n# c\n1, # d\n2\n]",
        "a = [[1], ['x', {}]]", "a = {}", "a = { b = 1, 'c'.d = 2 }", "a = { b = [ 1,\n2 ] }",
        "a = {b.c = 1, b.d = 2}", "1 = 9223372036854775807\na = -9223372036854775808",
        "\u{9}a\u{9}=\u{9}1\u{9}", "a = \"\u{9}\"", "a = \"x\\u0000y\"", "a = 'é😀'",
        "[[a]]\n[[a.b]]\nc = 1\n[[a.b]]",
    ]

    static let refused = [
        "a", "a =", "a = ]", "a = ,", "= 1", "a 1", "a = 1 b = 2", "a = x", "a = tru", "a = True",
        "a = 01", "a = +01", "a = 1_", "a = _1", "a = 1__0", "a = 1.", "a = .5", "a = 1.e1",
        "a = 1e", "a = 1._5", "a = 0x", "a = 0x_1", "a = 0xG", "a = +0x1", "a = 0o8", "a = 0b2",
        "a = 00", "a = --1", "a = 1e1.5", "a = +true", "a = ++inf", "a = 'x", "a = \"x",
        "a = \"x\ny\"", "a = '''x", "a = \"\\q\"", "a = \"\\u12\"", "a = \"\\uD800\"",
        "a = \"\\U00110000\"", "a = '\u{1}'", "a = \"\u{7F}\"", "# \u{1}", "a = '''''''''",
        "\"\"\"a\"\"\" = 1", "a = [1 2]", "a = [,]", "a = [1,,2]", "a = [1", "a = {", "a = {b}",
        "a = {b = 1,}", "a = {b = 1 c = 2}", "a = {b = 1,\nc = 2}", "a = {b = 1, b = 2}",
        "a = {b = 1}\na.c = 2", "a = {b = {}}\n[a.b]", "a = []\n[[a]]", "a = 1\na = 2",
        "a = 1\na.b = 2", "a.b = 1\na = 2", "a.b = 1\na.b.c = 2", "[a]\n[a]", "a = 1\n[a]",
        "[a]\nb = 1\n[a.b]", "[[a]]\n[a]", "[a]\n[[a]]", "a.b = 1\n[a]", "[a]\nb.c = 1\n[a.b]",
        "[a.b.c]\nz = 1\n[a]\nb.c.t = 1", "[[a.b]]\n[a]\nb.y = 2", "[a.b]\n[a]\nb = 1", "[", "[]",
        "[a", "[a]]", "[[a]", "[ [a]]", "[a] b = 1", "[a.]", "[.a]", "[a..b]", "a. = 1",
        "a = 1\rb = 2", "a = \"\"\"x\ry\"\"\"", "é = 1", "a b = 1", "a = 2026-13-01",
        "a = 2026-02-30", "a = 2026-1-1", "a = 2026-01-01T", "a = 2026-01-01T25:00:00",
        "a = 2026-01-01 10:00", "a = 10:00", "a = 24:00:00", "a = 10:60:00", "a = 10:00:61",
        "a = 2026-01-01T10:00:00+25:00", "a = 2026-01-01T10:00:00+1:00", "a = 10:00:00.",
        "a = 2026-01-01T10:00:00z1", "[a]\n'b = 1", "a = {b = 1}}", "a = \"\"\"x\\ y\"\"\"",
        "a\n= 1", "a =\n1",
    ]

    @Test func `Python's tomllib takes and refuses the same texts, with the same values`() throws {
        let script = """
            import json, sys, tomllib
            out = []
            for text in json.load(sys.stdin):
                try: out.append(json.dumps(tomllib.loads(text)))
                except ValueError: out.append("refused")
            json.dump(out, sys.stdout)
            """
        let texts = Self.accepted + Self.refused
        let input = try JSONSerialization.data(withJSONObject: texts)
        let output = try Python.run(script, input: input)
        let results = try #require(try JSONSerialization.jsonObject(with: output) as? [String])
        try #require(results.count == texts.count)
        for (index, (text, result)) in zip(texts, results).enumerated() {
            let (node, diagnostics) = read(text)
            #expect((node != nil) == (result != "refused"), "\(text) \(diagnostics)")
            #expect((node != nil) == (index < Self.accepted.count), "\(text)")
            guard let node, result != "refused" else { continue }
            // Python writes infinity as a word, which JSON lacks.
            let finite = result.replacing("Infinity", with: "1e999")
            var problems: [Diagnostic] = []
            let expected = JSONReader.read(
                SourceText(file: SourcePath("a.json"), finite), reporting: &problems)
            #expect(node.value == expected?.value, "\(text)")
        }
    }

    @Test(arguments: [
        ("①é = 1", "toml.syntax", "expected a key, found ‘é’"),
        ("a = 1\nb = ①x", "toml.syntax", "‘x’ is no value"),
        ("a = 1\n①a = 2", "toml.duplicate-key", "‘a’ stands already in line 1"),
        ("[t]\n[①t]", "toml.duplicate-key", "‘t’ is defined already in line 1"),
        ("a = [1, 2①", "toml.syntax", "expected ‘,’ or ‘]’, found the end"),
        ("a.b = ①\n", "toml.syntax", "expected a value, found the end of the line"),
        ("\"é\" = ①\"x", "toml.syntax", "never closed"),
        ("a = ①]", "toml.syntax", "expected a value, found ‘]’"),
        ("a = \"x①\\q\"", "toml.syntax", "unknown escape"),
        ("a = ①99999999999999999999", "toml.syntax", "too large"),
        ("a = '''\nx\n''' ①b", "toml.syntax", "expected the end of the line"),
        ("a = \"x①\u{0}\"", "toml.syntax", "control character"),
    ])
    func `what is no TOML is reported where it stands`(
        text: String, code: String, message: String
    ) throws {
        let source = MarkedSource("data.toml", text)
        var diagnostics: [Diagnostic] = []
        #expect(TOMLReader.read(source.text, reporting: &diagnostics) == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == code)
        #expect(diagnostic.message.contains(message), "\(diagnostic)")
        #expect(diagnostic.location == source["①"], "\(diagnostic)")
    }

    @Test(arguments: [
        "a = " + String(repeating: "[", count: 10_000),
        "a = " + String(repeating: "{a = ", count: 10_000),
        String(repeating: "a.", count: 10_000) + "a = 1",
        "[" + String(repeating: "a.", count: 10_000) + "a]",
    ])
    func `nesting of ten thousand levels is an error`(text: String) {
        let (node, diagnostics) = read(text)
        #expect(node == nil)
        #expect(diagnostics.first?.message.contains("deep") == true)
    }
}
