@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import OrderedCollections
import Testing

struct EditionBuilderTests {
    @Test func `each key of an instance may use those before it, and a null key is undefined`()
        async throws
    {
        let source = MarkedSource(
            "site.yml",
            """
            site: { title: T }
            instances:
              dandi:
                name: DANDI
                long: << instance.name >> Archive (<< instance.id >>)
                list: [a, "<< instance.long >>"]
                hub:
                link: << instance.①hub >>
            """)
        let edition = try await SiteFixture(source).edition()
        guard case .dictionary(let members) = edition.edition.texts.instance else {
            Issue.record("the instance is no mapping")
            return
        }
        #expect(Array(members.keys) == ["id", "name", "long", "list", "link"])
        #expect(members["long"] == "DANDI Archive (dandi)")
        #expect(members["list"] == ["a", "DANDI Archive (dandi)"])
        #expect(edition.diagnostics.map(\.code) == ["template.unknown-member"])
        #expect(edition.diagnostics.first?.location == source["①"])
    }

    @Test func `texts of the site, the theme and the data are the instance's own`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": """
            site:
              title: << instance.name >> Docs
              description: About << instance.name >>
              url: "<< instance.docs >>"
              copyright: By [<< instance.name >>](https://<< instance.id >>.org)
              repository: { url: "https://github.com/<< instance.id >>/docs/", edit: edit/main/content }
            instances:
              dandi: { name: DANDI, docs: "https://docs.dandi.org/" }
              ember: { name: EMBER, docs: "https://example.org/ember", theme: { primary: "#222222" } }
            theme: { primary: "#111111", accent: "#333333", social: [{ name: << instance.name >>, url: "https://x.org" }] }
            """,
            "content/_data/list.yml": "- << instance.name >>\n- { a: << site.title >> }\n",
            "content/a.md":
                "---\ntitle: << instance.name >>\ntags: [<< instance.id >>]\nextra: { k: [\"<< data.list[0] >>\"] }\n---\n",
        ])
        let (dandi, ember) = (try fixture.edition("dandi"), try fixture.edition("ember"))
        #expect(fixture.diagnostics.isEmpty)
        #expect(dandi.diagnostics.isEmpty && ember.diagnostics.isEmpty)
        let texts = ember.edition.texts
        #expect(texts.title == "EMBER Docs")
        #expect(texts.description == "About EMBER")
        #expect(texts.url?.absolute(.root) == "https://example.org/ember/")
        #expect(texts.copyright == #"By <a href="https://ember.org">EMBER</a>"#)
        #expect(texts.repository?.url == "https://github.com/ember/docs")
        #expect(texts.repository?.name == "ember/docs")
        #expect(
            ember.edition.editURL(of: try ember.index("a.md"))
                == "https://github.com/ember/docs/edit/main/content/a.md")
        #expect(texts.theme.primary == "#222222" && texts.theme.accent == "#333333")
        #expect(texts.theme.social.map(\.name) == ["EMBER"])
        #expect(texts.data == ["list": ["EMBER", ["a": "EMBER Docs"]]])
        let page = try ember.page("a.md")
        #expect(page.title == "EMBER" && page.tags == ["ember"])
        #expect(page.extra == ["k": ["EMBER"]])
        #expect(dandi.edition.texts.theme.primary == "#111111")
        #expect(try dandi.page("a.md").title == "DANDI")
    }

    @Test func `a page that keeps its placeholders keeps them in its front matter too`()
        async throws
    {
        let fixture = try await SiteFixture([
            "content/a.md":
                "---\ntitle: << site.title >>\nplaceholders: false\n---\n<< site.title >>\n"
        ])
        let edition = try fixture.edition()
        #expect(try edition.page("a.md").title == "<< site.title >>")
        #expect(
            try await edition.pressed().html["a.md"] == "<p>&lt;&lt; site.title &gt;&gt;</p>\n")
    }

    @Test func `pages are those of the instance, by list, only or except`() async throws {
        let fixture = try await SiteFixture([
            "site.yml":
                "site: { title: T }\ninstances: { dandi: , ember: , linc: }\nsearch: { enabled: false }",
            "content/all.md": "", "content/list.md": "---\ninstances: [ember]\n---\n",
            "content/only.md": "---\ninstances: { only: [ember, linc] }\n---\n",
            "content/except.md": "---\ninstances: { except: [ember] }\n---\n",
            "content/none.md": "---\ninstances: []\n---\n",
        ])
        func pages(_ instance: String) throws -> [String] {
            try fixture.edition(instance).edition.pages.map(\.page.contentPath)
        }
        #expect(try pages("dandi") == ["all.md", "except.md", "404.md"])
        #expect(try pages("ember") == ["all.md", "list.md", "only.md", "404.md"])
        #expect(try pages("linc") == ["all.md", "except.md", "only.md", "404.md"])
    }

    @Test(arguments: [
        ("content/a.md", "content/a/index.md", "a/"),
        ("content/a/index.md", "content/a/README.md", "a/"),
        ("content/a.md", "content/a/index.html", "a/"),
    ])
    func `two sources of one address are an error that names both`(
        first: String, second: String, address: String
    ) async throws {
        let edition = try await SiteFixture([first: "", second: ""]).edition()
        let problem = try #require(edition.diagnostics.first)
        #expect(edition.diagnostics.count == 1)
        #expect(problem.code == "content.duplicate-address")
        #expect(problem.message.contains("‘/\(address)’"))
        let files = [problem.location?.file, problem.notes.first?.location?.file]
        #expect(Set(files) == [SourcePath(first), SourcePath(second)])
    }

    @Test func `two pages may have one address if no instance has both`() async throws {
        let fixture = try await SiteFixture([
            "site.yml": "site: { title: T }\ninstances: { dandi: , ember: }",
            "content/a.md": "---\ninstances: [dandi]\n---\n",
            "content/b.md": "---\nslug: a\ninstances: [ember]\n---\n",
        ])
        #expect(try fixture.edition("dandi").diagnostics.isEmpty)
        #expect(try fixture.edition("ember").diagnostics.isEmpty)
    }

    @Test func `aliases are paths below the site; others are reported where they stand`()
        async throws
    {
        let source = MarkedSource(
            "content/a.md",
            "---\naliases: [old, /older/, x.html, ①https://example.org, ②../up, v1.2]\n---\n")
        let edition = try await SiteFixture(source).edition()
        let aliases = try edition.page("a.md").aliases
        #expect(aliases.map(\.path.description) == ["old/", "older/", "x.html", "v1.2/"])
        #expect(edition.diagnostics.map(\.location) == [source["①"], source["②"]])
        #expect(Set(edition.diagnostics.map(\.code)) == ["front-matter.invalid-alias"])
    }

    @Test(arguments: [
        ("date", false, ["none", "b", "c", "a"]), ("date", true, ["a", "c", "b", "none"]),
        ("title", false, ["c", "b", "none", "a"]), ("title", true, ["a", "none", "b", "c"]),
        ("order", false, ["b", "c", "a", "none"]), ("order", true, ["none", "a", "c", "b"]),
        ("path", false, ["a", "b", "c", "none"]), ("path", true, ["none", "c", "b", "a"]),
    ])
    func `a collection is sorted by what site.yml says`(
        order: String, descending: Bool, names: [String]
    ) async throws {
        let edition = try await SiteFixture([
            "site.yml":
                "site: { title: T }\ncollections: { blog: { folder: blog, sort: \(order), descending: \(descending) } }",
            "content/blog/a.md": "---\ntitle: zeta\ndate: 2026-03-01\n---\n",
            "content/blog/b.md": "---\ntitle: Beta\ndate: 2024-03-01\norder: 1\n---\n",
            "content/blog/c.md": "---\ntitle: alpha\ndate: 2025-03-01\norder: 2\n---\n",
            "content/blog/none.md": "---\ntitle: gamma\n---\n", "content/blog/index.md": "",
            "content/other.md": "",
        ]).edition()
        let collection = try #require(edition.edition.collections.first)
        #expect(collection.name == "blog")
        #expect(
            collection.pages.map { edition.edition.pages[$0].page.contentPath }
                == names.map { "blog/\($0).md" })
    }

    @Test func `a collection has only the instance's pages, and no drafts`() async throws {
        let files = [
            "site.yml":
                "site: { title: T }\ninstances: { dandi: , ember: }\ncollections: { blog: { folder: blog } }",
            "content/blog/a.md": "---\ninstances: [ember]\n---\n",
            "content/blog/b.md": "---\ndraft: true\n---\n", "content/blog/c.md": "",
        ]
        let fixture = try await SiteFixture(files)
        #expect(try fixture.edition("dandi").edition.collections.first?.pages.count == 1)
        #expect(try fixture.edition("ember").edition.collections.first?.pages.count == 2)
        let drafts = try await SiteFixture(files, includesDrafts: true)
        #expect(try drafts.edition("dandi").edition.collections.first?.pages.count == 2)
    }

    @Test(arguments: [
        "docs.example.org", "/docs", "ftp://example.org", "https://", "https://a b.org",
    ])
    func `a site address that is not absolute is reported where it stands`(url: String) async throws
    {
        let source = MarkedSource("site.yml", "site:\n  title: T\n  url: ①\"\(url)\"\n")
        let edition = try await SiteFixture(source).edition()
        #expect(edition.diagnostics.map(\.code) == ["configuration.invalid-url"])
        #expect(edition.diagnostics.first?.location == source["①"])
        #expect(edition.edition.texts.url == nil)
    }

    @Test func `an asset that the theme names and the site lacks is reported`() async throws {
        let source = MarkedSource(
            "site.yml",
            "site: { title: T }\ntheme: { logo: ①logos/dandy.svg, favicon: assets/icon.svg }\n")
        let edition = try await SiteFixture(
            source, MarkedSource("assets/logos/dandi.svg", ""), MarkedSource("assets/icon.svg", "")
        ).edition()
        #expect(edition.diagnostics.map(\.code) == ["configuration.missing-asset"])
        #expect(edition.diagnostics.first?.location == source["①"])
        #expect(edition.diagnostics.first?.suggestion == "did you mean ‘logos/dandi.svg’?")
        #expect(edition.edition.texts.theme.favicon == "assets/icon.svg")
    }
}

struct SiteURLTests {
    @Test(arguments: [
        ("https://docs.example.org", "https://docs.example.org", "docs.example.org", "/"),
        ("https://docs.example.org/", "https://docs.example.org", "docs.example.org", "/"),
        ("http://localhost:8000/a/b/", "http://localhost:8000", "localhost", "/a/b/"),
        ("HTTPS://example.org//a/./b/../c", "https://example.org", "example.org", "/a/c/"),
    ])
    func `an absolute address is taken apart, its path between slashes`(
        text: String, origin: String, host: String, path: String
    ) throws {
        let url = try #require(SiteURL(text))
        #expect(url.origin == origin)
        #expect(url.host == host)
        #expect(url.basePath == path)
        #expect(url.absolute(URLPath("x y/é/")) == "\(origin)\(path)x%20y/%C3%A9/")
    }

    @Test(arguments: [
        "", "example.org", "//example.org", "ftp://example.org", "https:/example.org", "https://",
        "https:///x", "https://example.org/?q", "https://example.org/#f", "https://exa mple.org",
        "mailto:a@b.c",
    ])
    func `what is no absolute address of the web is refused`(text: String) {
        #expect(SiteURL(text) == nil)
    }
}
