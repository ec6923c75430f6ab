import Foundation
import ImprintSearch
import Synchronization

/// A small index, as the reader's files in Base64 by name.
enum SampleIndex {
    /// The index of a few pages of a handbook.
    static func files() async throws -> [String: String] {
        let indexer = SearchIndexer(SearchIndexSettings(language: "en", siteTitle: "Handbook"))
        for page in pages { indexer.add(page) }
        let files = Mutex<[String: String]>([:])
        _ = try await indexer.finish(jobs: 2) { file in
            guard file.path.hasSuffix(".bin") else { return }
            let name = String(file.path.dropFirst(SearchIndexer.folder.count))
            files.withLock { $0[name] = Data(file.bytes).base64EncodedString() }
        }
        return files.withLock { $0 }
    }

    private static var pages: [SearchPage] {
        var install = SearchPage(index: 1, address: "guide/install/", title: "Installing")
        install.breadcrumbs = ["Guide"]
        install.part = "Guide"
        install.sections = [
            section(
                "", "Installing", "Install it with a package manager.\nIt writes a configuration."),
            section("from-source", "From source", "Needs a compiler of C++. Try --dry-run first."),
        ]
        var upload = SearchPage(index: 2, address: "guide/upload/", title: "Uploading data")
        upload.breadcrumbs = ["Guide"]
        upload.part = "Guide"
        upload.tags = ["Archives & data"]
        upload.sections = [
            section(
                "", "Uploading data", "Upload a dataset to the archive. An upload can be resumed."),
            section(
                "big", "Big files", "Uploads of big files take hours; the manager of them is slow."),
        ]
        var reference = SearchPage(index: 3, address: "reference/", title: "Reference")
        reference.kind = .reference
        reference.sections = [section("", "Reference", "upload\nconfigure\nsite.yml\nmanage")]
        var letters = SearchPage(index: 4, address: "letters/", title: "Größen")
        letters.sections = [section("", "Größen", "Die Straße zum Café. 日本語の文書 👩🏽‍🔬 مرحبا")]
        var home = SearchPage(index: 0, address: "", title: "Handbook")
        home.sections = [section("", "Handbook", "Welcome. The guide tells how to begin.")]
        return [letters, reference, upload, install, home]
    }

    private static func section(_ anchor: String, _ heading: String, _ text: String)
        -> SearchSection
    {
        SearchSection(anchor: anchor, heading: heading, text: Array(text.utf8))
    }
}
