import ImprintSearch
import Synchronization

/// An index of a few pages, in memory.
struct TestIndex: Sendable {
    /// By path in the folder of the index.
    var files: [String: [UInt8]]

    init(_ pages: [TestPage], language: String = "en") async throws {
        let indexer = SearchIndexer(SearchIndexSettings(language: language, siteTitle: "Docs"))
        for (index, page) in pages.enumerated() { indexer.add(page.page(index)) }
        let written = Written()
        _ = try await indexer.finish(jobs: 2) { file in
            written.files.withLock { $0[file.path] = file.bytes }
        }
        var files: [String: [UInt8]] = [:]
        for (path, bytes) in written.files.withLock({ $0 }) {
            files[String(path.dropFirst(SearchIndexer.folder.count))] = bytes
        }
        self.files = files
    }

    private final class Written: Sendable {
        let files = Mutex<[String: [UInt8]]>([:])
    }

    func open() throws -> SearchIndex {
        let files = files
        return try SearchIndex { files[$0] }
    }

    func search(
        _ query: String, _ configure: (inout SearchOptions) -> Void = { _ in }
    ) throws -> SearchAnswer {
        var options = SearchOptions()
        configure(&options)
        return try open().search(query, options)
    }

    /// The addresses of what a query finds, the best first.
    func found(_ query: String) throws -> [String] {
        try search(query).results.map(\.url)
    }
}
