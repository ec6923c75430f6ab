import ImprintCore
import Synchronization

/// What the bodies of `cache` statements became, by their keys, for all renderings of an environment.
package final class RenderCache: Sendable {
    /// A body with the value of its key.
    struct Key: Hashable {
        let statement: ObjectIdentifier
        let text: String
        let number: Int
    }

    private let texts = Mutex<[Key: [UInt8]]>([:])

    package init() {}

    func text(for key: Key) -> [UInt8]? {
        texts.withLock { $0[key] }
    }

    func keep(_ text: [UInt8], for key: Key) {
        texts.withLock { $0[key] = text }
    }
}
