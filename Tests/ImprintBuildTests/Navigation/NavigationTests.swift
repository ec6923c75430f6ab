@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

/// A navigation written out, for comparison: `Title <target>` a line, indented by depth.
private func outline(_ edition: Edition) -> [String] {
    func lines(_ nodes: [Int], _ depth: Int) -> [String] {
        nodes.flatMap { index -> [String] in
            let node = edition.navigation.nodes[index]
            let target =
                switch node.target {
                case .page(let page): " <\(edition.pages[page].page.contentPath)>"
                case .file(let path): " <file \(path)>"
                case .link(let address): " <link \(address)>"
                case .nothing: ""
                }
            return [String(repeating: "  ", count: depth) + node.title + target]
                + lines(node.children, depth + 1)
        }
    }
    return lines(edition.navigation.roots, 0)
}

private let deep = """
    site: { title: T }
    instances: { dandi: , ember: }
    navigation:
      - index.md
      - Guide:
        - guide/index.md
        - Share:
          - Metadata:
            - Schema: guide/share/schema.md
            - Status: https://status.example.org
          - Upload: guide/share/upload.md
        - Only here:
          - secret.md
        - Draft: draft.md
      - Data: files/table.csv
      - Again: guide/share/upload.md
      - Mail: mailto:info@example.org
    """

private let deepFiles = [
    "site.yml": deep, "content/index.md": "# Home\n", "content/guide/index.md": "# The guide\n",
    "content/guide/share/schema.md": "# S\n", "content/guide/share/upload.md": "# U\n",
    "content/secret.md": "---\ninstances: [dandi]\n---\n# Secret\n",
    "content/draft.md": "---\ndraft: true\n---\n", "content/files/table.csv": "a,b\n",
    "content/outside.md": "# Outside\n",
]

struct NavigationTests {
    @Test func `entries nest to any depth; an index at the start of a section becomes its page`()
        async throws
    {
        let edition = try await SiteFixture(deepFiles).edition()
        #expect(edition.diagnostics.isEmpty)
        #expect(
            outline(edition.edition) == [
                "Home <index.md>", "Guide <guide/index.md>", "  Share", "    Metadata",
                "      Schema <guide/share/schema.md>",
                "      Status <link https://status.example.org>",
                "    Upload <guide/share/upload.md>", "  Only here", "    Secret <secret.md>",
                "Data <file files/table.csv>", "Again <guide/share/upload.md>",
                "Mail <link mailto:info@example.org>",
            ])
    }

    @Test func `a section whose pages are all another instance's closes up`() async throws {
        let edition = try await SiteFixture(deepFiles).edition("ember")
        #expect(edition.diagnostics.isEmpty)
        #expect(!outline(edition.edition).contains { $0.contains("Only here") })
    }

    @Test func `pages are read in the order of the navigation, each once`() async throws {
        let edition = try await SiteFixture(deepFiles).edition()
        let navigation = edition.edition.navigation
        let order = navigation.readingOrder.map { edition.edition.pages[$0].page.contentPath }
        #expect(
            order == [
                "index.md", "guide/index.md", "guide/share/schema.md", "guide/share/upload.md",
                "secret.md",
            ])
        for (place, page) in navigation.readingOrder.enumerated() {
            let before = place == 0 ? nil : navigation.readingOrder[place - 1]
            let after = place + 1 == order.count ? nil : navigation.readingOrder[place + 1]
            #expect(navigation.page(before: page) == before)
            #expect(navigation.page(after: page) == after)
        }
        let outside = try edition.index("outside.md")
        #expect(navigation.page(before: outside) == nil && navigation.page(after: outside) == nil)
    }

    @Test func `the path to a page leads from the top to where it first stands`() async throws {
        let edition = try await SiteFixture(deepFiles).edition()
        let navigation = edition.edition.navigation
        func path(_ page: String) throws -> [String] {
            navigation.path(to: try edition.index(page)).map { navigation.nodes[$0].title }
        }
        #expect(try path("guide/share/schema.md") == ["Guide", "Share", "Metadata", "Schema"])
        #expect(try path("guide/share/upload.md") == ["Guide", "Share", "Upload"])
        #expect(try path("guide/index.md") == ["Guide"])
        #expect(try path("outside.md") == [])
    }

    @Test func `a section leads to the first page in it`() async throws {
        let edition = try await SiteFixture(deepFiles).edition()
        let navigation = edition.edition.navigation
        func first(_ title: String) throws -> String? {
            let node = try #require(navigation.nodes.first { $0.title == title })
            return node.firstPage.map { edition.edition.pages[$0].page.contentPath }
        }
        #expect(try first("Share") == "guide/share/schema.md")
        #expect(try first("Guide") == "guide/index.md")
        #expect(try first("Status") == nil)
    }

    @Test func `a page that is not there is reported where the navigation names it`() async throws {
        let source = MarkedSource(
            "site.yml",
            "site: { title: T }\nnavigation:\n  - Home: ①indx.md\n  - ②gone/\n  - index.md\n")
        let edition = try await SiteFixture(source, MarkedSource("content/index.md", "")).edition()
        #expect(edition.diagnostics.map(\.location) == [source["①"], source["②"]])
        #expect(
            edition.diagnostics.map(\.code) == Array(repeating: "navigation.missing-page", count: 2)
        )
        #expect(edition.diagnostics.first?.suggestion == "did you mean ‘index.md’?")
    }

    @Test func `titles and targets of the navigation may hold placeholders`() async throws {
        let edition = try await SiteFixture([
            "site.yml": """
            site: { title: T }
            instances: { dandi: { name: DANDI, first: a.md } }
            navigation: [{ "About << instance.name >>": "<< instance.first >>" }]
            """,
            "content/a.md": "",
        ]).edition()
        #expect(outline(edition.edition) == ["About DANDI <a.md>"])
    }

    @Test func `an address from the root is a page of the site, below the site's own path`()
        async throws
    {
        let edition = try await SiteFixture([
            "site.yml":
                "site: { title: T, url: https://example.org/docs/ }\nnavigation: [{ A: /guide/ }, { B: /img/x.svg }]",
            "content/guide.md": "", "content/img/x.svg": "",
        ]).edition()
        #expect(outline(edition.edition) == ["A <guide.md>", "B <file img/x.svg>"])
    }
}

