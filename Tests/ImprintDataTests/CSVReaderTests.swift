import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct CSVReaderTests {
    private func read(_ text: String, file: String = "data.csv") -> (Node?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath(file), text)
        return (CSVReader.read(source, reporting: &diagnostics), diagnostics)
    }

    @Test(
        arguments: [
            ("a,b\n1,x\n2,y\n", [["a": "1", "b": "x"], ["a": "2", "b": "y"]]),
            ("a,b\r\n1,x", [["a": "1", "b": "x"]]), ("a\n\n1\n\n", [["a": "1"]]),
            ("a,b\n,\n", [["a": "", "b": ""]]), ("\u{FEFF}a\n1", [["a": "1"]]),
            ("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", [["a": "x, y", "b": "say \"hi\""]]),
            ("a,b\n\"two\r\nlines\",\"\"\n", [["a": "two\nlines", "b": ""]]),
            ("a,b\n x , y \n", [["a": " x ", "b": " y "]]), ("a,b\n", []),
        ] as [(String, Value)])
    func `a row becomes a mapping of the first row's names`(text: String, value: Value) {
        let (node, diagnostics) = read(text)
        #expect(diagnostics.isEmpty)
        #expect(node?.value == value)
    }

    @Test func `a tsv file is separated by tabs`() {
        #expect(read("a\tb\n1,5\tx\n", file: "data.tsv").0?.value == [["a": "1,5", "b": "x"]])
    }

    @Test func `each cell has its place, columns counted in bytes`() throws {
        let source = MarkedSource("data.csv", "①é,②b\n③ü,④\"x\ny\"\r\n⑤1,⑥2\n")
        var diagnostics: [Diagnostic] = []
        let node = try #require(CSVReader.read(source.text, reporting: &diagnostics))
        guard case .sequence(let rows) = node.content else { return }
        #expect(rows.map(\.location) == [source["③"], source["⑤"]])
        #expect(rows[0]["é"]?.keyLocation == source["①"])
        #expect(rows[0]["é"]?.value.location == source["③"])
        #expect(rows[0]["b"]?.keyLocation == source["②"])
        #expect(rows[0]["b"]?.value.location == source["④"])
        #expect(rows[1]["b"]?.value.location == source["⑥"])
    }

    @Test(arguments: [
        ("①", "csv.empty"), ("\n\n①", "csv.empty"), ("a,①,b\n", "csv.header"),
        ("a,b,①a\n1,2,3\n", "csv.header"), ("①a;b\n1;2\n", "csv.separator"),
        ("a,b\n1,2,①3\n4,5\n", "csv.ragged"), ("a,b\n①1\n4,5\n", "csv.ragged"),
        ("a,b\n1,①\"x\n2,y\n", "csv.quote"), ("a\n\"x\"①y\n", "csv.quote"),
        ("a\nx①\"y\"\n", "csv.quote"),
    ])
    func `what is no table is reported where it stands`(text: String, code: String) throws {
        let source = MarkedSource("data.csv", text)
        var diagnostics: [Diagnostic] = []
        _ = CSVReader.read(source.text, reporting: &diagnostics)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.location == source["①"])
    }

    @Test func `every ragged row is reported and left out`() {
        let (node, diagnostics) = read("a,b\n1\n2,x\n3,y,z\n")
        #expect(diagnostics.count == 2)
        #expect(node?.value == [["a": "2", "b": "x"]])
    }

    @Test func `a cell that is not UTF-8 is reported`() {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("a.csv"), bytes: Array("a\nx".utf8) + [0xE9])
        #expect(CSVReader.read(source, reporting: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == ["csv.encoding"])
    }
}
