@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct TextExpanderTests {
    /// Each has ① where the misspelt name stands.
    @Test(arguments: [
        "title: << instance.①nmae >>", "title: a << instance.①nmae >> b",
        "title: \"<< instance.①nmae >>\"", "title: 'a << instance.①nmae >>'",
        "title: \"a \\\"b\\\" \\u00e9 << instance.①nmae >>\"",
        "title: 'it''s << instance.①nmae >>'",
        "title: é日本 << instance.①nmae >>", "title: |\n  a\n    b << instance.①nmae >>\n",
        "title: |2\n    a << instance.①nmae >>\n",
        "title: >\n  a\n  b\n\n  c << instance.①nmae >>\n",
        "title: >-\n  a << instance.①nmae >>", "title: a\n  b << instance.①nmae >>",
        "title: \"a\n  b << instance.①nmae >>\"", "title: &anchor << instance.①nmae >>",
        "title: !!str << instance.①nmae >>", "title: nmae << instance.①nmae >>",
        "title: << instance.name >> nmae << instance.①nmae >>",
        "tags: [a, << instance.①nmae >>]", "extra:\n  deep:\n    - k: x << instance.①nmae >>\n",
        "title: << instance.name ~ 'nmae' ~ instance.①nmae >>",
    ])
    func `a mistake in a text is reported at its place in the file, however it is quoted`(
        frontMatter: String
    ) async throws {
        let configuration = MarkedSource(
            "site.yml", "site: { title: T }\ninstances: { dandi: { name: DANDI } }\n")
        let source = MarkedSource("content/a.md", "---\ndraft: false\n\(frontMatter)\n---\n")
        let edition = try await SiteFixture(configuration, source).edition()
        #expect(edition.diagnostics.map(\.code) == ["template.unknown-member"])
        #expect(edition.diagnostics.map(\.location) == [source["①"]])
    }

    @Test(arguments: [
        ("content/_data/a.yml", "- k: a << instance.①nmae >>\n"),
        ("content/_data/a.json", #"[1, {"k": "a \"b\" << instance.①nmae >>"}]"#),
        ("content/_data/a.toml", "k = 1\nl = 'a << instance.①nmae >>'\n"),
        ("content/_data/a.toml", "l = \"\"\"\nfirst\n  second << instance.①nmae >>\"\"\"\n"),
        ("content/_data/a.csv", "x,y\n1,a << instance.①nmae >>\n"),
        ("content/_data/a.csv", "x,y\n1,\"a \"\"b\"\" << instance.①nmae >>\"\n"),
    ])
    func `a mistake in a data file is reported at its place in any format`(
        file: String, marked: String
    ) async throws {
        let source = MarkedSource(file, marked)
        let edition = try await SiteFixture(source).edition()
        #expect(edition.diagnostics.map(\.code) == ["template.unknown-member"])
        #expect(edition.diagnostics.map(\.location) == [source["①"]])
    }

    @Test func `a mistake in site.yml is reported there`() async throws {
        let source = MarkedSource(
            "site.yml",
            "site:\n  title: T\n  copyright: \"by << instance.①nmae >>\"\nnavigation:\n  - << site.②tilte >>: a.md\n"
        )
        let edition = try await SiteFixture(source, MarkedSource("content/a.md", "")).edition()
        #expect(
            edition.diagnostics.sortedByLocation().map(\.location) == [source["①"], source["②"]])
        #expect(edition.diagnostics.last?.suggestion == "did you mean ‘title’?")
    }

    @Test func `what only looks like a placeholder stays`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": "---\ntitle: cat << EOF >> file \\<< site.title >>\n---\n"
        ]).edition()
        #expect(edition.diagnostics.isEmpty)
        #expect(try edition.page("a.md").title == "cat << EOF >> file << site.title >>")
    }
}
