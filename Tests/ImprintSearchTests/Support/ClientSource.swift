import Foundation

/// The parts of the search's script before they are joined and made short.
enum ClientSource {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/SearchClient")

    /// Reads one part, such as `engine`.
    static func text(of part: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(part).js"), encoding: .utf8)
    }
}
