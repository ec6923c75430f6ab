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

    @Test(arguments: [
        "①é = 1", "a = 1\nb = ①x", "a = 1\na = ①2", "[t]\n①[t]", "a = [1, 2①", "\"é\" = \"x①",
    ])
    func `what is no TOML is reported where TOMLKit stops`(text: String) throws {
        let source = MarkedSource("data.toml", text)
        var diagnostics: [Diagnostic] = []
        #expect(TOMLReader.read(source.text, reporting: &diagnostics) == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "toml.syntax")
        #expect(diagnostic.message.hasPrefix("not TOML: "))
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

    @Test(arguments: ["a = 1①\u{0}\nb = 2", #"a = "x①\u0000y""#, #""a①\U00000000" = 1"#])
    func `a zero does not end a text unseen`(text: String) throws {
        let source = MarkedSource("data.toml", text)
        var diagnostics: [Diagnostic] = []
        #expect(TOMLReader.read(source.text, reporting: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == ["toml.syntax"])
        #expect(diagnostics.first?.location == source["①"])
    }
}
