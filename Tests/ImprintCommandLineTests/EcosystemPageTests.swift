import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// A page as an existing set of documentation has it, with the tags of Jinja and HTML for a picture,
/// issued by two archives.
struct EcosystemPageTests {
    private static let configuration = """
        site: { title: "{{ instance.name }} Docs" }
        placeholders: { variable: ["{{", "}}"], statement: ["{%", "%}"], comment: ["{#", "#}"] }
        default_instance: dandi
        instances:
          dandi: { name: DANDI }
          ember: { name: EMBER-DANDI }
        navigation:
          - Home: index.md
          - Start:
            - The {{ instance.name }} family: start/ecosystem.md

        """

    /// Rows lack their closing bar, apart from the last, and one ends in a space.
    private static let page = """
        # {{ instance.name }} Ecosystem

        A sketch of how the parts of {{ instance.name }} fit together:

        <img src="../../img/parts.svg"
        alt="parts"
        style="width: 60%; height: auto; display: block; margin-left: auto;"/>

        The **first part** is a program of {{ instance.name }} and a site of {{ instance.name }}.

        | Name | Use |
        |----------|----------|
        | [Store](https://example.org/store) | Keeps files, with [Tool](https://example.org/tool), and answers for {{ instance.name }}.\u{20}
        | [Hub](https://example.org/hub) | Runs notebooks near the data of {{ instance.name }}.
        | [Client](https://example.org/client) | Fetches and sends files.
        | [Handbook](https://example.org/handbook) | Holds these pages.
        | [desk](https://example.org/desk) | Takes [questions](https://example.org/desk/new).
        | [model](https://example.org/model) | Says which metadata {{ instance.name }} asks for.\u{20}
        | [model library](https://example.org/library) | Checks {{ instance.name }} metadata.
        | [Cover](https://example.org/cover) | Presents {{ instance.name }} and its people. |

        """

    private func site() throws -> SiteFolder {
        try SiteFolder([
            "site.yml": Self.configuration, "content/index.md": "# {{ instance.name }}\n",
            "content/start/ecosystem.md": Self.page, "content/img/parts.svg": "<svg/>",
        ])
    }

    @Test func `both archives get eight rows, the picture, their own name and the same anchor`()
        throws
    {
        let site = try site()
        try site.built(["--all", "--strict"])
        for (id, name, title) in [
            ("dandi", "DANDI", "DANDI Ecosystem"),
            ("ember", "EMBER-DANDI", "EMBER-DANDI Ecosystem"),
        ] {
            let html = try site.text("_site/\(id)/start/ecosystem/index.html")
            let document = try HTMLDocument(html)
            let headings = document.elements.filter { $0.name == "h1" }
            #expect(headings.map(\.text) == [title])
            // Links to the section keep working from one archive's pages to the other's.
            #expect(headings.first?.attributes["id"] == "dandi-ecosystem")
            #expect(document.elements.count { $0.name == "tbody" } == 1)
            #expect(document.elements.count { $0.name == "tr" } == 9)
            #expect(document.elements.count { $0.name == "td" } == 16)
            let image = try #require(
                document.elements.first { $0.name == "img" && $0.attributes["alt"] == "parts" })
            let source = try #require(image.attributes["src"])
            #expect(source == "../../img/parts.svg")
            #expect(image.attributes["style"]?.hasPrefix("width: 60%") == true)
            #expect(site.exists("_site/\(id)/img/parts.svg"))
            #expect(!html.contains("{{") && !html.contains("}}"))
            #expect(html.contains("metadata \(name) asks for"))
            #expect(html.contains("The \(name) family"))
        }
        // No word of one archive's name in the other's pages but within its own.
        let dandi = try site.text("_site/dandi/start/ecosystem/index.html")
        #expect(!dandi.contains("EMBER"))
    }

    @Test func `a misspelt placeholder in a row is refused at its place`() throws {
        let marked = MarkedSource(
            "content/start/ecosystem.md",
            Self.page.replacing("Checks {{ instance.name }}", with: "Checks {{ instance.①nmae }}"))
        let site = try site()
        try site.write(marked)
        let problem = try site.onlyProblem(["--all"])
        #expect(problem.location == marked["①"])
        #expect(problem.suggestion == "did you mean ‘name’?")
    }

    @Test func `a picture that is not there is refused at its address in the tag`() throws {
        let marked = MarkedSource(
            "content/start/ecosystem.md",
            Self.page.replacing("../../img/parts.svg", with: "①../../img/part.svg"))
        let site = try site()
        try site.write(marked)
        let problem = try site.onlyProblem()
        #expect(problem.code == "link.missing-image")
        #expect(problem.location == marked["①"])
    }
}
