import Foundation
import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct JSONSchemaTests {
    private func schema(_ text: String) -> (schema: JSONSchema?, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(file: SourcePath("data.schema.yml"), text)
        guard let node = YAMLReader.read(source, reporting: &diagnostics) else {
            return (nil, diagnostics)
        }
        return (JSONSchema(node, reporting: &diagnostics), diagnostics)
    }

    private func problems(
        of source: MarkedSource, by schema: String, placeholders: PlaceholderDelimiters? = nil
    ) throws -> [Diagnostic] {
        let schema = try #require(self.schema(schema).schema)
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(source.text, reporting: &diagnostics))
        schema.validate(
            node, named: "data", placeholders: placeholders, reporting: &diagnostics)
        return diagnostics
    }

    // MARK: Verdicts

    @Test(arguments: try SchemaFixture.all())
    func `the verdicts are those of Python's jsonschema`(fixture: SchemaFixture) throws {
        var diagnostics: [Diagnostic] = []
        let schema = try #require(JSONSchema(fixture.schema, reporting: &diagnostics))
        #expect(diagnostics.isEmpty)
        let verdicts = try fixture.pythonVerdicts()
        try #require(verdicts.count == fixture.instances.count)
        for (instance, isValid) in zip(fixture.instances, verdicts) {
            var problems: [Diagnostic] = []
            schema.validate(instance, named: "data", reporting: &problems)
            #expect(
                problems.isEmpty == isValid,
                "\(fixture.name): \(JSONText.text(of: instance.value)) \(problems)")
        }
    }

    @Test func `the fixtures are sixty pairs or more, valid and not`() throws {
        #expect(try SchemaFixture.all().map(\.instances.count).reduce(0, +) >= 60)
    }

    // MARK: Violations

    @Test(arguments: [
        ("- {name: ①3}", "data.wrong-type", "‘data[0].name’ must be a string, not an integer"),
        ("- {name: a}\n- ①url: https://x.y/", "data.missing-property", "‘data[1]’ lacks ‘name’"),
        ("- {name: a, ①nmae: b}", "data.unknown-property", "unknown property ‘nmae’ in ‘data[0]’"),
        ("- {name: a, kind: ①libary}", "data.unknown-value", "‘data[0].kind’ cannot be ‘libary’"),
        ("- {name: a, url: ①no address}", "data.format", "‘data[0].url’ is ‘no address’, not an"),
        ("- {name: a, id: ①x12}", "data.format", "does not match ‘^[0-9]{6}$’"),
        ("- {name: a, stars: ①-1}", "data.range", "‘data[0].stars’ is -1; it must be at least 0"),
        ("- {name: ①''}", "data.range", "‘data[0].name’ has 0 characters; it must have at least 1"),
        ("- {name: a, tags: [x, ①x]}", "data.duplicate-item", "‘data[0].tags[1]’ is the same as"),
        ("①[]", "data.range", "‘data’ has 0 items; it must have at least 1"),
    ])
    func `a violation is reported where the data stands`(
        text: String, code: String, message: String
    ) throws {
        let source = MarkedSource("data.yml", text)
        let diagnostics = try problems(
            of: source,
            by: """
                type: array
                minItems: 1
                items:
                  type: object
                  required: [name]
                  additionalProperties: false
                  properties:
                    name: { type: string, minLength: 1 }
                    kind: { enum: [library, archive] }
                    url: { type: string, format: uri }
                    id: { pattern: "^[0-9]{6}$" }
                    stars: { minimum: 0 }
                    tags: { type: array, uniqueItems: true }
                """)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.location == source["①"])
        #expect(diagnostics.first?.message.contains(message) == true, "\(diagnostics)")
    }

    @Test(arguments: [
        "2026-11-22", "2026-11", "2026-11-22/2026-11-24", "2025-12-30/2026-01-02",
        "2026-09/2026-11",
    ])
    func `a period is a day, a month, or a range of them`(text: String) throws {
        // Unquoted, a day is a date to YAML, and the others are texts.
        for spelling in [text, "'\(text)'"] {
            let source = MarkedSource("news.yml", "- \(spelling)\n")
            #expect(try problems(of: source, by: "items: { format: period }").isEmpty)
        }
    }

    @Test(arguments: [
        "2026-11-31", "2026-13", "2026-11-24/2026-11-22", "2026-11-22/2026-11-22",
        "2026-11-22/2026-12", "2026-11/2026-11-22", "2026-11-22/", "/2026-11-22", "/",
        "2026-11-22/2026-11-23/2026-11-24", "2026-11-22 – 2026-11-24", "November 2026",
        "22.11.2026", "2026-11-22T15:00:00Z",
    ])
    func `what is no period is refused where it stands, with what one looks like`(
        text: String
    ) throws {
        let source = MarkedSource("news.yml", "- date: ①\(text)\n")
        let problem = try #require(
            try problems(
                of: source,
                by: "items: { properties: { date: { type: string, format: period } } }"
            ).first)
        #expect(problem.code == "data.format")
        #expect(problem.location == source["①"])
        #expect(
            problem.message == """
                ‘data[0].date’ is ‘\(text)’, not a day such as ‘2026-11-22’, a month such as \
                ‘2026-11’, or a range such as ‘2026-11-22/2026-11-24’ whose end comes after its \
                start
                """)
    }

    @Test func `an unknown property or value has a nearest name`() throws {
        let source = MarkedSource("data.yml", "nmae: x\nkind: libary\n")
        let diagnostics = try problems(
            of: source,
            by: "properties: {name: {}, kind: {enum: [library]}}\nadditionalProperties: false")
        #expect(
            diagnostics.map(\.suggestion) == ["did you mean ‘name’?", "did you mean ‘library’?"])
    }

    @Test func `a note names the place in the schema`() throws {
        let schema = MarkedSource("data.schema.yml", "properties:\n  a: {①type: string}\n")
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(schema.text, reporting: &diagnostics))
        let data = try #require(
            YAMLReader.read(MarkedSource("data.yml", "a: 1").text, reporting: &diagnostics))
        try #require(JSONSchema(node, reporting: &diagnostics))
            .validate(data, named: "data", reporting: &diagnostics)
        #expect(diagnostics.first?.notes.map(\.location) == [schema["①"]])
    }

    @Test func `a text with a placeholder is checked for its type only`() throws {
        let rule = "additionalProperties: {type: string, format: uri, maxLength: 5}"
        let source = MarkedSource("data.yml", "a: << instance.docs >>/guide\nb: ①x << y\n")
        let diagnostics = try problems(of: source, by: rule, placeholders: PlaceholderDelimiters())
        #expect(Set(diagnostics.map(\.location)) == [source["①"]])
        let typed = try problems(
            of: source, by: "additionalProperties: {type: integer}",
            placeholders: PlaceholderDelimiters())
        #expect(typed.count == 2)
    }

    @Test func `a date without quotes is a string with the format of a date`() throws {
        let rule = "additionalProperties: {type: string, format: date, enum: [2026-11-22]}"
        #expect(try problems(of: MarkedSource("data.yml", "a: 2026-11-22"), by: rule).isEmpty)
        #expect(try problems(of: MarkedSource("data.yml", "a: '2026-11-22'"), by: rule).isEmpty)
        #expect(try problems(of: MarkedSource("data.yml", "a: 2026-11-23"), by: rule).count == 1)
    }

    @Test(arguments: [
        ("uri", "https://example.org/a?b=c#d", true), ("uri", "mailto:a@b.c", true),
        ("uri", "example.org", false), ("uri", "https://a b", false), ("uri", "https:", false),
        ("uri", "1http://x", false), ("uri", "https://x/%zz", false), ("uri", "https://é/", false),
        ("uri", "https://x/%C3%A9", true), ("email", "a@b.c", true), ("email", "a", false),
        ("email", "@b", false), ("email", "a@b@c", false), ("date", "2026-11-22", true),
        ("date", "2026-1-2", false), ("date", "2026-02-30", false),
        ("date-time", "2026-11-22T15:04:05Z", true), ("date-time", "2026-11-22", false),
        ("date-time", "2026-11-22T15:04:05.5+01:00", true),
        ("date-time", "2026-11-22T15:04:05", false), ("date-time", "2026-11-22T15:04Z", false),
    ])
    func `a format admits what its standard says`(format: String, text: String, isValid: Bool)
        throws
    {
        let source = MarkedSource("data.yml", "a: \"\(text)\"")
        let diagnostics = try problems(of: source, by: "properties: {a: {format: \(format)}}")
        #expect(diagnostics.isEmpty == isValid)
    }

    // MARK: Schemas

    @Test(arguments: [
        ("①minimun: 3", "schema.unknown-keyword", "minimum"),
        ("properties: {a: {①oneOf: []}}", "schema.unknown-keyword", nil),
        ("type: ①sting", "schema.unknown-type", "string"),
        ("type: [string, ①3]", "schema.wrong-type", nil),
        ("format: ①urii", "schema.unknown-format", "uri"),
        ("required: ①name", "schema.wrong-type", nil),
        ("minLength: ①-1", "schema.wrong-type", nil), ("pattern: ①'['", "schema.pattern", nil),
        ("properties: {a: ①3}", "schema.wrong-type", nil),
        ("$defs: {link: {}}\nitems: {$ref: ①'#/$defs/lnik'}", "schema.reference", "#/$defs/link"),
        ("items: {$ref: ①other.json}", "schema.reference", nil),
        ("$defs: {a: {$ref: ①'#/$defs/a'}}", "schema.reference", nil),
        ("$schema: ①http://json-schema.org/draft-07/schema#", "schema.dialect", nil),
        ("①3", "schema.wrong-type", nil),
    ])
    func `what is no schema is reported where it stands`(
        text: String, code: String, nearest: String?
    ) throws {
        let source = MarkedSource("data.schema.yml", text)
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(source.text, reporting: &diagnostics))
        #expect(JSONSchema(node, reporting: &diagnostics) == nil)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.location == source["①"])
        if let nearest { #expect(diagnostics.first?.suggestion == "did you mean ‘\(nearest)’?") }
    }

    @Test func `references in a circle are errors, recursion through data is not`() {
        let circle = schema("$defs: {a: {$ref: '#/$defs/b'}, b: {$ref: '#/$defs/a'}}")
        #expect(circle.diagnostics.map(\.code) == ["schema.reference"])
        #expect(schema("items: {$ref: '#'}").schema != nil)
    }

    @Test func `annotations are read over`() {
        let text = """
            $schema: https://json-schema.org/draft/2020-12/schema
            $id: https://example.org/x
            $comment: c
            title: t
            description: d
            default: 1
            examples: [1]
            """
        #expect(schema(text).schema != nil)
    }
}
