@testable import ImprintBuild
import ImprintCore
import Testing

struct HistoryLogTests {
    /// A commit as git prints it: its head, and statuses and names between bars.
    private struct Commit {
        var hash = "h"
        var time: Int
        var author = "A"
        var address = "a@x.org"
        var coAuthors: [String] = []
        var changes: String

        var text: String {
            let trailers = coAuthors.joined(separator: "\u{2}")
            return "\u{1}\(hash)\u{2}\(time)\u{2}\(author)\u{2}\(address)\u{2}\(trailers)\0\n"
                + changes.replacing("|", with: "\0") + "\0"
        }
    }

    private func entries(
        _ commits: [Commit], boundary: Set<String> = [], canonical: [String: String] = [:]
    ) -> [String: PageHistory.Entry] {
        var log = HistoryLog(boundary: boundary)
        log.read(Array(commits.map(\.text).joined().utf8))
        return Dictionary(
            uniqueKeysWithValues: log.entries(namingCoAuthorsBy: canonical).map {
                ($0.key.description, $0.value)
            })
    }

    private func times(_ commits: [Commit], boundary: Set<String> = []) -> [String: Int] {
        entries(commits, boundary: boundary).mapValues(\.lastChange.secondsSince1970)
    }

    private func names(_ commits: [Commit], _ file: String = "a") -> [String]? {
        entries(commits)[file]?.contributors.map(\.name)
    }

    @Test func `the latest commit that changes a file dates it`() {
        let times = times([
            Commit(time: 9, changes: "M|a|A|sub folder/überblick, 日本.md"),
            Commit(time: 5, changes: "M|a|T|b"), Commit(time: 1, changes: "A|a|A|b"),
        ])
        #expect(times == ["a": 9, "sub folder/überblick, 日本.md": 9, "b": 5])
    }

    @Test func `what is said of an old name belongs to the new one`() {
        let commits = [
            Commit(time: 9, author: "D", changes: "M|c"),
            Commit(time: 7, author: "C", changes: "R090|b|c"),
            Commit(time: 5, author: "B", changes: "M|b"),
            Commit(time: 3, author: "A", changes: "R100|a|b"),
            Commit(time: 1, author: "A", changes: "A|a"),
        ]
        #expect(times(commits) == ["c": 9])
        // The commit that only moves it has not written it.
        #expect(names(commits, "c") == ["A", "B", "C", "D"])
    }

    @Test func `a commit that only moves a file is no change to its readers`() {
        #expect(
            times([
                Commit(time: 9, changes: "R100|a|b"), Commit(time: 5, changes: "M|a"),
                Commit(time: 1, changes: "A|a"),
            ]) == ["b": 5])
    }

    @Test func `a file that takes a name that another has left is not that other`() {
        let commits = [
            Commit(time: 9, author: "C", changes: "A|a"),
            Commit(time: 5, author: "B", changes: "R080|a|b"),
            Commit(time: 1, author: "A", changes: "A|a"),
        ]
        #expect(times(commits) == ["a": 9, "b": 5])
        #expect(names(commits, "a") == ["C"])
        #expect(names(commits, "b") == ["A", "B"])
    }

    @Test func `two files that change names keep their pasts`() {
        let commits = [
            Commit(time: 9, author: "C", changes: "R090|a|b|R090|b|a"),
            Commit(time: 2, author: "B", changes: "A|b"), Commit(time: 1, changes: "A|a"),
        ]
        #expect(times(commits) == ["a": 9, "b": 9])
        #expect(names(commits, "b")?.contains("A") == true)
    }

    @Test func `a file moved there and back is the same`() {
        let commits = [
            Commit(time: 9, changes: "R100|b|a"), Commit(time: 5, author: "B", changes: "M|b"),
            Commit(time: 4, changes: "R100|a|b"), Commit(time: 1, author: "A", changes: "A|a"),
        ]
        #expect(times(commits) == ["a": 5])
        #expect(names(commits) == ["A", "B"])
    }

    @Test func `a branch that still changes the old name after the move counts for the new one`() {
        let commits = [
            Commit(time: 9, author: "B", changes: "M|a"), Commit(time: 5, changes: "R100|a|b"),
            Commit(time: 1, author: "A", changes: "A|a"),
        ]
        #expect(times(commits) == ["b": 9])
        #expect(names(commits, "b") == ["A", "B"])
    }

    @Test func `a file that was deleted says nothing of one that came later`() {
        let commits = [
            Commit(time: 9, author: "C", changes: "A|a"), Commit(time: 5, changes: "D|a"),
            Commit(time: 1, author: "A", changes: "A|a"),
        ]
        #expect(times(commits) == ["a": 9])
        #expect(names(commits) == ["C"])
        #expect(times([Commit(time: 5, changes: "D|a"), Commit(time: 1, changes: "A|a")]) == [:])
    }

    @Test func `where a shallow clone ends nothing is known, and authors only of what came later`()
    {
        let commits = [
            Commit(time: 9, author: "B", changes: "M|a|A|c"),
            Commit(hash: "edge", time: 5, author: "X", changes: "A|a|A|b"),
        ]
        #expect(times(commits, boundary: ["edge"]) == ["a": 9, "c": 9])
        let entries = entries(commits, boundary: ["edge"])
        #expect(entries["a"]?.contributors == [])
        #expect(entries["c"]?.contributors.map(\.name) == ["B"])
    }

    @Test func `authors stand in the order of their commits, then of their names, each once`() {
        let commits = [
            Commit(time: 9, author: "Zoë", changes: "M|a"),
            Commit(time: 8, author: "Zoë", address: "other@x.org", changes: "M|a"),
            Commit(time: 7, author: "B", changes: "M|a"),
            Commit(time: 6, author: "A", changes: "A|a"),
        ]
        #expect(names(commits) == ["Zoë", "A", "B"])
    }

    @Test func `co-authors count as authors, under the names that the mailmap gives them`() {
        let commits = [
            Commit(
                time: 9,
                coAuthors: ["B C <b@x.org>", "old <o@x.org>", "no address", "A <a@x.org>"],
                changes: "A|a")
        ]
        let entries = entries(commits, canonical: ["old <o@x.org>": "New Name <n@x.org>"])
        #expect(entries["a"]?.contributors.map(\.name) == ["A", "B C", "New Name"])
    }

    @Test func `programs are no contributors, and GitHub's addresses tell whose they are`() {
        let commits = [
            Commit(
                time: 9, author: "dependabot[bot]", address: "49699333+dependabot[bot]@users.x",
                coAuthors: [
                    "North <12+north-1@users.noreply.github.com>",
                    "x <a/b@users.noreply.github.com>",
                ],
                changes: "A|a")
        ]
        #expect(
            entries(commits)["a"]?.contributors == [
                Contributor(name: "North", url: "https://github.com/north-1"),
                Contributor(name: "x"),
            ])
    }

    @Test(arguments: [
        "", "\0", "content/a.md\0", "\u{1}\0\nM\0a\0", "\u{1}h\u{2}x\0\nM\0a",
        "\u{1}h\u{2}1\0\nM\0",
        "\u{1}h\u{2}1\0\nR100\0a\0", "\u{1}h\u{2}1\0\nR100\0", "\n\0\n\0",
        "\u{1}\u{2}\u{2}\u{2}\u{2}\0",
    ])
    func `a log that is cut or without dates tells nothing`(log: String) {
        var history = HistoryLog()
        history.read(Array(log.utf8))
        #expect(history.entries().values.allSatisfy { $0.contributors.isEmpty })
        #expect(history.entries()[SourcePath("a")] == nil)
    }
}
