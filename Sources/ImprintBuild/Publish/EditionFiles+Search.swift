import ImprintCore
import ImprintSearch
import Synchronization

extension EditionFiles {
    /// The folder of the index in an edition.
    static let searchFolder = "search/"

    /// Stages the index of the edition; returns what was written, below the output folder.
    ///
    /// What cannot be written, the staging folder tells once for all files.
    func stage(
        _ search: EditionSearch, jobs: Int, reporting diagnostics: inout [Diagnostic]
    ) async -> [String] {
        let staged = StagedIndex()
        let (edition, staging) = (edition, staging)
        do throws(SearchIndexError) {
            _ = try await search.indexer.finish(jobs: jobs) { file in
                if let other = edition.contentMap.occupant(of: file.path) {
                    return staged.add(inTheWay(other, of: file.path))
                }
                let path = edition.outputPrefix + file.path
                do throws(FileError) {
                    try staging.write(file.bytes, to: path)
                    staged.add(path)
                } catch {
                    // Remembered by the staging folder.
                }
            }
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, code: "search.temporary-file", error.description, at: nil,
                    suggestion:
                        "free some space there, or name another folder with the variable TMPDIR"))
        }
        diagnostics += staged.problems
        return staged.paths
    }
}

/// What became of the files of an index, which several tasks write.
private final class StagedIndex: Sendable {
    private let state = Mutex((paths: [String](), problems: [Diagnostic]()))

    func add(_ path: String) { state.withLock { $0.paths.append(path) } }
    func add(_ problem: Diagnostic) { state.withLock { $0.problems.append(problem) } }

    var paths: [String] { state.withLock { $0.paths.sorted() } }
    var problems: [Diagnostic] { state.withLock { $0.problems.sortedByLocation() } }
}
