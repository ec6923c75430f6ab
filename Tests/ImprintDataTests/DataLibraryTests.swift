import ImprintCore
import ImprintData
import Testing

struct DataLibraryTests {
    private func library(_ files: [String: String]) -> (value: Value, diagnostics: [Diagnostic]) {
        let sources = files.map {
            SourceText(file: SourcePath("content/_data/\($0.key)"), $0.value)
        }
        var diagnostics: [Diagnostic] = []
        let library = DataLibrary(
            sources, in: SourcePath("content/_data"), placeholders: PlaceholderDelimiters(),
            reporting: &diagnostics)
        return (library.value, diagnostics)
    }

    @Test func `files of every format become members, folders nest`() {
        let (value, diagnostics) = library([
            "repositories.yml": "- {name: a}", "news.yaml": "[]", "about/team.json": "[1]",
            "about/former/list.toml": "a = 1", "table.csv": "x\n1\n", "tabs.tsv": "x\ty\n1\t2\n",
        ])
        #expect(diagnostics.isEmpty)
        #expect(
            value == [
                "repositories": [["name": "a"]], "news": [],
                "about": ["team": [1], "former": ["list": ["a": 1]]], "table": [["x": "1"]],
                "tabs": [["x": "1", "y": "2"]],
            ])
    }

    @Test func `no files make an empty mapping`() {
        #expect(library([:]).value == [:])
    }

    @Test func `a schema beside a file checks it`() throws {
        let (value, diagnostics) = library([
            "people.yml": "- {nmae: A}\n",
            "people.schema.json":
                #"{"items": {"properties": {"name": {}}, "additionalProperties": false}}"#,
        ])
        #expect(value == ["people": [["nmae": "A"]]])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.message == "unknown property ‘nmae’ in ‘people[0]’")
        #expect(diagnostic.location?.file == SourcePath("content/_data/people.yml"))
    }

    @Test func `cells of a table are converted to what the schema says`() throws {
        let (value, diagnostics) = library([
            "table.csv": "id,year,size,open,note\n000123,2026,1.5,true,\n7,,,,x\n",
            "table.schema.yml": """
            items:
              properties:
                id: { type: string }
                year: { type: [integer, "null"] }
                size: { $ref: "#/$defs/size" }
                open: { type: boolean }
                note: { type: string }
            $defs: { size: { type: number } }
            """,
        ])
        #expect(diagnostics.isEmpty)
        #expect(
            value == [
                "table": [
                    ["id": "000123", "year": 2026, "size": 1.5, "open": true, "note": ""],
                    ["id": "7", "year": .none, "note": "x"],
                ]
            ])
    }

    @Test func `a cell that cannot be converted breaks the schema where it stands`() throws {
        let (_, diagnostics) = library([
            "table.csv": "year,size\nlast year,1\n,2\n",
            "table.schema.yml":
                "items: {required: [year], properties: {year: {type: integer}}}",
        ])
        #expect(diagnostics.map(\.code) == ["data.wrong-type", "data.missing-property"])
        #expect(diagnostics.map { $0.location?.position?.line } == [2, 3])
    }

    @Test func `two files for one name are an error that names both`() throws {
        let (value, diagnostics) = library(["a.yml": "1", "a.json": "2"])
        #expect(value == ["a": 2])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "data.duplicate-name")
        #expect(diagnostic.message.contains("‘a.json’ and ‘a.yml’"))
    }

    @Test func `a file and a folder of one name are an error that names both`() throws {
        let diagnostic = try #require(library(["a.yml": "1", "a/b.yml": "2"]).diagnostics.first)
        #expect(diagnostic.code == "data.duplicate-name")
        #expect(diagnostic.message.contains("‘a.yml’ and ‘a/’"))
    }

    @Test(arguments: [
        ("our team.yml", "our_team"), ("a-b.yml", "a_b"), ("2026.yml", "_2026"),
        ("a b/c.yml", "a_b"), ("a.b.yml", "a_b"),
    ])
    func `a name that templates cannot write is an error with a better one`(
        file: String, better: String
    ) throws {
        let (value, diagnostics) = library([file: "1"])
        #expect(value == [:])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.code == "data.invalid-name")
        #expect(diagnostic.suggestion?.contains("‘\(better)’") == true)
    }

    @Test func `a schema of nothing is an error`() throws {
        let (_, diagnostics) = library(["people.yml": "[]", "poeple.schema.yml": "{}"])
        #expect(diagnostics.map(\.code) == ["data.unused-schema"])
        #expect(diagnostics.first?.suggestion == "did you mean ‘people’?")
    }

    @Test func `a file of another format is an error, a hidden one is not seen`() {
        let (value, diagnostics) = library(["notes.txt": "x", ".DS_Store": "x", ".git/a.yml": "1"])
        #expect(value == [:])
        #expect(diagnostics.map(\.code) == ["data.unknown-format"])
    }

    @Test func `a broken file does not hide the others`() {
        let (value, diagnostics) = library(["a.yml": "[", "b.yml": "1"])
        #expect(value == ["b": 1])
        #expect(diagnostics.count == 1)
    }
}