struct FolderNavigationTests {
    @Test func `pages and folders come by order, those without one last by name, index first`()
        async throws
    {
        let edition = try await SiteFixture([
            "content/zebra.md": "---\norder: 1\n---\n# Z", "content/apple.md": "# A",
            "content/index.md": "# Home", "content/guide/index.md": "---\norder: 2\n---\n# Guide",
            "content/guide/b.md": "---\norder: 10\n---\n# B",
            "content/guide/c.md": "---\norder: 9\n---\n# C",
            "content/guide/a.md": "# A", "content/misc-notes/x.md": "# X",
            "content/guide/deep/er/y.md": "# Y", "content/img/x.svg": "",
        ]).edition()
        #expect(
            outline(edition.edition) == [
                "Home <index.md>", "Z <zebra.md>", "Guide <guide/index.md>", "  C <guide/c.md>",
                "  B <guide/b.md>", "  A <guide/a.md>", "  Deep", "    Er",
                "      Y <guide/deep/er/y.md>", "A <apple.md>", "Misc notes",
                "  X <misc-notes/x.md>",
            ])
    }

    @Test func `hidden pages are left out, and a folder of nothing else with them`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": "# A", "content/b.md": "---\nhidden: true\n---\n",
            "content/c/d.md": "---\nhidden: true\n---\n",
            "content/e/index.md": "---\nhidden: true\n---\n# E", "content/e/f.md": "# F",
        ]).edition()
        #expect(outline(edition.edition) == ["A <a.md>", "E", "  F <e/f.md>"])
    }

    @Test func `a page goes by its navigation title`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": "---\nnavigation_title: Short\n---\n# A long title\n"
        ]).edition()
        #expect(outline(edition.edition) == ["Short <a.md>"])
    }

    @Test func `a folder in an explicit navigation is taken automatically`() async throws {
        let files = [
            "content/guide/index.md": "# Guide", "content/guide/b.md": "# B",
            "content/guide/a.md": "# A", "content/x.md": "# X",
        ]
        let titled = try await SiteFixture(
            files.merging(
                ["site.yml": "site: { title: T }\nnavigation: [{ Manual: guide/ }, x.md]"]) { $1 }
        ).edition()
        #expect(
            outline(titled.edition) == [
                "Manual <guide/index.md>", "  A <guide/a.md>", "  B <guide/b.md>", "X <x.md>",
            ])
        let section = try await SiteFixture(
            files.merging(
                ["site.yml": "site: { title: T }\nnavigation: [{ Manual: [x.md, guide/] }]"]) { $1 }
        ).edition()
        #expect(
            outline(section.edition) == [
                "Manual", "  X <x.md>", "  Guide <guide/index.md>", "  A <guide/a.md>",
                "  B <guide/b.md>",
            ])
    }
}
