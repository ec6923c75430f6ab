import ImprintTesting
import Synchronization

@testable import ImprintSearch

/// Pages of pseudo-random text, and the files of their index.
enum IndexFixture {
    private static let rare = [
        "Café", "naïve", "e-mail", "foo_bar.baz", "HTMLParser", "--verbose", "C++", "日本語入力",
        "Größe", "Straße", "v1.2.3", "running", "connected", "connection", "connections", "x",
        "Ελλάς", "привет", "quietly", "happily", "installed", "installing", "“quoted”",
    ]

    /// Pages with sections of some words each, of a vocabulary in which few words are frequent.
    static func pages(_ count: Int, sections: Int = 5, words: Int = 40) -> [SearchPage] {
        var generator = SeededGenerator(seed: 7)
        let vocabulary = (0..<600).map { _ in
            let syllables = ["ka", "re", "mo", "tis", "lun", "dor", "pe", "shi", "ing", "ed"]
            return (0...Int.random(in: 1...3, using: &generator))
                .map { _ in syllables[Int.random(in: 0..<10, using: &generator)] }.joined()
        }
        func word() -> String {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                return rare[Int.random(in: 0..<rare.count, using: &generator)]
            }
            let place = Double.random(in: 0..<1, using: &generator)
            return vocabulary[Int(place * place * place * Double(vocabulary.count))]
        }
        func text(_ count: Int) -> String {
            (0..<count).map { _ in word() }.joined(separator: " ")
        }
        return (0..<count).map { index in
            var page = SearchPage(index: index, address: "part/page-\(index)/", title: text(3))
            page.breadcrumbs = index % 4 == 0 ? [] : ["Part \(index % 3)", "Below"]
            page.part = page.breadcrumbs.first
            page.language = index % 5 == 4 ? "de" : "en"
            page.tags =
                index % 3 == 0 ? ["Data & Code", "Größe"] : index % 7 == 0 ? ["data  code"] : []
            page.keywords = index % 6 == 0 ? [text(2)] : []
            page.kind = SearchPageKind.allCases[index % 3]
            page.boost = index % 11 == 0 ? 2 : 1
            for number in 0..<Int.random(in: 0...sections * 2, using: &generator) {
                let heading =
                    number == 0 ? (index % 2 == 0 ? page.title : "") : text(number % 4)
                let lines = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                    text(Int.random(in: 0...words, using: &generator)) + "."
                }
                let bytes = Array(lines.joined(separator: "\n").utf8)
                var section = SearchSection(
                    anchor: number == 0
                        ? "" : number % 2 == 0 ? ImpliedAnchor.anchor(of: heading) : "s\(number)",
                    heading: heading, ancestors: number > 2 ? [text(2), text(1)] : [], text: bytes)
                if let line = lines.first, number % 2 == 0 {
                    section.code = [line.utf8.count / 3..<line.utf8.count / 2]
                }
                page.sections.append(section)
            }
            return page
        }
    }

    /// The index of the pages: the files' bytes by their names relative to `search/`.
    static func files(
        of pages: [SearchPage], _ settings: SearchIndexSettings = SearchIndexSettings(),
        tasks: Int = 1, jobs: Int = 1
    ) async throws -> (files: [String: [UInt8]], summary: SearchIndexSummary) {
        let indexer = SearchIndexer(settings)
        await withTaskGroup { group in
            for task in 0..<tasks {
                group.addTask {
                    for index in stride(from: task, to: pages.count, by: tasks) {
                        indexer.add(pages[index])
                    }
                }
            }
        }
        let files = Files()
        let summary = try await indexer.finish(jobs: jobs) { file in
            files.list.withLock {
                $0[String(file.path.dropFirst(SearchIndexer.folder.count))] = file.bytes
            }
        }
        return (files.list.withLock { $0 }, summary)
    }

    private final class Files: Sendable {
        let list = Mutex<[String: [UInt8]]>([:])
    }
}
