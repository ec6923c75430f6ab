@testable import ImprintSearch
import Testing

/// Whatever is typed, there is an answer.
struct HostileQueryTests {
    static let queries: [String] = [
        "", " ", "\u{0}", "\u{0}\u{1}install", "\u{1}tag:setup", "\"", "\"\"", "-\"", "-\"\"",
        "tag:", "tag:\"", "tag:!!", "in:\"\"", "- -", "--", "---", "-", "…", "()", "[", "*", "a*b",
        ".*",
        "^$", "\\", "\\d+", "a|b", "(?:", "$&", "{{install}}", "<b>install</b>",
        "<script>alert(1)</script>",
        "&amp;", "'; drop table pages; --", "../../etc/passwd", "__proto__", "constructor",
        "toString",
        "hasOwnProperty", "null", "undefined", "NaN", "0", "-0", "1e999", "🐾", "👩‍👩‍👧‍👦 install",
        "\u{202E}llatsni", "مرحبا بالعالم", "שָׁלוֹם", "e\u{301}e\u{301}e\u{301}", "\u{301}",
        "\u{FEFF}install", "a\u{200D}b", "İstanbul", "ﬁle", "ﷺ", "\u{FFFF}", "\u{10FFFF}", "𠀀",
        "@", "@@@", "#", "c#", "c++", ".net", "a.b.c.d.e.f.g.h", "a..b", "a--b", "a_b_", "_",
        "____",
        String(repeating: "a", count: 10_000), String(repeating: "a ", count: 5_000),
        String(repeating: "\"a ", count: 3_000), String(repeating: "-a", count: 5_000),
        String(repeating: "a.", count: 5_000), String(repeating: "検", count: 10_000),
        String(repeating: "\u{301}", count: 10_000), String(repeating: "🐾", count: 10_000),
        String(repeating: "tag:a ", count: 2_000), String(repeating: "instal", count: 1_000),
    ]

    @Test(arguments: queries)
    func `any text is a query`(query: String) async throws {
        for site in [TestSite.guide, TestSite.large] {
            let answer = try await site.value.search(query)
            #expect(answer.problems.isEmpty)
            for result in answer.results {
                #expect(result.score.isFinite && result.score >= 0)
                for mark in result.excerpt.marks {
                    #expect(mark.upperBound <= result.excerpt.text.utf16.count)
                }
            }
        }
    }

    @Test func `random text is a query`() async throws {
        let pieces = [
            "install", "\"", "-", "tag:", "in:", " ", ".", "_", "検索", "é", "\u{301}", "🐾", "the",
            "a",
            "navigation", "x", "+", "#", "\n", "\u{0}", "HTMLParser", "0.68",
        ]
        let index = try await TestSite.guide.value.open()
        var state: UInt64 = 1
        for _ in 0..<500 {
            var query = ""
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                query += pieces[Int(state >> 33) % pieces.count]
            }
            #expect(index.search(query).problems.isEmpty, "\(query)")
        }
    }
}
