import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct YAMLReaderTests {
    private func read(_ text: String) -> (node: Node?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("data.yml"), text)
        return (YAMLReader.read(source, reporting: &diagnostics), diagnostics)
    }

    // MARK: Values

    @Test(arguments: [
        ("", Value.none), ("~", .none), ("null", .none), ("NULL", .none), ("nUll", "nUll"),
        ("true", true), ("False", false), ("tRue", "tRue"), ("yes", "yes"), ("no", "no"),
        ("on", "on"), ("off", "off"), ("y", "y"), ("0", 0), ("42", 42), ("-12", -12), ("+3", 3),
        ("0x1F", 31), ("0o17", 15), ("0x", "0x"), ("0xg", "0xg"), ("000123", "000123"),
        ("007", "007"), ("1_000", "1_000"), ("99999999999999999999", 1e20), ("1.5", 1.5),
        (".5", 0.5), ("1.", 1.0), ("1e3", 1000.0), ("-1.5E-1", -0.15), ("1e", "1e"), (".", "."),
        ("+", "+"), ("...x", "...x"), ("1.2.3", "1.2.3"), (".inf", .number(.infinity)),
        ("-.INF", .number(-.infinity)), ("0.210812.1448", "0.210812.1448"), ("0:30", "0:30"),
        ("10-20", "10-20"), ("2026-13-01", "2026-13-01"), ("text", "text"), ("nice", "nice"),
    ])
    func `the text of an unquoted scalar decides its type`(text: String, value: Value) throws {
        let node = try #require(read("key: \(text)").node)
        #expect(node["key"]?.value.value == value)
    }

    @Test(arguments: ["'42'", "\"42\"", "!!str 42", "! 42"])
    func `a quoted scalar or one tagged so is a string`(text: String) throws {
        #expect(try #require(read("key: \(text)").node)["key"]?.value.value == "42")
    }

    @Test(arguments: ["2026-11-22", "2026-11-22T15:04:05Z", "2026-11-22T15:04:05+01:00"])
    func `an unquoted day is a date`(text: String) throws {
        let date = try #require(Timestamp(text))
        #expect(try #require(read("key: \(text)").node)["key"]?.value.value == .date(date))
    }

    @Test func `keys are strings in the order written`() throws {
        let node = try #require(read("b: 1\n2024: 2\ntrue: 3\n'a b': 4\n").node)
        #expect(node.value == ["b": 1, "2024": 2, "true": 3, "a b": 4])
        guard case .mapping(let entries) = node.content else { return }
        #expect(entries.map(\.key) == ["b", "2024", "true", "a b"])
    }

    @Test(arguments: ["", "# nothing\n", "---\n", "---\n...\n", "\u{FEFF}"])
    func `nothing is null`(text: String) {
        let (node, diagnostics) = read(text)
        #expect(node?.value == Value.none)
        #expect(diagnostics.isEmpty)
    }

    // MARK: Placeholders

    @Test(arguments: [
        ("key: << instance.name >> Docs", "<< instance.name >> Docs"),
        ("key: <<instance.name>>", "<<instance.name>>"),
        ("{key: << instance.name >>, other: 1}", "<< instance.name >>"),
        ("key: \"{{ instance.name }} Docs\"", "{{ instance.name }} Docs"),
        ("key: https://<< instance.domain >>/x", "https://<< instance.domain >>/x"),
        ("key: <% if instance.api %>x<% endif %>", "<% if instance.api %>x<% endif %>"),
    ])
    func `a placeholder is part of a string`(text: String, string: String) throws {
        let (node, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(try #require(node)["key"]?.value.value == .string(string))
    }

    @Test func `a placeholder in a list in brackets is an item`() {
        #expect(read("[<< a >>, << b >> c]").node?.value == ["<< a >>", "<< b >> c"])
    }

    // MARK: Merge keys and aliases

    @Test func `a merge key takes entries in that the mapping does not set itself`() {
        let (node, diagnostics) = read(
            "base: &b {x: 1, y: 2}\nbefore:\n  y: 3\n  <<: *b\nafter:\n  <<: *b\n  y: 3\n")
        #expect(diagnostics.isEmpty)
        #expect(
            node?.value == [
                "base": ["x": 1, "y": 2], "before": ["y": 3, "x": 1], "after": ["x": 1, "y": 3],
            ])
    }

    @Test func `of several mappings merged the first that has a key wins`() {
        let (node, _) = read("- &a {x: 1}\n- &b {x: 2, y: 2}\n- <<: [*a, *b]\n")
        #expect(node?.value == [["x": 1], ["x": 2, "y": 2], ["x": 1, "y": 2]])
    }

    @Test func `a quoted merge key is a key like any other`() {
        #expect(read("'<<': {a: 1}").node?.value == ["<<": ["a": 1]])
    }

    @Test func `an alias stands for the node after its anchor`() {
        #expect(read("a: &x [1, 2]\nb: *x\n").node?.value == ["a": [1, 2], "b": [1, 2]])
    }

    @Test func `aliases that would grow into too many nodes are refused`() throws {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(aliases)]")
        }
        let (node, diagnostics) = read(lines.joined(separator: "\n"))
        #expect(node == nil)
        #expect(diagnostics.map(\.code) == ["yaml.alias-bomb"])
    }

    @Test func `aliases cannot nest deeper than lists written out`() {
        var lines = [
            "- &a0 " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        ]
        let open = String(repeating: "[", count: 60)
        let close = String(repeating: "]", count: 60)
        for level in 1...100 { lines.append("- &a\(level) \(open)*a\(level - 1)\(close)") }
        #expect(read(lines.joined(separator: "\n")).diagnostics.map(\.code) == ["yaml.syntax"])
    }

    // MARK: Places

    @Test func `each key and value has its place, columns counted in bytes`() throws {
        let source = MarkedSource(
            "data.yml", "①é: ②{ü: ③1, ④ß: ⑤'x'}\n⑥list:\n- ⑦<< a >>\n- ⑧k: v\n")
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(source.text, reporting: &diagnostics))
        let flow = try #require(node["é"])
        #expect(flow.keyLocation == source["①"])
        #expect(flow.value.location == source["②"])
        #expect(flow.value["ü"]?.value.location == source["③"])
        #expect(flow.value["ß"]?.keyLocation == source["④"])
        #expect(flow.value["ß"]?.value.location == source["⑤"])
        let list = try #require(node["list"])
        #expect(list.keyLocation == source["⑥"])
        guard case .sequence(let items) = list.value.content else { return }
        #expect(items.map(\.location) == [source["⑦"], source["⑧"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `places in a part of a file are the file's`(lineEnd: String) throws {
        let text = ["---", "title: A", "①order: ②3", "---", "body"].joined(separator: lineEnd)
        let source = MarkedSource("page.md", text)
        let parts = try FrontMatterScanner.parts(of: source.text)
        var diagnostics: [Diagnostic] = []
        let node = try #require(
            YAMLReader.read(source.text, in: parts.frontMatter, reporting: &diagnostics))
        #expect(node["order"]?.keyLocation == source["①"])
        #expect(node["order"]?.value.location == source["②"])
    }

    // MARK: Problems

    @Test(arguments: [
        ("a: 1\nb: ü①: 2", "a ‘:’ cannot stand here"), ("a: [1, 2①", "never closed"),
        ("a:\n①\tb: 1", "a tab cannot indent"), ("é: ①@x", "cannot start with ‘@’"),
        ("é: ①%x", "cannot start with ‘%’"), ("a: ①*x", "no anchor ‘&x’"),
        ("- a\n①b: 1", "expected a ‘-’"), ("é: ①{{ x }} y", "cannot be a key"),
        ("a: ①!!int x", "‘x’ cannot be a ‘!!int’"), ("a: ①!local x", "‘x’ cannot be a ‘!local’"),
        ("---\na: 1\n①---\nb: 1", "second document"), ("a: b\n①\u{1}", "control character"),
        ("{a: 1, ①: b}", "a key is missing"), ("a: ①- b", "a list cannot start here"),
    ])
    func `what is no YAML is reported where it stands`(text: String, message: String) throws {
        let source = MarkedSource("data.yml", text)
        var diagnostics: [Diagnostic] = []
        #expect(YAMLReader.read(source.text, reporting: &diagnostics) == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "yaml.syntax")
        #expect(diagnostic.message.contains(message), "\(diagnostic)")
        #expect(diagnostic.location == source["①"])
    }

    @Test(arguments: ["①a: 1\nb: 2\n②a: 3\n", "{①a: 1, \"②a\": 2}", "①<<: {x: 1}\n②<<: {y: 1}"])
    func `a key that stands twice is reported with both places`(text: String) throws {
        let source = MarkedSource("data.yml", text.replacing("\"②a", with: "②\"a"))
        var diagnostics: [Diagnostic] = []
        #expect(YAMLReader.read(source.text, reporting: &diagnostics) != nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.code == "yaml.duplicate-key")
        #expect(diagnostic.location == source["②"])
        #expect(diagnostic.notes.map(\.location) == [source["①"]])
    }

    @Test func `a key that stands twice among many is found`() {
        let lines = (0..<100).map { "key\($0): 1" } + ["key42: 2", "key3: 2"]
        #expect(
            read(lines.joined(separator: "\n")).diagnostics.map(\.code)
                == ["yaml.duplicate-key", "yaml.duplicate-key"])
    }

    @Test func `bytes that are not UTF-8 are reported where they stand`() {
        let source = SourceText(file: SourcePath("data.yml"), bytes: Array("a: ".utf8) + [0xFF])
        var diagnostics: [Diagnostic] = []
        #expect(YAMLReader.read(source, reporting: &diagnostics) == nil)
        #expect(diagnostics.first?.message == "the text is not valid UTF-8")
        #expect(diagnostics.first?.location == source.location(at: 3))
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n"])
    func `nesting of ten thousand levels is an error`(level: String) {
        var text = String(repeating: level, count: 10_000)
        if level == "a:\n" {
            text = (0..<1_000).map { String(repeating: " ", count: $0) + level }.joined()
        }
        let (node, diagnostics) = read(text)
        #expect(node == nil)
        #expect(diagnostics.map(\.code) == ["yaml.syntax"])
    }
}
