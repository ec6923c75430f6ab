import Foundation
import ImprintCore
import ImprintTesting
import Testing

/// Misspelt placeholders, wherever they may stand.
struct PlaceholderTests {
    static let places: [(file: String, text: String)] = [
        ("content/page.md", "# Page\n\nÜber << instance.①nmae >>.\n"),
        ("content/page.md", "# About << instance.①nmae >>\n"),
        ("content/page.md", "# Page\n\n[text](https://x.example/<< instance.①nmae >>)\n"),
        ("content/page.md", "# Page\n\n<a href=\"<< instance.①nmae >>\">x</a>\n"),
        ("content/page.md", "# Page\n\n```bash\nrun << instance.①nmae >>\n```\n"),
        ("content/page.md", "# Page\n\n`<< instance.①nmae >>`\n"),
        ("content/page.md", "# Page\n\n| a |\n|---|\n| é << instance.①nmae >> |\n"),
        ("content/page.md", "# Page\n\n<% if true %>\n<< instance.①nmae >>\n<% endif %>\n"),
        ("content/page.md", "---\ntitle: About << instance.①nmae >>\n---\n"),
        ("content/page.md", "---\ntitle: \"About << instance.①nmae >>\"\n---\n"),
        ("content/page.md", "---\ndescription: >\n  About\n  << instance.①nmae >>\n---\n# Page\n"),
        ("content/page.md", "---\nextra: { a: [1, << instance.①nmae >>] }\n---\n# Page\n"),
        ("content/_data/x.yml", "a:\n  - b: 1\n  - b: << instance.①nmae >>\n"),
        ("content/_data/x.yml", "a: |\n  text\n  é << instance.①nmae >>\n"),
        ("content/_data/x.json", "{\n  \"a\": \"<< instance.①nmae >>\"\n}\n"),
        ("content/_data/x.toml", "a = 1\nb = \"<< instance.①nmae >>\"\n"),
        ("content/_data/x.csv", "a,b\n1,<< instance.①nmae >>\n"),
        ("templates/layouts/page.html", "<p>\n  {{ instance.①nmae }}\n"),
        ("templates/partials/brand.html", "<p>\n  é {{ instance.①nmae }}\n"),
        (
            "site.yml",
            "site: { title: About << instance.①nmae >> }\ninstances: { one: { name: One } }\n"
        ),
        (
            "site.yml",
            "site:\n  title: Docs\n  url: https://<< instance.①nmae >>/\ninstances: { one: { name: One } }\n"
        ),
        (
            "site.yml",
            "site: { title: Docs }\ninstances: { one: { name: One } }\nnavigation:\n  - << instance.①nmae >>: index.md\n"
        ),
        (
            "site.yml",
            "site: { title: Docs }\ninstances: { one: { name: One, x: << instance.①nmae >> } }\n"
        ),
        (
            "site.yml",
            "site: { title: Docs }\ninstances: { one: { name: One, theme: { primary: << instance.①nmae >> } } }\n"
        ),
        (
            "site.yml",
            "site: { title: Docs }\ninstances: { one: { name: One } }\nredirects:\n  x/: https://<< instance.①nmae >>\n"
        ),
    ]

    @Test(arguments: places)
    func `a misspelt member is refused at file line and column with the nearest name`(
        file: String, text: String
    ) throws {
        let source = MarkedSource(file, text)
        let problem = try SiteFolder.sound(marked: [source]).onlyProblem()
        #expect(problem.code == "template.unknown-member")
        #expect(problem.location == source["①"])
        #expect(problem.suggestion == "did you mean ‘name’?")
    }

    @Test func `a misspelt root is refused with the nearest one, and the way to a literal`() throws
    {
        let page = MarkedSource("content/page.md", "# Page\n\n`<< ①instnace.name >>`\n")
        let problem = try SiteFolder.sound(marked: [page]).onlyProblem()
        #expect(problem.code == "template.unknown-name")
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "did you mean ‘instance’? for a literal ‘<<’ write ‘\\<<’")
    }

    @Test func `code that only looks like a tag is left as it is`() throws {
        let text = "# Page\n\n```bash\ncat << EOF >> file\n```\n"
        let site = try SiteFolder.sound(["content/page.md": text])
        try site.built()
        let html = try site.text("_site/page/index.html")
        let shown = html.replacing(#/<\/?span[^>]*>/#, with: "")
        #expect(shown.contains("cat &lt;&lt; EOF &gt;&gt; file"))
    }

    @Test func `a key that one instance lacks is refused for that instance, at its place`() throws {
        let page = MarkedSource("content/page.md", "# Page\n\n<< instance.①hub >>\n")
        let site = try SiteFolder.sound(configuration: "  two: { hub: Hub }\n", marked: [page])
        try site.built(["--instance", "two", "--output", "two"])
        let problem = try site.onlyProblem(["--all"])
        #expect(problem.location == page["①"])
    }

    @Test func `a page without placeholders keeps its tags`() throws {
        let site = try SiteFolder.sound([
            "content/page.md": "---\nplaceholders: false\n---\n# Page\n\n`<< instance.nmae >>`\n"
        ])
        try site.built()
        #expect(try site.text("_site/page/index.html").contains("&lt;&lt; instance.nmae &gt;&gt;"))
    }
}
