import Foundation
import ImprintMarkdown
import Testing

/// A folder with `input.md` and the `expected.html` that it becomes.
struct CodeFixture: CustomTestStringConvertible, Sendable {
    let testDescription: String
    private let folder: URL

    static func all() throws -> [CodeFixture] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures")
        return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().map {
            CodeFixture(testDescription: $0, folder: root.appending(path: $0))
        }
    }

    func input() throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: "input.md")))
    }

    /// Compares HTML with the golden file, or writes it there with `UPDATE_GOLDEN=1`.
    func expect(_ html: [UInt8]) throws {
        let file = folder.appending(path: "expected.html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(html).write(to: file)
        }
        let expected = try Data(contentsOf: file)
        #expect(String(decoding: html, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
}
