import ImprintCore
import Synchronization

/// What lists and feeds show of the pages of collections, kept from when those are pressed.
final class PageDigests: Sendable {
    /// What is kept of a page.
    struct Digest: Sendable {
        /// Plain text; empty if the page has none.
        var excerpt: String
        /// The page as HTML with absolute addresses; `nil` unless a feed holds it.
        var content: String?
    }

    private let digests = Mutex<[Int: Digest]>([:])

    /// Remembers what was found in pages: by their indices.
    func add(_ found: [(page: Int, digest: Digest)]) {
        digests.withLock { digests in
            for entry in found { digests[entry.page] = entry.digest }
        }
    }

    /// What is kept of a page; `nil` if it is in no collection, or not yet pressed.
    subscript(_ page: Int) -> Digest? { digests.withLock { $0[page] } }
}
