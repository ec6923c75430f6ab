import ImprintSearch
import Synchronization

/// The files of an index, which several tasks write.
final class CollectedFiles: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    func add(_ file: SearchFile) { files.withLock { $0[file.path] = file.bytes } }

    /// By path.
    var all: [String: [UInt8]] { files.withLock { $0 } }
}
