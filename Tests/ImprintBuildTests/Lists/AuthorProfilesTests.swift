@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct AuthorProfilesTests {
    private let data =
        "ada: { name: Ada Lovelace, role: Analyst, picture: a.svg }\nbob: { name: Bob }\n"

    private func edition(_ files: [String: String], setting: String = "authors") async throws
        -> EditionFixture
    {
        try await BlogFixture.edition(
            ["content/_data/authors.yml": data, "content/a.svg": "<svg/>"].merging(files) { $1 },
            configuration: BlogFixture.configuration("authors: \(setting)\n"))
    }

    @Test func `pages show the profiles of their authors`() async throws {
        let layout = """
            {{ page.author }}|{% for p in page.profiles %}{{ p.name }} {{ p.role }} {{ p.picture }} \
            {{ p.url }}{% endfor %}
            """
        let edition = try await edition([
            "templates/layouts/post.html": "{% if page.series.number == 1 %}\(layout){% endif %}"
        ])
        #expect(edition.diagnostics.isEmpty)
        #expect(
            try await edition.pressed().html["blog/a.md"]
                == "Ada Lovelace|Ada Lovelace Analyst ../../../../../a.svg ../../../../authors/ada/"
        )
    }

    @Test func `an author whom the file does not tell of is an error with the nearest name`()
        async throws
    {
        let page = MarkedSource(
            "content/blog/d.md", "---\ndate: 2026-05-01\nauthors: [①adda]\n---\n")
        let edition = try await edition([
            "content/blog/d.md": String(decoding: page.text.bytes, as: UTF8.self)
        ])
        let problem = try #require(edition.diagnostics.first)
        #expect(problem.code == "front-matter.unknown-author")
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "did you mean ‘ada’?")
    }

    @Test(arguments: [
        ("authros", "", "authors.missing-data"), ("authors", "- a\n", "authors.type"),
        ("authors", "ada: { name: A }\nbob: { role: B }\n", "authors.no-name"),
        ("authors", "ada: { name: A, picture: no.png }\nbob: { name: B }\n", "link.missing-image"),
    ])
    func `what is wrong with the file is an error`(
        setting: String, text: String, code: String
    ) async throws {
        let edition = try await edition(
            text.isEmpty ? [:] : ["content/_data/authors.yml": text], setting: setting)
        #expect(edition.diagnostics.map(\.code) == [code])
        #expect(edition.diagnostics.first?.location != nil)
    }
}
