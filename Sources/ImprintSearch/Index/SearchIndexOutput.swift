import Synchronization

/// Where tasks put the files of an index, and what the manifest says of them.
final class SearchIndexOutput: Sendable {
    struct State {
        var files = 0
        var bytes = 0
        var embedded: EmbeddedFiles?

        /// The hash of each shard, by number.
        var terms: [Int: String] = [:]
        var tails: [Int] = []

        /// The hash of each group, by number.
        var documents: [Int: String] = [:]
        var forward: [Int: String] = [:]
        var backward: [Int: String] = [:]
        var error: SearchIndexError?
    }

    private let state: Mutex<State>
    private let write: @Sendable (SearchFile) -> Void

    init(_ settings: SearchIndexSettings, write: @escaping @Sendable (SearchFile) -> Void) {
        self.write = write
        var start = State()
        switch settings.embedding {
        case .auto: start.embedded = EmbeddedFiles(limit: settings.embeddedLimit)
        case .always: start.embedded = EmbeddedFiles(limit: .max)
        case .never: break
        }
        state = Mutex(start)
    }

    /// Hands over some files, and notes what is to be known of them.
    func add(_ files: [SearchFile], _ note: (inout State) -> Void) {
        state.withLock { state in
            for file in files {
                state.files += 1
                state.bytes += file.bytes.count
                state.embedded?.add(file)
            }
            note(&state)
        }
        for file in files { write(file) }
    }

    /// What has been noted so far.
    var noted: State { state.withLock { $0 } }

    /// Notes a failure.
    func fail(_ error: SearchIndexError) {
        state.withLock { $0.error = $0.error ?? error }
    }

    /// Writes the manifest, and the script if there is to be one.
    func finish(
        _ manifest: SearchManifest, _ summary: SearchIndexSummary
    ) -> SearchIndexSummary {
        // It is the first file that a reader waits for: a tenth is worth the while.
        let compressor = GzipCompressor(level: 12)
        let bytes = manifest.json.withUnsafeBufferPointer { compressor.compressed($0) }
        add([SearchFile(path: "\(SearchIndexer.folder)manifest.bin", bytes: bytes)]) { _ in }
        if let script = noted.embedded?.script(relativeTo: SearchIndexer.folder) {
            add([script]) { $0.embedded = nil }
        }
        var summary = summary
        let noted = noted
        summary.files = noted.files
        summary.bytes = noted.bytes
        return summary
    }
}
