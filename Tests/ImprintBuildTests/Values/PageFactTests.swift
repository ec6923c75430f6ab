@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct PageFactTests {
    private func html(
        _ layout: String, site: String, front: String = "title: A & B",
        history: PageHistory = .none,
        instance: String? = nil
    ) async throws -> String? {
        let edition = try await SiteFixture(
            [
                "site.yml": "search: { enabled: false }\n\(site)",
                "content/guide/a b.md": "---\n\(front)\n---\nSome words.\n",
                "templates/layouts/page.html": layout,
            ], history: history
        ).edition(instance)
        #expect(edition.diagnostics.isEmpty, "\(edition.diagnostics)")
        return try await edition.pressed().html["guide/a b.md"]
    }

    @Test(arguments: [
        ("edit/main/content/", "https://x.org/r/edit/main/content/guide/a%20b.md"),
        ("-/edit/main/content", "https://x.org/r/-/edit/main/content/guide/a%20b.md"),
        ("https://e.org/?file={path}&x", "https://e.org/?file=guide/a%20b.md&x"),
    ])
    func `a page is edited below the repository or by a pattern`(
        edit: String, url: String
    ) async throws {
        let site = "site: { title: T, repository: { url: https://x.org/r, edit: '\(edit)' } }"
        #expect(try await html("{{ page.edit_url | safe }}", site: site) == url)
    }

    @Test func `a report names the page and its address, at the help desk of the instance`()
        async throws
    {
        let site = """
            site:
              title: T
              url: https://x.org/
              repository: { url: https://github.com/o/r, issues: issues/new }
            instances:
              one: { helpdesk: "https://github.com/h/<< instance.id >>/issues/new/choose" }
              two:
            """
        let query =
            "?title=Problem%20on%20the%20page%20%E2%80%9CA%20%26%20B%E2%80%9D"
            + "&body=Page%3A%20https%3A%2F%2Fx.org%2Fguide%2Fa%2520b%2F%0ASource%3A%20guide%2Fa%20b.md%0A"
        let layout = "{{ page.report_url | safe }}"
        let one = try await html(layout, site: site, instance: "one")
        #expect(one == "https://github.com/h/one/issues/new\(query)")
        let two = try await html(layout, site: site, instance: "two")
        #expect(two == "https://github.com/o/r/issues/new\(query)")
    }

    @Test func `without an address of its own, a site names the source only`() async throws {
        let site = """
            site: { title: T, repository: { url: https://gitlab.com/o/r, issues: -/issues/new } }
            """
        #expect(
            try await html("{{ page.report_url | safe }}", site: site)?.hasSuffix(
                "&issue%5Bdescription%5D=Source%3A%20guide%2Fa%20b.md%0A") == true)
    }

    @Test func `a site that names no place for reports has none, and neither has a made-up page`()
        async throws
    {
        let layout = "{{ page.report_url is defined }} {{ page.edit_url is defined }}"
        let site = "site: { title: T, repository: { url: https://github.com/o/r } }"
        #expect(try await html(layout, site: site) == "False False")
        let pressed = try await SiteFixture([
            "site.yml": """
            site: { title: T, repository: { url: https://github.com/o/r, edit: e, issues: i } }
            """,
            "content/a.md": "", "templates/layouts/404.html": layout,
        ]).edition().pressed()
        #expect(pressed.html["404.md"] == "False False")
    }

    @Test func `a place that means nothing in the address of reports is an error where it stands`()
        async throws
    {
        let source = MarkedSource(
            "site.yml",
            """
            site: { title: T, repository: { url: https://x.org, issues: ①"new?t={titel}" } }
            instances: { one: , two: { helpdesk: ②"https://x.org/{foo}" } }
            """)
        let fixture = try await SiteFixture(source, MarkedSource("content/a.md", ""))
        let one = try #require(try fixture.edition("one").diagnostics.first)
        #expect(one.location == source["①"])
        #expect(one.suggestion == "did you mean ‘{title}’?")
        let two = try #require(try fixture.edition("two").diagnostics.first)
        #expect(two.location == source["②"])
        #expect(two.code == "configuration.invalid-value")
    }

    @Test(arguments: [
        ("status: beta", "beta|Beta"), ("status: deprecated", "deprecated|Deprecated"),
        ("status: new", "new|Fresh for T"), ("status: in-review", "in-review|In review"),
        ("title: x", "-"),
    ])
    func `a page shows its status in the words of the site, or else of the theme`(
        front: String, status: String
    ) async throws {
        let site = """
            site: { title: T }
            pages: { statuses: { new: Fresh for << site.title >>, in-review: In review } }
            """
        let layout =
            "{% if page.status is defined %}{{ page.status.name }}|{{ page.status.title }}{% else %}-{% endif %}"
        #expect(try await html(layout, site: site, front: front) == status)
        let navigation =
            "{% for n in navigation %}{% for m in n.children %}{% if m.status is defined %}{{ m.status.name }}|{{ m.status.title }}{% else %}-{% endif %}{% endfor %}{% endfor %}"
        #expect(try await html(navigation, site: site, front: front) == status)
    }

    @Test func `a status that the site does not know is an error with the nearest`() async throws {
        let page = MarkedSource("content/a.md", "---\nstatus: ①depricated\n---\n")
        let fixture = try await SiteFixture(page)
        let problem = try #require(fixture.diagnostics.first)
        #expect(problem.code == "front-matter.unknown-status")
        #expect(problem.location == page["①"])
        #expect(problem.suggestion == "did you mean ‘deprecated’?")
    }

    @Test func `the reading time is told where the site asks for it`() async throws {
        let layout =
            "{% if page.reading_time is defined %}{{ page.reading_time }}{% else %}-{% endif %}"
        #expect(try await html(layout, site: "site: { title: T }") == "-")
        let site = "site: { title: T }\npages: { reading_time: true }"
        #expect(try await html(layout, site: site) == "1")
    }

    @Test func `contributors and the last change are told where the site asks for them`()
        async throws
    {
        let history = PageHistory([
            SourcePath("content/guide/a b.md"): PageHistory.Entry(
                lastChange: Timestamp(secondsSince1970: 0),
                contributors: [
                    Contributor(name: "A", url: "https://a.org"), Contributor(name: "B"),
                ])
        ])
        let layout =
            "{% for p in page.contributors %}{{ p.name }}{% if p.url is defined %}:{{ p.url }}{% endif %} {% endfor %}"
            + "{{ page.last_updated | date('%Y') if page.last_updated is defined else '-' }}"
        let site = "site: { title: T }\npages: "
        #expect(try await html(layout, site: site + "{}", history: history) == "1970")
        #expect(
            try await html(
                layout, site: site + "{ contributors: true, last_updated: false }", history: history
            )
                == "A:https://a.org B -")
    }

    @Test(arguments: [
        ("https://other.org", #"rel="external noopener""#), ("https://x.org/a", #"rel="noopener""#),
    ])
    func `links to other sites are marked, and not those to the site itself`(
        address: String, rel: String
    ) async throws {
        let pressed = try await SiteFixture([
            "site.yml": "site: { title: T, url: https://x.org }\nlinks: { mark_external: true }",
            "content/a.md": "[x](\(address))",
        ]).edition().pressed()
        #expect(pressed.html["a.md"] == "<p><a href=\"\(address)\" \(rel)>x</a></p>\n")
    }
}
