@testable import ImprintBuild
import ImprintCore
import Testing

struct SitemapTests {
    private func files(_ files: [String: String], url: String?, history: PageHistory = .none)
        async throws -> [String: String]?
    {
        var texts = files
        let setting = url.map { ", url: \"\($0)\"" } ?? ""
        texts["site.yml"] = "site: { title: T\(setting) }"
        let edition = try await SiteFixture(texts, history: history).edition()
        return Sitemap(of: edition.edition).map { sitemap in
            Dictionary(
                uniqueKeysWithValues: sitemap.files.map {
                    ($0.name, String(decoding: $0.bytes, as: UTF8.self))
                })
        }
    }

    @Test
    func
        `it lists all pages but the 404 page and those with ‘noindex’, escaped, with the day they changed`()
        async throws
    {
        let time = Timestamp(secondsSince1970: 1_600_000_000)
        let history = PageHistory(
            Dictionary(
                uniqueKeysWithValues: ["index.md", "a & b's.md", "new.md"].map {
                    (SourcePath("content/\($0)"), PageHistory.Entry(lastChange: time))
                }))
        let sitemap = try await files(
            [
                "content/index.md": "", "content/a & b's.md": "---\nupdated: 2026-02-03\n---\n",
                "content/日.md": "---\ndate: 2025-01-02\n---\n",
                "content/new.md": "---\ndate: 2020-01-01\n---\n",
                "content/plain.md": "", "content/draft.md": "---\ndraft: true\n---\n",
                "content/unlisted.md": "---\nnoindex: true\n---\n",
            ], url: "https://example.org/docs", history: history)
        #expect(
            sitemap == [
                "sitemap.xml": """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/docs/</loc><lastmod>2020-09-13T12:26:40Z</lastmod></url>
                <url><loc>https://example.org/docs/a%20&amp;%20b&apos;s/</loc><lastmod>2026-02-03</lastmod></url>
                <url><loc>https://example.org/docs/new/</loc><lastmod>2020-09-13T12:26:40Z</lastmod></url>
                <url><loc>https://example.org/docs/plain/</loc></url>
                <url><loc>https://example.org/docs/%E6%97%A5/</loc><lastmod>2025-01-02</lastmod></url>
                </urlset>

                """
            ])
    }

    @Test func `a site without an address has none`() async throws {
        #expect(try await files(["content/index.md": ""], url: nil) == nil)
    }

    @Test func `more than 50,000 addresses are split into parts, which the index names`()
        async throws
    {
        let edition = try await SiteFixture(
            ["site.yml": "site: { title: T, url: \"https://example.org\" }", "content/a.md": ""]
        ).edition()
        let page = try edition.page("a.md")
        func sitemap(_ count: Int) -> [(name: String, lines: Int)] {
            let pages = (0..<count).map { number in
                var copy = page
                copy.page.urlPath = URLPath("p\(number)/")
                return copy
            }
            let large = Edition(
                site: edition.edition.site, instance: edition.edition.instance, outputPrefix: "",
                pages: pages, contentMap: ContentMap(), navigation: Navigation([], pageCount: 0),
                texts: edition.edition.texts, collections: [])
            return (Sitemap(of: large)?.files ?? []).map { file in
                (file.name, file.bytes.count { $0 == UInt8(ascii: "\n") })
            }
        }
        // Two lines at the start, one at the end.
        let one = sitemap(50_000)
        #expect(one.map(\.name) == ["sitemap.xml"])
        #expect(one.map(\.lines) == [50_003])
        let three = sitemap(50_001)
        #expect(three.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(three.map(\.lines) == [5, 50_003, 4])
    }
}
