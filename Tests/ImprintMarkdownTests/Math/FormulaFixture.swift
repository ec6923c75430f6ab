import Foundation
import ImprintCore
@testable import ImprintMarkdown
import Testing

/// Renders a formula as its TeX in brackets, as far as the test allows.
struct FormulaStub: ExternalRendering {
    /// TeX that is wrong, with the offset of the mistake.
    var mistakes: [String: Int] = [:]

    func rendition(of content: ExternalContent) -> ExternalRendition? {
        let source = String(decoding: content.source, as: UTF8.self)
        switch content.kind {
        case .formula(let isDisplay):
            if let offset = mistakes[source] { return .failed(message: "no", offset: offset) }
            let text = source.replacing("\n", with: "↵")
            return .markup(Array((isDisplay ? "[[\(text)]]" : "[\(text)]").utf8))
        case .diagram(let engine):
            if let offset = mistakes[source] { return .failed(message: "no", offset: offset) }
            return .markup(
                Array("<?xml?><svg><g id=\"a\"><title>\(engine)</title></g></svg>".utf8))
        }
    }
}

/// A folder with `input.md` and `expected.html`.
struct GoldenFolder: CustomTestStringConvertible, Sendable {
    let url: URL

    var testDescription: String { url.lastPathComponent }

    static func all(in name: String, file: String = #filePath) throws -> [GoldenFolder] {
        let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)")
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).sorted { $0.path < $1.path }.map(GoldenFolder.init)
    }

    var input: [UInt8] {
        get throws { Array(try Data(contentsOf: url.appending(path: "input.md"))) }
    }

    /// What is expected; with `UPDATE_GOLDEN` what was made, which is written there.
    func expected(for made: String) throws -> String {
        let file = url.appending(path: "expected.html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(made.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
