@testable import ImprintBuild
import ImprintCore

/// A site with a blog, whose layouts write what a test asks for.
enum BlogFixture {
    static let collection = """
        collections:
          blog:
            folder: blog
            sort: date
            descending: true
            layout: post.html
            permalink: /blog/:year/:month/:day/:slug/
            lists: [posts, years, tags, categories, authors]
            page_size: 2
            feed: { formats: [atom, rss, json] }

        """

    static func configuration(
        _ more: String = "", collection: String = BlogFixture.collection
    ) -> String {
        "site: { title: T, url: \"https://example.org/docs/\", language: en }\n"
            + "search: { enabled: false }\n" + collection + more
    }

    static let posts = [
        "content/index.md": "# Home",
        "content/blog/a.md":
            "---\ndate: 2025-03-01\nauthors: [ada]\ntags: [x, C++]\ncategories: [News]\n---\n# A",
        "content/blog/b.md": "---\ndate: 2026-01-02\nauthors: [ada, bob]\ntags: [x]\n---\n# B",
        "content/blog/c.md": "---\ndate: 2026-02-03\ntags: [y, x]\ndescription: About c.\n---\n# C",
    ]

    static func edition(
        _ files: [String: String] = [:], configuration: String? = nil, now: Timestamp? = nil
    ) async throws -> EditionFixture {
        var texts = posts
        texts["site.yml"] = configuration ?? Self.configuration()
        for layout in ["list", "year", "term", "terms", "author"] {
            texts["templates/layouts/\(layout).html"] = "{{ page.title }}"
        }
        texts.merge(files) { _, own in own }
        return try await SiteFixture(texts, now: now).edition()
    }
}
