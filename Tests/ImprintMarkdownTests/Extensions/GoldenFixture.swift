import Foundation
import Testing

/// A folder `Fixtures/CONSTRUCT/CASE` with `input.md` and `expected.html`.
struct GoldenFixture: CustomTestStringConvertible {
    let folder: URL

    var testDescription: String {
        folder.pathComponents.suffix(2).joined(separator: "/")
    }

    static func all() throws -> [GoldenFixture] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try folders(in: root).flatMap { try folders(in: $0).map(GoldenFixture.init) }
    }

    func input() throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "input.md")))
    }

    /// The page as it should be; first written anew if `UPDATE_GOLDEN` asks for it.
    func expected(insteadOf actual: String) throws -> String {
        let url = folder.appending(path: "expected.html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(actual.utf8).write(to: url)
        }
        return try String(contentsOf: url, encoding: .utf8)
    }

    private static func folders(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter(\.hasDirectoryPath)
            .sorted { $0.path() < $1.path() }
    }
}
