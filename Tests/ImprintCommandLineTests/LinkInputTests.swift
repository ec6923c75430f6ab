import Foundation
import ImprintCore
import ImprintTesting
import Testing

struct LinkInputTests {
    /// Links to a misspelt target: the link, its code and what is suggested.
    static let misspelt: [(link: String, code: String, suggestion: String)] = [
        ("[x](①guide/instal.md)", "link.missing-page", "guide/install.md"),
        ("[x](①install.md)", "link.missing-page", "guide/install.md"),
        ("[x](①/guide/instal.md)", "link.missing-page", "guide/install.md"),
        ("[x](①guide/instal/)", "link.missing-page", "guide/install.md"),
        ("[x](①guide/install.md#frist-steps)", "link.missing-anchor", "#first-steps"),
        ("[x](①#pgae)", "link.missing-anchor", "#page"),
        ("![x](①img/pik.svg)", "link.missing-image", "img/pic.svg"),
        ("[x](①img/pik.svg)", "link.missing-file", "img/pic.svg"),
        ("[x][y]\n\n[y]: ①guide/instal.md", "link.missing-page", "guide/install.md"),
        ("<a href=\"①guide/instal.md\">x</a>", "link.missing-page", "guide/install.md"),
        (
            "<a\n  class=\"b\"\n  href='①guide/install/#frist-steps'>x</a>", "link.missing-anchor",
            "#first-steps"
        ),
        ("<img alt=\"x\" src=\"①img/pik.svg\">", "link.missing-image", "img/pic.svg"),
        ("<div>\n<img src=\"①../img/pik.svg\">\n</div>", "link.missing-image", "img/pic.svg"),
        ("> - [x](①guide/instal.md)", "link.missing-page", "guide/install.md"),
        ("| a |\n|---|\n| [x](①guide/instal.md) |", "link.missing-page", "guide/install.md"),
        ("é << instance.name >> [x](①guide/instal.md)", "link.missing-page", "guide/install.md"),
        ("[^1]\n\n[^1]: [x](①guide/instal.md)", "link.missing-page", "guide/install.md"),
    ]

    @Test(arguments: misspelt)
    func `a link to nothing is refused at its address with the nearest target`(
        link: String, code: String, suggestion: String
    ) throws {
        let page = MarkedSource("content/page.md", "# Page\n\n\(link)\n")
        let site = try SiteFolder.sound(
            [
                "content/guide/install.md": "# Install\n\n## First steps\n",
                "content/img/pic.svg": "<svg/>",
            ],
            marked: [page])
        let problem = try site.onlyProblem()
        #expect(problem.code == code)
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "did you mean ‘\(suggestion)’?")
    }

    @Test func `a link to a draft or a page of another instance says so`() throws {
        let page = MarkedSource("content/page.md", "# Page\n\n[x](①draft.md) [y](②other.md)\n")
        let site = try SiteFolder.sound(
            [
                "content/draft.md": "---\ndraft: true\n---\n# Draft\n",
                "content/other.md": "---\ninstances: [two]\n---\n# Other\n",
            ], configuration: "  two: { name: Two }\n", marked: [page])
        let problems = try site.refused().diagnostics
        #expect(problems.map(\.code) == ["link.absent-page", "link.absent-page"])
        #expect(problems.map(\.location) == [page["①"], page["②"]])
        #expect(problems.first?.message.contains("draft") == true)
        #expect(problems.last?.message.contains("‘one’") == true)
    }

    @Test func `where missing links are warnings the site is built, unless strict`() throws {
        let page = MarkedSource(
            "content/page.md", "# Page\n\n[x](①nope.md) ![y](②nope.png) [z](③#nope)\n")
        let site = try SiteFolder.sound(
            configuration: "links: { missing: warning }\n", marked: [page])
        let refused = try site.refused(["--strict"])
        for report in [try site.built(), refused] {
            #expect(report.diagnostics.map(\.severity) == ["warning", "warning", "warning"])
            #expect(report.diagnostics.map(\.location) == [page["①"], page["②"], page["③"]])
        }
        let text = try site.build(["--strict"])
        #expect(text.standardError.hasSuffix("3 warnings (--strict); nothing was published.\n"))
    }
}
