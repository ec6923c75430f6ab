import Foundation
import ImprintTesting
import Testing

/// The printed schemas, judged by Python's jsonschema.
struct SchemaCommandTests {
    private func schema(_ subject: String) throws -> String {
        let outcome = try Program.run(
            ["schema", subject], in: FileManager.default.temporaryDirectory)
        #expect(outcome.end == .exit(0))
        return outcome.standardOutput
    }

    /// What jsonschema finds wrong with a YAML document, a line for each.
    private func problems(of yaml: String, schema: String) throws -> String {
        let script = """
            import json, sys, yaml, jsonschema
            job = json.load(sys.stdin)
            schema = json.loads(job["schema"])
            kind = jsonschema.validators.validator_for(schema)
            kind.check_schema(schema)

            class Loader(yaml.SafeLoader):
                "As JSON has it: dates stay text."

            Loader.yaml_implicit_resolvers = {
                first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
                for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
            }
            for document in yaml.load_all(job["yaml"], Loader):
                for error in kind(schema).iter_errors(document):
                    print(list(error.absolute_path), error.message)
            """
        let input = try JSONEncoder().encode(["yaml": yaml, "schema": schema])
        return String(decoding: try Python.run(script, input: input), as: UTF8.self)
    }

    @Test(arguments: ["site", "page"])
    func `it is a valid schema that names its draft`(subject: String) throws {
        let schema = try schema(subject)
        #expect(schema.contains("\"$schema\""))
        #expect(
            try problems(of: "", schema: schema).isEmpty || subject == "site" || subject == "page")
    }

    @Test func `this repository's configuration satisfies it`() throws {
        let site = try String(
            contentsOf: Repository.root.appending(path: "site.yml"), encoding: .utf8)
        #expect(try problems(of: site, schema: try schema("site")) == "")
    }

    @Test func `a new site satisfies it`() throws {
        let folder = try SiteFolder()
        _ = try Program.run(["new", "docs"], in: folder.url)
        let site = try folder.text("docs/site.yml")
        #expect(try problems(of: site, schema: try schema("site")) == "")
    }

    @Test func `the front matter of every page of this repository satisfies it`() throws {
        let schema = try schema("page")
        let content = try FolderTree.files(below: Repository.root.appending(path: "content"))
        let frontMatter = content.filter { $0.key.hasSuffix(".md") }.compactMap { page in
            let text = String(decoding: page.value, as: UTF8.self)
            guard text.hasPrefix("---\n") else { return String?.none }
            return text.split(separator: "---\n", maxSplits: 2).first.map(String.init)
        }
        #expect(frontMatter.count > 20)
        #expect(try problems(of: frontMatter.joined(separator: "---\n"), schema: schema) == "")
    }

    @Test(arguments: [
        "site: { titel: X }\ninstances: { one: {} }", "site: { title: 3 }\ninstances: { one: {} }",
        "site: { title: X }\ninstances: { one: {} }\nmarkdown: { anchors: githbu }",
        "site: { title: X }\ninstances: { one: {} }\noutptu: x",
    ])
    func `what the program refuses in site yml the schema refuses too`(text: String) throws {
        #expect(try problems(of: text, schema: try schema("site")) != "")
        #expect(try SiteFolder.sound(["site.yml": text]).build().end == .exit(1))
    }

    @Test(arguments: [
        "titel: X", "title: 3", "order: first", "slug: a/b", "slug: ..", "draft: 'yes'",
    ])
    func `what the program refuses in front matter the schema refuses too`(text: String) throws {
        #expect(try problems(of: text, schema: try schema("page")) != "")
        let site = try SiteFolder.sound(["content/page.md": "---\n\(text)\n---\n# Page\n"])
        #expect(try site.build().end == .exit(1))
    }
}
