import Foundation
import ImprintCore
import ImprintData
import ImprintTesting
import Testing

/// The schemas that are printed for editors say what the decoder does.
struct SettingsSchemaTests {
    private func node(_ text: String) throws -> Node {
        var diagnostics: [Diagnostic] = []
        let source = MarkedSource("site.yml", text).text
        return try #require(YAMLReader.read(source, reporting: &diagnostics))
    }

    /// Python's verdicts on instances of a schema.
    private func python(_ nodes: [Node], by schema: Value) throws -> [Bool] {
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema, instances = json.load(sys.stdin)
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            json.dump([validator.is_valid(i) for i in instances], sys.stdout)
            """
        let input = JSONText.text(of: [schema, .array(nodes.map(\.value))])
        let output = try Python.run(script, input: Data(input.utf8))
        return try #require(try JSONSerialization.jsonObject(with: output) as? [Bool])
    }

    private func isValid(_ node: Node, by schema: Value) throws -> Bool {
        var diagnostics: [Diagnostic] = []
        let text = JSONText.text(of: schema, isIndented: true)
        let source = SourceText(file: SourcePath("site.schema.json"), text)
        let tree = try #require(JSONReader.read(source, reporting: &diagnostics))
        let rules = try #require(JSONSchema(tree, reporting: &diagnostics))
        rules.validate(node, named: "site", reporting: &diagnostics)
        return diagnostics.isEmpty
    }

    @Test func `a configuration with every setting follows its schema`() throws {
        let node = try node(SampleSite.text)
        #expect(try isValid(node, by: SiteConfiguration.schema))
        #expect(try python([node], by: SiteConfiguration.schema) == [true])
    }

    @Test func `a front matter with every key follows its schema`() throws {
        let node = try node(SampleSite.frontMatter)
        #expect(try isValid(node, by: FrontMatter.schema))
        #expect(try python([node], by: FrontMatter.schema) == [true])
    }

    @Test func `the samples hold every key`() throws {
        let site = try node(SampleSite.text)
        #expect(SiteConfiguration.settings.settings.allSatisfy { site[$0.name] != nil })
        let page = try node(SampleSite.frontMatter)
        let missing = FrontMatter.settings.settings.map(\.name).filter { page[$0] == nil }
        #expect(missing == ["author"])
    }

    static let configurations = [
        "{}", "site: x", "site: {}", "site: {title: 3}", "site: {title: x, titel: y}",
        "site: {title: x}\nfoo: 1", "site: {title: x}\nnavigation: []",
        "site: {title: x}\nnavigation: [a.md, B: b.md, C: [d.md, E: [f.md]]]",
        "site: {title: x}\nnavigation: [{A: a.md, B: b.md}]",
        "site: {title: x}\nnavigation: [A: {B: b.md}]", "site: {title: x}\nnavigation: [A: [3]]",
        "site: {title: x}\nnavigation: [A: []]", "site: {title: x}\nnavigation: [A: ]",
        "site: {title: x}\nnavigation: [{}]", "site: {title: x}\nnavigation: ['']",
        "site: {title: x}\nmarkdown: {anchors: other}",
        "site: {title: x}\nmarkdown: {outline: {from: 0}}",
        "site: {title: x}\nmarkdown: {outline: {from: 2, to: 2}}",
        "site: {title: x}\nmarkdown: {smart: 'true'}", "site: {title: x}\nmarkdown: ",
        "site: {title: x}\nplaceholders: {variable: ['{{', '}}']}",
        "site: {title: x}\nplaceholders: {variable: ['{{']}",
        "site: {title: x}\nplaceholders: {variable: ['{{', '{{']}",
        "site: {title: x}\nplaceholders: {variable: ['{', '}']}",
        "site: {title: x}\nplaceholders: {variable: ['{ {', '}}']}",
        "site: {title: x}\ninstances: {a: , b: {c: [1]}}", "site: {title: x}\ninstances: {a: 1}",
        "site: {title: x}\ninstances: {a: {theme: {logo: 1}}}",
        "site: {title: x}\ncollections: {blog: {folder: x}}",
        "site: {title: x}\ncollections: {blog: {}}", "site: {title: x}\nredirects: {a: b}",
        "site: {title: x}\nredirects: {a: 1}", "site: {title: x}\ntheme: {social: [{name: x}]}",
        "site: {title: x}\ntheme: {social: [{name: x, url: y}]}",
        "site: {title: x}\ntheme: {announcement: {text: x, from: '2026-11-22', level: tip}}",
        "site: {title: x}\ntheme: {announcement: {text: x, level: x}}",
        "site: {title: x}\ntheme: {feedback: {issue: 'https://x.org'}}",
        "site: {title: x}\ntheme: {analytics: {provider: plausible, consent: none}}",
        "site: {title: x}\ntheme: {analytics: {domain: x.org}}",
        "site: {title: x}\npublish: {github_pages: 1}", "site: {title: x}\ncontent: /x",
        "site: {title: x}\nsearch: {weights: {title: 0, body: 0.5}}",
        "site: {title: x}\nsearch: {weights: {title: 101}}", "site: {title: x}\nsearch: false",
        "site: {title: x}\nsearch: {embedded: auto, sites: [{name: x, url: y}], exclude: [a/]}",
        "site: {title: x}\nsearch: {sites: [{name: x}]}",
        "site: {title: x}\npages: {statuses: {beta: x, in-review: y}}",
        "site: {title: x}\npages: {statuses: {beta: 1}}", "site: {title: x}\nimages: {lazy: no}",
        "site: {title: x}\nmetadata: {json_ld: false, cards: true, organization: {name: x}}",
        "site: {title: x}\nmetadata: {organization: {url: x}}", "site: {title: x}\nexports: yes",
        "site: {title: x}\nexports: {markdown: true, llms: true, one_page: false}",
        "site: {title: x}\ncontent: ''", "site: {title: x}\ncontent: docs",
    ]

    static let frontMatters = [
        "title: x", "title: 3", "titel: x", "order: 1", "order: 1.5", "order: x", "draft: 1",
        "slug: a", "slug: a/b", "slug: a b", "tags: []", "tags: [1]", "tags: x", "extra: {a: 1}",
        "extra: []", "instances: []", "instances: {only: [a]}", "instances: {only: a}",
        "instances: {}", "instances: {only: [a], except: [b]}", "instances: {other: [a]}",
        "instances: a", "instances: [1]", "date: 2026-11-22", "date: 3", "title: ",
        "language: en", "language: de-CH", "language: de_CH", "language: d", "search: {}",
        "search: {boost: 2, exclude: true, keywords: [a]}", "search: {boost: 0}",
        "search: {boost: 10.5}", "search: {boost: 0.1}", "search: no", "search: {keywords: a}",
    ]

    @Test(arguments: configurations)
    func `the decoder takes a configuration if and only if the schema does`(text: String) throws {
        var diagnostics: [Diagnostic] = []
        let node = try node(text)
        _ = SiteConfiguration(node, reporting: &diagnostics)
        #expect(try isValid(node, by: SiteConfiguration.schema) == diagnostics.isEmpty)
    }

    @Test(arguments: frontMatters)
    func `the decoder takes a front matter if and only if the schema does`(text: String) throws {
        var diagnostics: [Diagnostic] = []
        let node = try node(text)
        _ = FrontMatter(node, reporting: &diagnostics)
        #expect(try isValid(node, by: FrontMatter.schema) == diagnostics.isEmpty)
    }

    @Test func `Python's jsonschema takes what the schema takes here`() throws {
        let sites = try Self.configurations.map(node)
        #expect(
            try python(sites, by: SiteConfiguration.schema)
                == sites.map { try isValid($0, by: SiteConfiguration.schema) })
        let pages = try Self.frontMatters.map(node)
        #expect(
            try python(pages, by: FrontMatter.schema)
                == pages.map { try isValid($0, by: FrontMatter.schema) })
    }
}
