@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct SearchValueTests {
    private func value(
        _ expression: String, search: String = "{}", page: String = "guide/a.md",
        url: String = "https://one.example/docs/"
    ) async throws -> String? {
        let fixture = try await SiteFixture([
            "site.yml": """
            site: { title: T, url: "\(url)" }
            instances: { one: { name: One } }
            search: \(search)
            """,
            "content/guide/a.md": "x", "content/404.md": "x",
            "templates/layouts/page.html": "{{ \(expression) }}",
            "templates/layouts/404.html": "{{ \(expression) }}",
        ]).edition()
        #expect(fixture.diagnostics.isEmpty)
        let pressed = try await fixture.pressed()
        #expect(pressed.diagnostics.isEmpty)
        return pressed.html[page]
    }

    @Test(arguments: [
        ("search.enabled", "guide/a.md", "True"), ("search.url", "guide/a.md", "../../search/"),
        ("search.root", "guide/a.md", "../../search/"), ("search.root", "404.md", "/docs/search/"),
        ("search.sites | length", "guide/a.md", "0"),
    ])
    func `layouts know where to search from`(expression: String, page: String, expected: String)
        async throws
    {
        #expect(try await value(expression, page: page) == expected)
    }

    @Test func `layouts know when readers are not to search`() async throws {
        #expect(try await value("search.enabled", search: "{ enabled: false }") == "False")
    }

    @Test func `other sites are named with their addresses, and this one is not among them`()
        async throws
    {
        let sites = """
            { sites: [{ name: "<< instance.name >>", url: "https://one.example/docs" }, \
            { name: Two, url: "https://two.example" }, { name: Three, url: ../three }] }
            """
        let expression =
            "search.sites | map(attribute='name') | join(',') }} {{ search.sites | map(attribute='url') | join(' ')"
        #expect(
            try await value(expression, search: sites)
                == "Two,Three https://two.example/ ../../../three/")
    }

    @Test(arguments: ["ftp://x.example/", "//x.example", "https://x.example/?a", "a b"])
    func `an address that is none of a site is reported`(url: String) async throws {
        let source = MarkedSource(
            "site.yml", "site: { title: T }\nsearch: { sites: [{ name: X, url: ①\"\(url)\" }] }\n")
        let problems = try await SiteFixture(source).edition().diagnostics
        #expect(problems.map(\.code) == ["configuration.invalid-url"])
        #expect(problems.first?.location == source["①"])
    }
}
