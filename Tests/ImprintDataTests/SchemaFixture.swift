import Foundation
import ImprintCore
import ImprintData
import ImprintTesting
import Testing

/// A file of `Fixtures/Schemas`: a schema with instances that it admits or not.
struct SchemaFixture: CustomTestStringConvertible {
    let name: String
    let url: URL
    let schema: Node
    let instances: [Node]

    var testDescription: String { name }

    static func all() throws -> [SchemaFixture] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/Schemas")
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map(SchemaFixture.init)
    }

    private init(_ url: URL) throws {
        self.url = url
        name = url.lastPathComponent
        let source = SourceText(file: SourcePath(name), bytes: Array(try Data(contentsOf: url)))
        var diagnostics: [Diagnostic] = []
        let node = try #require(JSONReader.read(source, reporting: &diagnostics))
        schema = try #require(node["schema"]?.value)
        guard case .sequence(let instances) = try #require(node["instances"]).value.content else {
            throw Python.Failure(description: "\(name) has no list of instances")
        }
        self.instances = instances
    }

    /// Whether each instance is valid, as Python's `jsonschema` sees it.
    func pythonVerdicts() throws -> [Bool] {
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator, FormatChecker
            fixture = json.load(sys.stdin)
            Draft202012Validator.check_schema(fixture["schema"])
            checker = FormatChecker(["date", "email"])
            validator = Draft202012Validator(fixture["schema"], format_checker=checker)
            json.dump([validator.is_valid(i) for i in fixture["instances"]], sys.stdout)
            """
        let output = try Python.run(script, input: try Data(contentsOf: url))
        return try #require(try JSONSerialization.jsonObject(with: output) as? [Bool])
    }
}
