import Foundation
import ImprintCore
import ImprintData
import Testing

struct NestingTests {
    /// What the body gives on a thread with as little stack as those of a build have.
    private func onSmallStack<Result: Sendable>(
        _ body: @escaping @Sendable () -> Result
    ) async -> Result {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    @Test(arguments: [
        (DataFormat.yaml, "[", "1", "]"), (.yaml, "{a: ", "1", "}"), (.json, "[", "1", "]"),
        (.json, "{\"a\":", "1", "}"), (.toml, "[", "1", "]"),
    ])
    func `what nests as deep as it may is read and checked on a small stack`(
        format: DataFormat, open: String, middle: String, close: String
    ) async throws {
        let depth = format == .toml ? 99 : 100
        let nested =
            String(repeating: open, count: depth) + middle + String(repeating: close, count: depth)
        let text = format == .toml ? "a = \(nested)" : nested
        let diagnostics = await onSmallStack {
            var diagnostics: [Diagnostic] = []
            let source = SourceText(file: SourcePath("data.\(format.rawValue)"), text)
            let rule = SourceText(
                file: SourcePath("data.schema.yml"),
                "items: {$ref: '#'}\nadditionalProperties: {$ref: '#'}\nminItems: 1")
            guard let node = format.read(source, reporting: &diagnostics),
                let tree = YAMLReader.read(rule, reporting: &diagnostics),
                let schema = JSONSchema(tree, reporting: &diagnostics)
            else { return diagnostics }
            schema.validate(node, named: "data", reporting: &diagnostics)
            if node.value != node.value { return [] }
            return diagnostics
        }
        #expect(diagnostics.isEmpty, "\(diagnostics)")
    }

    @Test(arguments: [DataFormat.yaml, .json, .toml])
    func `what nests far too deep is an error on a small stack`(format: DataFormat) async {
        let start = format == .toml ? "a = " : ""
        let text = start + String(repeating: "[", count: 100_000)
        let diagnostics = await onSmallStack {
            var diagnostics: [Diagnostic] = []
            let source = SourceText(file: SourcePath("data.\(format.rawValue)"), text)
            _ = format.read(source, reporting: &diagnostics)
            return diagnostics
        }
        #expect(diagnostics.map(\.code) == ["\(format.rawValue).syntax"])
    }
}
