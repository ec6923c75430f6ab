@testable import ImprintBuild
import ImprintCore
import Testing

/// The theme's shortcode `news`.
struct NewsShortcodeTests {
    private static let news = """
        - { title: Talks, date: 2027-01 }
        - { title: Old, date: 2024-05-06 }
        - { title: Workshop, date: 2026-09-30/2026-10-02, text: "*Three* days", url: a.md }
        - { title: Release, date: 2026-11-02 }
        """

    private func html(
        of call: String, _ news: String = Self.news, instance: String? = nil,
        files: [String: String] = [:]
    ) async throws -> String {
        var all = [
            "content/a.md": "# A\n", "content/page.md": "<< \(call) >>\n",
            "content/_data/news.yml": news,
            "site.yml":
                "site: { title: T }\nsearch: { enabled: false }\ninstances: { one: {}, two: {} }\ndefault_instance: one",
        ]
        all.merge(files) { _, own in own }
        let fixture = try await SiteFixture(all)
        #expect(fixture.diagnostics.isEmpty)
        let pressed = try await fixture.edition(instance).pressed()
        #expect(pressed.diagnostics.isEmpty)
        return try #require(pressed.html["page.md"])
    }

    /// What readers see of a list: each item's date and title.
    private func items(_ html: String) -> [String] {
        html.split(separator: "<li>").dropFirst().map { item in
            item.split(separator: "</p>").prefix(2)
                .map { $0.replacing(/<[^>]*>/, with: "").trimmed }
                .joined(separator: ": ")
        }
    }

    @Test func `items stand newest first, a month after the days in it`() async throws {
        #expect(
            items(
                try await html(of: "news(data.news)", Self.news + "\n- { title: M, date: 2026-11 }")
            )
                == [
                    "January 2027: Talks", "2 November 2026: Release", "November 2026: M",
                    "30 September – 2 October 2026: Workshop", "6 May 2024: Old",
                ])
    }

    @Test(arguments: [
        ("2026-11-02", "<time datetime=\"2026-11-02\">2 November 2026</time>"),
        ("2026-11", "<time datetime=\"2026-11\">November 2026</time>"),
        (
            "2026-11-02/2026-11-04",
            "<time datetime=\"2026-11-02\">2</time>–<time datetime=\"2026-11-04\">4 November 2026</time>"
        ),
        (
            "2026-09-30/2026-10-02",
            "<time datetime=\"2026-09-30\">30 September</time> – <time datetime=\"2026-10-02\">2 October 2026</time>"
        ),
        (
            "2025-12-30/2026-01-02",
            "<time datetime=\"2025-12-30\">30 December 2025</time> – <time datetime=\"2026-01-02\">2 January 2026</time>"
        ),
        (
            "2026-09/2026-11",
            "<time datetime=\"2026-09\">September</time> – <time datetime=\"2026-11\">November 2026</time>"
        ),
    ])
    func `a date is a day, a month or a range, and nothing in a range is said twice`(
        date: String, shown: String
    ) async throws {
        let html = try await html(of: "news(data.news)", "- { title: T, date: \(date) }")
        #expect(html.contains("<p class=\"news-date\">\(shown)</p>"), "\(html)")
    }

    @Test func `an item has its text as HTML, and its title leads to its page`() async throws {
        let html = try await html(of: "news(data.news)")
        #expect(html.contains("<p class=\"news-title\"><a href=\"../a/\">Workshop</a></p>"))
        #expect(html.contains("<p><em>Three</em> days</p>"))
        #expect(html.contains("<p class=\"news-title\">Release</p>"))
        #expect(!(try await self.html(of: "news(data.news, text=none)").contains("Three")))
    }

    @Test func `a limit keeps the newest, and more than there are is all`() async throws {
        #expect(items(try await html(of: "news(data.news, limit=1)")) == ["January 2027: Talks"])
        #expect(items(try await html(of: "news(data.news, limit=9)")).count == 4)
    }

    @Test func `each year can have a heading above a list of its own`() async throws {
        let html = try await html(of: "news(data.news, years=true, level=3)")
        let marks = html.matches(of: /<h3 class="news-year">\d+|<ol>|<\/ol>/).map {
            String($0.output)
        }
        #expect(
            marks
                == [2027, 2026, 2024].flatMap {
                    ["<h3 class=\"news-year\">\($0)", "<ol>", "</ol>"]
                })
    }

    @Test func `an item of some instances stands only there`() async throws {
        let news = "- { title: Hub, date: 2026-11-02, instances: [two] }"
        #expect(items(try await html(of: "news(data.news)", news)).isEmpty)
        #expect(items(try await html(of: "news(data.news)", news, instance: "two")).count == 1)
    }

    @Test func `the pages of a collection are news`() async throws {
        let html = try await html(
            of: "news(collections.blog, text=\"description\")",
            files: [
                "site.yml":
                    "site: { title: T }\nsearch: { enabled: false }\ncollections: { blog: { folder: blog } }",
                "content/blog/b.md": "---\ntitle: B\ndate: 2026-11-02\ndescription: D\n---\n",
            ])
        #expect(items(html) == ["2 November 2026: B"])
        #expect(html.contains("<a href=\"../blog/b/\">B</a>") && html.contains("<p>D</p>"))
    }

    @Test func `a date that is none is told at the call, for want of a schema`() async throws {
        let edition = try await SiteFixture([
            "content/page.md": "<< news(data.news) >>\n",
            "content/_data/news.yml": "- { title: T, date: soon }",
        ]).edition()
        let problem = try #require(try await edition.pressed().diagnostics.first)
        #expect(problem.message.contains("‘soon’ is no date"))
        #expect(problem.notes.last?.location?.description.hasPrefix("content/page.md:1:") == true)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
