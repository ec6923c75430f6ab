@testable import ImprintBuild
import ImprintCore
import Testing

struct TermIndexTests {
    private let location = SourceLocation(file: SourcePath("a.md"))

    private func index(
        _ names: [[String]], reporting diagnostics: inout [Diagnostic]
    ) -> TermIndex {
        TermIndex(
            .tags,
            of: names.enumerated().flatMap { page, names in
                names.map {
                    TermIndex.Mention(
                        page: page, key: TermIndex.key(of: $0), name: $0, location: location)
                }
            }, reporting: &diagnostics)
    }

    @Test func `names that differ in case are one, written as most pages do`() throws {
        var problems: [Diagnostic] = []
        let index = index(
            [["python"], ["Python", "nwb"], ["Python", "python"]], reporting: &problems)
        #expect(index.terms.map(\.name) == ["nwb", "python"])
        #expect(index.term("python")?.pages == [0, 1, 2])
        let other = self.index([["A", "b"], ["a"], ["a"]], reporting: &problems)
        #expect(other.terms.map(\.name) == ["a", "b"])
        #expect(problems.isEmpty)
    }

    @Test func `names that have no address, or the same, are errors`() {
        var problems: [Diagnostic] = []
        _ = index([["?!"], ["open data"], ["open-data"]], reporting: &problems)
        #expect(problems.map(\.code) == ["lists.no-address", "lists.same-address"])
        #expect(problems.last?.message.contains("‘open-data’ and ‘open data’") == true)
    }
}
