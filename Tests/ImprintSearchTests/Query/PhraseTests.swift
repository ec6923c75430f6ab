@testable import ImprintSearch
import Testing

/// Phrases, exclusions and facets.
struct PhraseTests {
    private func found(_ query: String) async throws -> Set<String> {
        let answer = try await TestSite.guide.value.search(query) { $0.limit = 100 }
        // The page is what counts here.
        return Set(answer.results.map { $0.url.split(separator: "#").first.map(String.init) ?? "" })
    }

    @Test func `a phrase is found where its words stand one after the other`() async throws {
        #expect(try await found("\"dark mode\"") == ["configuration/"])
        #expect(try await found("\"mode dark\"").isEmpty)
        #expect(try await found("\"rare words\"") == ["search/"])
        #expect(try await found("\"the dev server\"") == ["deploy/"])
        #expect(try await found("\"rare server\"").isEmpty)
    }

    @Test func `a phrase does not reach over the end of a block or of a section`() async throws {
        let index = try await TestIndex([
            TestPage(address: "a/", title: "A", text: "one two\nthree four\n# Five\nsix")
        ])
        #expect(try index.found("\"one two\"") == ["a/"])
        #expect(try index.found("\"two three\"").isEmpty)
        #expect(try index.found("\"four five\"").isEmpty)
        #expect(try index.found("\"five six\"").isEmpty)
    }

    @Test func `a phrase may be a compound, or go through one`() async throws {
        #expect(try await found("\"navigation.instant\"") == ["configuration/"])
        #expect(try await found("\"set navigation instant to load\"") == ["configuration/"])
        #expect(try await found("\"custom domain writes\"") == ["configuration/"])
    }

    @Test func `a phrase of one word takes the word as it is`() async throws {
        #expect(try await found("\"toggle\"") == ["configuration/"])
        #expect(try await found("\"toggling\"").isEmpty)
        #expect(try await found("\"megabites\"").isEmpty)
    }

    @Test func `words beside a phrase rank the pages that have it`() async throws {
        #expect(try await found("\"output folder\" pangolin ") == ["deploy/"])
    }

    @Test func `a word with a hyphen before it drops the pages that have it, in any form`()
        async throws
    {
        #expect(try await found("words ").contains("search/"))
        #expect(try await !found("words -tokenizers ").contains("search/"))
        #expect(try await found("words -tokenizers ").contains("long/"))
        #expect(try await found("words -nothinglikethis ") == found("words "))
        #expect(try await found("-words ").isEmpty)
    }

    @Test func `a phrase with a hyphen before it drops the pages that have it`() async throws {
        #expect(try await !found("words -\"rare words\" ").contains("search/"))
        #expect(try await found("words -\"words rare\" ").contains("search/"))
    }

    @Test func `a tag narrows a search, and is enough for one`() async throws {
        #expect(try await found("tag:setup") == ["install/", "configuration/"])
        #expect(try await found("tag:Setup tag:reference") == ["configuration/"])
        #expect(try await found("version tag:setup") == ["install/"])
        #expect(try await found("tag:nosuch version ").isEmpty)
    }

    @Test func `a part of the site narrows a search, several are added up`() async throws {
        #expect(try await found("words in:essays ") == ["long/"])
        #expect(try await found("in:operations section:reference ") == ["deploy/", "api/parser/"])
        #expect(try await found("in:guide tag:reference ") == ["configuration/"])
        // Only the top of the breadcrumbs counts.
        #expect(try await found("in:features ").isEmpty)
    }

    @Test func `what facets find is shown from its start, in the order of the site`() async throws {
        let answer = try await TestSite.guide.value.search("in:essays")
        #expect(answer.results.map(\.url) == ["cafe/", "ja/", "long/"])
        #expect(answer.results.allSatisfy { $0.score == 0 && $0.excerpt.marks.isEmpty })
        #expect(answer.results[0].excerpt.text.hasPrefix("A naïve résumé"))
    }
}
