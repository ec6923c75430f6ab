@testable import ImprintBuild
import ImprintCore
import Testing

struct FeedDateTests {
    @Test(arguments: [
        ("2026-11-02", "2026-11-02T00:00:00Z", "Mon, 02 Nov 2026 00:00:00 +0000"),
        (
            "2024-02-29T23:05:09+01:30", "2024-02-29T23:05:09+01:30",
            "Thu, 29 Feb 2024 23:05:09 +0130"
        ),
        (
            "1999-12-31T01:02:03-08:00", "1999-12-31T01:02:03-08:00",
            "Fri, 31 Dec 1999 01:02:03 -0800"
        ),
    ])
    func `dates are written as the forms ask`(text: String, atom: String, rss: String) throws {
        let date = try #require(Timestamp(text))
        #expect(FeedDate.rfc3339(date) == atom)
        #expect(FeedDate.rfc822(date) == rss)
    }
}
