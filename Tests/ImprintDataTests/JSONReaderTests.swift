import Foundation
import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct JSONReaderTests {
    private func read(_ text: String) -> (value: Value?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("data.json"), text)
        let node = JSONReader.read(source, reporting: &diagnostics)
        return (node?.value, diagnostics)
    }

    static let accepted = [
        "null", "true", "false", "0", "-0", "1", "-1", "12345678901234567890", "1.5", "-0.0", "1e5",
        "1E+5", "1e-5", "123.456e+2", "1e400", "\"\"", #""a""#, #""\"\\\/\b\f\n\r\t""#,
        #""\u0041\u00e9\u20ac""#, #""\ud83d\ude00""#, #""\uD83D\uDE00x""#, "\"é😀\"", "\"\u{7F}\"",
        "[]", "[ ]", "[1]", "[1, 2 ,3]", "[[],[[]]]", "{}", "{ }", #"{"a":1}"#,
        #"{"b": {"c": [1, {"d": null}]}, "a": "x"}"#, #"{"": 0}"#, " \t\r\n1\n ", "[\n1\n,\n2\n]",
        #"{"\u0061": 1}"#, #""\u0000""#, #"["\u2028"]"#, "-9223372036854775808",
        "9223372036854775807", "9223372036854775808", "0.1", "1.7976931348623157e308", "5e-324",
    ]

    static let refused = [
        "", " ", "nul", "nulll", "True", "NaN?", "+1", "01", "-01", "-", "1.", ".5", "1.e1", "1e",
        "1e+",
        "0x1", "1_0", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"a\nb\"", "\"\t\"",
        "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1,,2]", "{", "}", "{\"a\"}", "{\"a\":}",
        "{\"a\":1,}", "{a:1}", "{1:2}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{,}", "1 2", "[] x",
        "// c\n1", "/* c */ 1", "# c\n1", "[1]]", "\u{A0}1", "\u{C}1", "\"\\\"", "\"\\ud83d\\u12\"",
    ]

    @Test func `Python's reader takes and refuses the same texts, with the same values`() throws {
        let texts = Self.accepted + Self.refused
        let results = try python(reading: texts)
        try #require(results.count == texts.count)
        for (text, result) in zip(texts, results) {
            let (value, diagnostics) = read(text)
            #expect((value != nil) == (result != "refused"), "\(text)")
            #expect(value == nil || diagnostics.isEmpty, "\(text)")
            guard let value, text != "1e400" else { continue }
            let expected = try #require(read(result).value)
            #expect(value == expected, "\(text)")
        }
    }

    /// What Python's `json` writes of each text, in ASCII, or `refused`.
    private func python(reading texts: [String]) throws -> [String] {
        let script = """
            import json, sys
            out = []
            for text in json.load(sys.stdin):
                try: out.append(json.dumps(json.loads(text), ensure_ascii=True))
                except ValueError: out.append("refused")
            json.dump(out, sys.stdout)
            """
        let input = try JSONSerialization.data(withJSONObject: texts)
        let output = try Python.run(script, input: input)
        return try #require(try JSONSerialization.jsonObject(with: output) as? [String])
    }

    @Test func `each key and value has its place`() throws {
        let source = MarkedSource(
            "data.json", "①{\n  ②\"é\": ③[④1, ⑤\"x\"],\r\n  ⑥\"b\": ⑦null\r}")
        var diagnostics: [Diagnostic] = []
        let node = try #require(JSONReader.read(source.text, reporting: &diagnostics))
        #expect(node.location == source["①"])
        #expect(node["é"]?.keyLocation == source["②"])
        #expect(node["é"]?.value.location == source["③"])
        guard case .sequence(let items) = node["é"]?.value.content else { return }
        #expect(items.map(\.location) == [source["④"], source["⑤"]])
        #expect(node["b"]?.keyLocation == source["⑥"])
        #expect(node["b"]?.value.location == source["⑦"])
    }

    @Test(arguments: [
        ("[1①, ]", "a ‘,’ stands before the end"), ("{①'a': 1}", "expected a key in double quotes"),
        ("[1 ①2]", "expected ‘,’ or ‘]’, found ‘2’"), ("{\"a\" ①é}", "found ‘é’"),
        ("[①\"a", "never closed"), ("\"a①\\q\"", "unknown escape"),
        ("\"①\\ud800\"", "half of a surrogate pair"), ("\"①\\udc00\\ud800\"", "half of a"),
        ("[①01]", "not a number"), ("1 ①// c", "the value ends before ‘/’"),
        ("[①None]", "expected a value, found ‘N’"), ("\"a①\tb\"", "control character"),
        ("[1,①", "expected a value, found the end"),
    ])
    func `what is no JSON is reported where it stands`(text: String, message: String) throws {
        let source = MarkedSource("data.json", text)
        var diagnostics: [Diagnostic] = []
        #expect(JSONReader.read(source.text, reporting: &diagnostics) == nil)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "json.syntax")
        #expect(diagnostic.message.contains(message), "\(diagnostic)")
        #expect(diagnostic.location == source["①"])
    }

    @Test func `a key that stands twice is reported with both places`() throws {
        let source = MarkedSource("data.json", "{①\"a\": 1,\n ②\"\\u0061\": 2}")
        var diagnostics: [Diagnostic] = []
        #expect(JSONReader.read(source.text, reporting: &diagnostics)?.value == ["a": 1])
        #expect(diagnostics.map(\.code) == ["json.duplicate-key"])
        #expect(diagnostics.first?.location == source["②"])
        #expect(diagnostics.first?.notes.map(\.location) == [source["①"]])
    }

    @Test(arguments: ["NaN", "Infinity", "-Infinity"])
    func `what only Python reads is no JSON`(text: String) {
        #expect(read(text).value == nil)
    }

    @Test func `a byte order mark is skipped`() {
        #expect(read("\u{FEFF}[1]").value == [1])
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `nesting of a hundred thousand levels is an error`(level: String) {
        let diagnostics = read(String(repeating: level, count: 100_000)).diagnostics
        #expect(diagnostics.map(\.code) == ["json.syntax"])
    }

    @Test func `bytes in a string that are not UTF-8 are reported`() {
        let bytes: [UInt8] = [UInt8(ascii: "\""), 0xC3, UInt8(ascii: "\"")]
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("data.json"), bytes: bytes)
        #expect(JSONReader.read(source, reporting: &diagnostics) == nil)
        #expect(diagnostics.first?.message == "a string is not valid UTF-8")
    }
}
