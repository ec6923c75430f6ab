@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct ListPagesTests {
    private func addresses(_ edition: EditionFixture) -> [String] {
        edition.edition.pages.filter { $0.page.isGenerated && $0.list != nil }
            .map(\.urlPath.description)
    }

    @Test func `a collection has lists of its pages, years, tags, categories and authors`()
        async throws
    {
        let edition = try await BlogFixture.edition()
        #expect(edition.diagnostics.isEmpty)
        #expect(
            addresses(edition) == [
                "blog/", "blog/page/2/", "blog/2026/", "blog/2025/", "blog/tags/",
                "blog/tags/c-plus-plus/", "blog/tags/x/", "blog/tags/x/page/2/", "blog/tags/y/",
                "blog/categories/", "blog/categories/news/", "blog/authors/", "blog/authors/ada/",
                "blog/authors/bob/",
            ])
    }

    @Test func `a collection without lists has none`() async throws {
        let edition = try await BlogFixture.edition(
            configuration: "site: { title: T }\ncollections: { blog: { folder: blog } }")
        #expect(addresses(edition).isEmpty)
        #expect(edition.diagnostics.isEmpty)
    }

    @Test func `a collection without pages has one list without pages`() async throws {
        let edition = try await SiteFixture([
            "site.yml": BlogFixture.configuration(), "content/index.md": "",
        ]).edition()
        #expect(
            addresses(edition) == ["blog/", "blog/tags/", "blog/categories/", "blog/authors/"])
        #expect(edition.edition.pages.compactMap(\.list).map(\.count) == [0, 0, 0, 0])
    }

    @Test func `the lists of tags of all pages show those outside of collections too`()
        async throws
    {
        let edition = try await BlogFixture.edition(
            ["content/guide.md": "---\ntags: [X]\ntitle: Guide\n---\n"],
            configuration: BlogFixture.configuration("tags: /topics/\n"))
        let list = try #require(
            edition.edition.pages.first { $0.urlPath.description == "topics/x/" }?.list)
        #expect(list.pages.map { edition.edition.pages[$0].title } == ["A", "B", "C", "Guide"])
    }

    @Test func `a page of the author's own keeps its address, and gets the list`() async throws {
        let edition = try await BlogFixture.edition([
            "content/blog/index.md": "# Mine\n",
            "content/blog/tags/x.md": "---\ndate: 2020-01-01\n---\n# X",
            "content/blog/2026/index.html": "own",
        ])
        #expect(!edition.diagnostics.containsError)
        let own = try edition.page("blog/index.md")
        #expect(own.list?.count == 4)
        #expect(!own.page.isGenerated)
        #expect(!addresses(edition).contains("blog/"))
        #expect(!addresses(edition).contains("blog/2026/"))
        #expect(addresses(edition).contains("blog/page/2/"))
    }

    @Test func `links, the navigation and redirects can lead to lists`() async throws {
        let edition = try await BlogFixture.edition(
            ["content/index.md": "[Blog](blog/index.md) [X](blog/tags/x/index.md)"],
            configuration: BlogFixture.configuration(
                "navigation: [index.md, { News: blog/index.md }]\n"))
        let pressed = try await edition.pressed()
        #expect(pressed.diagnostics.isEmpty)
        #expect(pressed.html["index.md"]?.contains("href=\"blog/tags/x/\"") == true)
        let post = try edition.index("blog/b.md")
        #expect(
            edition.edition.navigationPath(to: post).map {
                edition.edition.navigation.nodes[$0].title
            } == ["News"])
    }

    @Test func `without a navigation in site.yml the list leads the section of its pages`()
        async throws
    {
        let edition = try await BlogFixture.edition()
        let titles = edition.edition.navigation.roots.map {
            edition.edition.navigation.nodes[$0].title
        }
        #expect(titles == ["Home", "Blog"])
    }

    @Test func `a list tells where its other pages are, and of its collection`() async throws {
        let layout = """
            {{ page.title }}|{{ page.list.kind }}|{{ page.list.number }}/{{ page.list.page_count }}|\
            {{ page.list.count }}|{{ page.list.previous_url is defined }}|\
            {% for p in page.list.pages %}{{ p.title }} {{ p.url }} {{ p.excerpt is defined }} {% endfor %}|\
            {% for l in page.list.links %}{{ l.number }} {{ l.url }} {{ l.is_current }} {% endfor %}|\
            {% for b in page.breadcrumbs %}{{ b.title }} {{ b.url }}{% endfor %}|\
            {% for y in page.collection.years %}{{ y.name }} {{ y.count }} {{ y.url }} {% endfor %}
            """
        let edition = try await BlogFixture.edition(["templates/layouts/list.html": layout])
        let pressed = try await edition.pressed()
        #expect(pressed.diagnostics.isEmpty)
        #expect(
            pressed.html["blog/index.md"]
                == """
                Blog|posts|1/2|3|False|C 2026/02/03/c/ True B 2026/01/02/b/ False |\
                1 ./ True 2 page/2/ False ||2026 2 2026/ 2025 1 2025/ \n
                """.replacing("\n", with: ""))
        #expect(
            pressed.html["blog/page/2/index.md"]
                == """
                Blog – Page 2|posts|2/2|3|True|A ../../2025/03/01/a/ False |\
                1 ../../ False 2 ./ True |Blog ../../|2026 2 ../../2026/ 2025 1 ../../2025/ \n
                """.replacing("\n", with: ""))
    }

    @Test
    func `a post tells its neighbours by date, its place, related posts and where its tags are`()
        async throws
    {
        let layout = """
            {{ page.previous.title }}|{{ page.next.title }}|{{ page.series.number }}/{{ page.series.count }}|\
            {% for p in page.related %}{{ p.title }}{% endfor %}|\
            {% for t in page.tag_links %}{{ t.name }} {{ t.url }} {% endfor %}|\
            {% for b in page.breadcrumbs %}{{ b.title }}{% endfor %}|\
            {% for f in page.feeds %}{{ f.type }} {{ f.url }} {% endfor %}
            """
        let edition = try await BlogFixture.edition(["templates/layouts/post.html": layout])
        let html = try await edition.pressed().html
        #expect(
            html["blog/b.md"]
                == "A|C|2/3||x ../../../../tags/x/ |Blog|application/atom+xml ../../../../atom.xml "
                + "application/rss+xml ../../../../rss.xml "
                + "application/feed+json ../../../../feed.json ")
    }

    @Test func `a list has its place in the sitemap, its further pages have none`() async throws {
        let edition = try await BlogFixture.edition()
        let sitemap = try #require(Sitemap(of: edition.edition)?.files.first)
        let text = String(decoding: sitemap.bytes, as: UTF8.self)
        #expect(
            text.contains(
                "<loc>https://example.org/docs/blog/</loc><lastmod>2026-02-03</lastmod>"))
        #expect(!text.contains("/page/2/"))
    }

    @Test func `a page of a later date is left out, and a link to it says until when`()
        async throws
    {
        let now = try #require(Timestamp("2026-01-15T12:00:00Z"))
        let edition = try await BlogFixture.edition(
            ["content/index.md": "[C](blog/c.md)"], now: now)
        #expect(edition.edition.collections.first?.pages.count == 2)
        #expect(edition.edition.scheduled.map(\.source.description) == ["content/blog/c.md"])
        let problems = try await edition.pressed().diagnostics
        #expect(problems.map(\.message) == ["‘blog/c.md’ is not published before 2026-02-03"])
    }

    @Test func `a page is published from the beginning of its day`() async throws {
        let now = try #require(Timestamp("2026-02-03T00:00:00Z"))
        #expect(try await BlogFixture.edition(now: now).edition.scheduled.isEmpty)
    }

    @Test func `a picture is found beside the page, in the content folder, or among the assets`()
        async throws
    {
        let layout = "{{ page.cover.url }} {{ page.cover.alt }}"
        func url(_ image: String) async throws -> String? {
            try await BlogFixture.edition([
                "content/blog/d.md": "---\ndate: 2026-05-01\nimage: \(image)\nimage_alt: W\n---\n",
                "content/blog/one.svg": "<svg/>", "content/img/two.svg": "<svg/>",
                "assets/three.svg": "<svg/>", "templates/layouts/post.html": layout,
                "content/blog/a.md": "---\ndate: 2020-01-01\nlayout: 404.html\n---\n",
                "content/blog/b.md": "---\ndate: 2020-01-01\nlayout: 404.html\n---\n",
                "content/blog/c.md": "---\ndate: 2020-01-01\nlayout: 404.html\n---\n",
            ]).pressed().html["blog/d.md"]
        }
        #expect(try await url("one.svg") == "../../../../one.svg W")
        #expect(try await url("img/two.svg") == "../../../../../img/two.svg W")
        #expect(try await url("../img/two.svg") == "../../../../../img/two.svg W")
        #expect(try await url("assets/three.svg")?.contains("assets/three.") == true)
        #expect(try await url("https://example.org/x.png") == "https://example.org/x.png W")
    }

    @Test func `a picture that does not exist is an error at its place`() async throws {
        let page = MarkedSource(
            "content/blog/d.md", "---\ndate: 2026-05-01\nimage: ①../img/wav.svg\n---\n")
        let edition = try await BlogFixture.edition([
            "content/blog/d.md": String(decoding: page.text.bytes, as: UTF8.self),
            "content/img/wave.svg": "<svg/>",
        ])
        let problem = try #require(edition.diagnostics.first)
        #expect(problem.code == "link.missing-image")
        #expect(problem.location == page["①"])
    }

    @Test func `a page without the date that a feed needs is an error`() async throws {
        let edition = try await BlogFixture.edition(
            ["content/blog/d.md": "# D"],
            configuration: BlogFixture.configuration(
                collection: "collections: { blog: { folder: blog, feed: { formats: [rss] } } }"))
        #expect(edition.diagnostics.summaries == ["content/blog/d.md front-matter.missing-date"])
    }

    @Test func `a feed of a site without an address is an error`() async throws {
        let edition = try await BlogFixture.edition(
            configuration: "site: { title: T }\n" + BlogFixture.collection)
        #expect(edition.diagnostics.map(\.code) == ["feed.no-address"])
    }
}
