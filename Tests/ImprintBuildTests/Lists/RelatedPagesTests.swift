@testable import ImprintBuild
import ImprintCore
import Testing

struct RelatedPagesTests {
    private func related(_ terms: [[String]], count: Int = 3) -> RelatedPages {
        RelatedPages(
            Array(terms.indices),
            sharing: Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($0, $1) }),
            dates: { Timestamp(secondsSince1970: $0 * 86_400) }, count: count)
    }

    @Test func `a rare tag counts more than a frequent one, and one of all pages nothing`() {
        let related = related([
            ["all", "often", "rare"], ["all", "often"], ["all", "rare"], ["all", "often"], ["all"],
        ])
        #expect(related[0] == [2, 1, 3])
        #expect(related[4].isEmpty)
    }

    @Test func `of equally related pages the nearer in date comes first`() {
        let related = related([["a"], [], [], ["a"], ["a"], []], count: 2)
        #expect(related[3] == [4, 0])
        #expect(related[0] == [3, 4])
    }

    @Test func `a tag of very many pages relates those nearby`() {
        let terms = (0..<2000).map { $0 < 1999 ? ["a"] : ["b"] }
        let related = related(terms)
        #expect(related[1000].allSatisfy { abs($0 - 1000) <= 2 })
        #expect(related[0] == [1, 2, 3])
    }

    @Test func `none are named where none are wanted`() {
        #expect(related([["a"], ["a"], ["b"]], count: 0)[0].isEmpty)
    }
}
