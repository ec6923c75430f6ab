@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

/// The notice, feedback, analytics and links to other places, as an edition has them.
struct PageFurnitureTests {
    private func theme(_ theme: String, instance: String? = nil) async throws -> EditionFixture {
        try await SiteFixture([
            "site.yml": """
            site: { title: T, url: https://docs.example.org/guide/ }
            instances: { one: { name: One }, two: { name: Two, theme: { feedback: { issue: https://two.example.org/new } } } }
            theme: \(theme)
            """
        ]).edition(instance)
    }

    // The notice

    @Test func `a notice speaks for its instance and is known by its text`() async throws {
        let text = #"{ announcement: { text: "News of << instance.name >>" } }"#
        let one = try #require(try await theme(text).edition.texts.theme.announcement)
        let two = try #require(
            try await theme(text, instance: "two").edition.texts.theme.announcement)
        #expect(one.text == "News of One" && two.text == "News of Two")
        #expect(one.id != two.id && one.id.count == 8)
        #expect(one.level == .note && one.isDismissible)
    }

    @Test(arguments: [
        ("until: 2020-01-01", nil), ("from: 9000-01-01", true), ("from: 2020-01-01", false),
        ("until: 9000-01-01", false),
    ])
    func `a notice is left out after its time and hidden before it`(
        dates: String, isLater: Bool?
    ) async throws {
        let fixture = try await theme("{ announcement: { text: x, \(dates) } }")
        #expect(fixture.diagnostics.isEmpty)
        #expect(fixture.edition.texts.theme.announcement?.isLater == isLater)
    }

    @Test func `the last day of a notice belongs to it`() throws {
        var settings = AnnouncementSettings()
        settings.until = Timestamp("2026-11-22")
        let evening = try #require(Timestamp("2026-11-22T23:59:59Z"))
        let midnight = try #require(Timestamp("2026-11-23T00:00:00Z"))
        let notice = AnnouncementTexts(settings, text: "x", id: "a", now: evening)
        #expect(notice?.until == midnight.secondsSince1970)
        #expect(AnnouncementTexts(settings, text: "x", id: "a", now: midnight) == nil)
    }

    // Feedback and analytics

    @Test func `an instance has its own way of feedback`() async throws {
        let text = "{ feedback: { endpoint: https://api.example.org/answers } }"
        let one = try await theme(text).edition.texts.theme
        #expect(one.feedback == FeedbackTexts(endpoint: "https://api.example.org/answers"))
        let two = try await theme(text, instance: "two").edition.texts.theme
        #expect(two.feedback == FeedbackTexts(issue: "https://two.example.org/new"))
        #expect(
            one.policyOrigins.map { "\($0.directive) \($0.origin)" } == [
                "connect-src https://api.example.org", "form-action https://api.example.org",
            ])
        #expect(two.policyOrigins.isEmpty)
    }

    @Test(arguments: [
        ("provider: plausible", "docs.example.org", "https://plausible.io/"),
        ("provider: plausible, domain: x.org, url: https://p.x.org", "x.org", "https://p.x.org/"),
        ("provider: matomo, id: '3', url: https://m.x.org/a", "3", "https://m.x.org/a/"),
        ("provider: ga4, id: G-ABC123", "G-ABC123", "https://www.googletagmanager.com/"),
    ])
    func `a provider gets what it counts by`(text: String, id: String, url: String) async throws {
        let fixture = try await theme("{ analytics: { \(text) } }")
        #expect(fixture.diagnostics.isEmpty)
        let analytics = try #require(fixture.edition.texts.theme.analytics)
        #expect(analytics.id == id && analytics.url == url && analytics.needsConsent)
        #expect(analytics.origins.contains { $0.directive == "script-src" })
    }

    @Test(arguments: [
        (#"{ analytics: { provider: ga4, id: ①UA-1 } }"#, "‘UA-1’ is no id of a measurement"),
        (
            "{ analytics: { provider: matomo, id: '1', url: ①m.x.org } }",
            "‘m.x.org’ is no absolute address"
        ),
        ("{ feedback: { issue: ①issues/new } }", "‘issues/new’ is no absolute address"),
        (
            "{ social: [{ name: x, url: https://x.org, icon: ①blusky }] }",
            "there is no icon ‘blusky’"
        ),
    ])
    func `what cannot be used is an error at its place`(
        theme: String, message: String
    ) async throws {
        let source = MarkedSource("site.yml", "site: { title: T }\ntheme: \(theme)\n")
        let problems = try await SiteFixture(source).edition().diagnostics
        #expect(problems.map(\.message) == [message])
        #expect(problems.map(\.location) == [source["①"]])
    }

    // Links to other places

    @Test func `a link to another place has the drawing of its icon, or that of a link`()
        async throws
    {
        let fixture = try await theme(
            "{ social: [{ name: A, url: https://a.org }, { name: B, url: https://b.org, icon: bluesky }] }"
        )
        let links = fixture.edition.texts.theme.social
        #expect(fixture.diagnostics.isEmpty)
        #expect(links.map(\.icon) == ["link", "bluesky"])
        #expect(links.allSatisfy { $0.drawing.contains("<svg") })
    }
}
