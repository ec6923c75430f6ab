/// The reason that an index cannot be made.
package enum SearchIndexError: Error, Hashable, CustomStringConvertible {
    /// A temporary file cannot be made, written or read.
    case temporaryFile(folder: String, reason: String)

    package var description: String {
        switch self {
        case .temporaryFile(let folder, let reason):
            "cannot keep the search index in a temporary file in ‘\(folder)’: \(reason)"
        }
    }
}
