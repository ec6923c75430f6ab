import Foundation
import ImprintTesting
import Testing

struct JoinedScriptTests {
    private static let script = ClientSource.folder.deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "assets/scripts/search.js")

    @Test func `the script is that of its parts; .ci/join-search writes it`() throws {
        let parts = try ["analysis", "engine", "interface"].map(ClientSource.text(of:)).joined()
        let digest = try Python.run(
            "import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())",
            input: Data(parts.utf8))
        let first = try String(contentsOf: Self.script, encoding: .utf8).prefix { $0 != "\n" }
        let expected = String(decoding: digest, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(first.hasSuffix("; \(expected)"))
    }

    @Test func `readers load less than nine kilobytes`() throws {
        // As it is published: without the comment.
        let published = try String(contentsOf: Self.script, encoding: .utf8)
            .drop { $0 != "\n" }.dropFirst()
        let size = try Python.run(
            "import gzip, sys; print(len(gzip.compress(sys.stdin.buffer.read(), 9)))",
            input: Data(published.utf8))
        let bytes = Int(
            String(decoding: size, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(try #require(bytes) < 9 * 1024)
    }
}
