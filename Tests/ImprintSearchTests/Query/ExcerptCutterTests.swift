@testable import ImprintSearch
import Testing

struct ExcerptCutterTests {
    /// The excerpt of a page with that text, with brackets around its marks.
    private func excerpt(_ text: String, _ query: String) async throws -> String {
        let index = try await TestIndex([
            TestPage(address: "a/", title: "Page", text: text),
            TestPage(address: "b/", title: "Other", text: "Common words of other pages."),
        ])
        let result = try #require(try index.search(query).results.first { $0.url == "a/" })
        return Self.marked(result.excerpt)
    }

    private static func marked(_ excerpt: SearchExcerpt) -> String {
        var text = Array(excerpt.text.utf16)
        for mark in excerpt.marks.reversed() {
            text.insert(contentsOf: "]".utf16, at: mark.upperBound)
            text.insert(contentsOf: "[".utf16, at: mark.lowerBound)
        }
        return String(decoding: text, as: UTF16.self)
    }

    @Test func `a short text is shown whole, what was found is marked`() async throws {
        #expect(
            try await excerpt("Installing is easy.\nInstall it twice.", "installed ")
                == "[Installing] is easy. [Install] it twice.")
    }

    @Test func `an identifier is marked whole`() async throws {
        #expect(
            try await excerpt("Set navigation.instant to true.", "navigation.instant ")
                == "Set [navigation.instant] to true.")
        #expect(try await excerpt("See HTMLParser here.", "parser ") == "See HTML[Parser] here.")
    }

    @Test func `marks count the units of JavaScript`() async throws {
        #expect(try await excerpt("🐾 naïve 𝒳 pangolin", "pangolin ") == "🐾 naïve 𝒳 [pangolin]")
        #expect(try await excerpt("全文検索は速い", "検索") == "全文[検索]は速い")
    }

    private let filler = "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do. "

    @Test func `a long text is cut to the sentence that has most, at words`() async throws {
        let text =
            String(repeating: filler, count: 6) + "At last a pangolin walks. "
            + String(repeating: filler, count: 6)
        let excerpt = try await excerpt(text, "pangolin ")
        #expect(excerpt.hasPrefix("…At last a [pangolin] walks. Lorem ipsum"))
        #expect(excerpt.hasSuffix("…"))
        #expect(excerpt.utf16.count <= 180 + 4)
        #expect(!excerpt.dropLast().hasSuffix(" "))
    }

    @Test func `the window with the rarest words wins, the earliest of equal ones`() async throws {
        let far = String(repeating: filler, count: 6)
        let both = "pangolin here. \(far) Then a pangolin and an aardvark. \(far)"
        #expect(
            try await excerpt(both, "pangolin aardvark ").contains("[pangolin] and an [aardvark]"))
        let twice = "pangolin here. \(far) Then a pangolin again."
        #expect(try await excerpt(twice, "pangolin ").hasPrefix("[pangolin] here."))
    }

    @Test func `a text without spaces is cut anywhere but within a character`() async throws {
        let text = String(repeating: "𠀀", count: 200)
        let excerpt = try await excerpt(text, "𠀀𠀀")
        #expect(excerpt.hasSuffix("…"))
        #expect(!excerpt.contains("\u{FFFD}"))
    }

    @Test func `a text with nothing of the query is shown from its start`() async throws {
        let index = try await TestIndex([
            TestPage(address: "a/", title: "Pangolins", text: String(repeating: filler, count: 6))
        ])
        let excerpt = try #require(try index.search("pangolins ").results.first).excerpt
        #expect(excerpt.text.hasPrefix("Lorem ipsum"))
        #expect(excerpt.marks.isEmpty)
    }
}
