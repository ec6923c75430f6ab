import Foundation
import ImprintCore
import Testing

@testable import ImprintBuild

struct StructuredDataTests {
    private static let layout = """
        {% set data = page.metadata.json_ld | default(none) %}
        {% if data %}<script type="application/ld+json">{{ data }}</script>{% endif %}
        """
    private static let configuration = """
        site: { title: Docs, url: "https://example.org/docs", description: About. }
        search: { enabled: false }
        metadata: { organization: { name: North Lab, url: "https://north.example" } }
        theme: { social: [{ name: Code, url: "https://code.example/north" }, { name: Mail, url: "mailto:a@b.example" }] }
        collections: { blog: { folder: blog, layout: page.html } }
        navigation: [Home: index.md, Guide: [guide/index.md, Install: guide/install.md]]

        """

    /// The nodes of a page's graph by their types.
    private func graph(
        of page: String, _ files: [String: String], configuration: String = configuration
    ) async throws -> [String: [String: Any]] {
        var texts = files
        texts["site.yml"] = configuration
        texts["templates/layouts/page.html"] = Self.layout
        for path in ["index.md", "guide/index.md", "guide/install.md"] {
            texts["content/\(path)"] = texts["content/\(path)"] ?? "# Page\n"
        }
        let pressed = try await SiteFixture(texts).edition().pressed()
        #expect(pressed.diagnostics.isEmpty)
        let html = try #require(pressed.html[page])
        guard let start = html.range(of: "<script type=\"application/ld+json\">") else {
            return [:]
        }
        // What a browser does: the first end tag ends the element.
        let end = try #require(html[start.upperBound...].range(of: "</script>"))
        let json = Data(html[start.upperBound..<end.lowerBound].utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(root["@context"] as? String == "https://schema.org")
        let nodes = try #require(root["@graph"] as? [[String: Any]])
        return Dictionary(uniqueKeysWithValues: nodes.map { ($0["@type"] as? String ?? "", $0) })
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "\"double\" and 'single'", "a & b &amp; c",
        "Emoji 🎉 and \\ backslash", "مرحبا بالعالم", "line\u{2028}separator", "<!-- <b>",
    ])
    func `a title of any characters is the headline, and ends nothing`(title: String) async throws {
        let yaml = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let graph = try await graph(
            of: "guide/install.md",
            ["content/guide/install.md": "---\ntitle: \"\(yaml)\"\n---\nText.\n"])
        #expect(graph["TechArticle"]?["headline"] as? String == title)
    }

    @Test func `a page is an article with its days, authors and description`() async throws {
        let article = try #require(
            try await graph(
                of: "guide/install.md",
                [
                    "content/guide/install.md":
                        "---\ntitle: Install\ndate: 2026-01-02\nupdated: 2026-03-04\nauthors: [Ada, Bo]\ntags: [a]\n---\nHow to begin.\n"
                ])["TechArticle"])
        #expect(article["url"] as? String == "https://example.org/docs/guide/install/")
        #expect(article["datePublished"] as? String == "2026-01-02")
        #expect(article["dateModified"] as? String == "2026-03-04")
        #expect(article["description"] as? String == "How to begin.")
        #expect(article["keywords"] as? [String] == ["a"])
        let authors = article["author"] as? [[String: String]]
        #expect(authors?.map { $0["name"] } == ["Ada", "Bo"])
    }

    @Test func `a dated page of a collection is a post`() async throws {
        let graph = try await graph(
            of: "blog/a.md", ["content/blog/a.md": "---\ntitle: A\ndate: 2026-01-02\n---\n"])
        #expect(graph["BlogPosting"]?["datePublished"] as? String == "2026-01-02")
        #expect(graph["TechArticle"] == nil)
        // It stands nowhere in the navigation.
        #expect(graph["BreadcrumbList"] == nil)
    }

    @Test func `breadcrumbs lead from the home page through the sections`() async throws {
        let list = try #require(try await graph(of: "guide/install.md", [:])["BreadcrumbList"])
        let items = try #require(list["itemListElement"] as? [[String: Any]])
        #expect(items.map { $0["name"] as? String } == ["Docs", "Guide", "Install"])
        #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
        #expect(
            items.map { $0["item"] as? String } == [
                "https://example.org/docs/", "https://example.org/docs/guide/",
                "https://example.org/docs/guide/install/",
            ])
    }

    @Test func `the home page says what the site is and who publishes it`() async throws {
        let graph = try await graph(of: "index.md", [:])
        #expect(graph["TechArticle"] == nil)
        #expect(graph["WebSite"]?["description"] as? String == "About.")
        #expect(graph["Organization"]?["name"] as? String == "North Lab")
        #expect(graph["Organization"]?["url"] as? String == "https://north.example")
        #expect(graph["Organization"]?["sameAs"] as? [String] == ["https://code.example/north"])
    }

    @Test(arguments: [
        "site: { title: T, url: \"https://example.org\" }\nmetadata: { json_ld: false }\n",
        "site: { title: T }\n",
    ])
    func `there is none where it is off, or the site has no address`(configuration: String)
        async throws
    {
        #expect(
            try await graph(
                of: "index.md", [:],
                configuration: configuration + "search: { enabled: false }\n"
            ).isEmpty)
    }

    @Test func `a page that is not to be listed says nothing`() async throws {
        #expect(
            try await graph(
                of: "guide/install.md",
                ["content/guide/install.md": "---\nnoindex: true\n---\n# x\n"]
            ).isEmpty)
    }

    @Test func `an organisation's address must be absolute`() async throws {
        let edition = try await SiteFixture([
            "site.yml":
                "site: { title: T }\nmetadata: { organization: { name: N, url: north } }\n",
            "content/index.md": "",
        ]).edition()
        #expect(edition.diagnostics.summaries == ["site.yml:2:43 configuration.invalid-url"])
    }
}
