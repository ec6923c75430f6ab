import ImprintCore
import ImprintData
import Testing

struct YAMLReaderTests {
    @Test func `a merge key takes entries in that the mapping does not set itself`() throws {
        var diagnostics: [Diagnostic] = []
        let source = SourceText(
            file: SourcePath("a.yml"), "base: &b {x: 1, y: 2}\nown:\n  y: 3\n  <<: *b\n")
        let node = try #require(YAMLReader.read(source, reporting: &diagnostics))
        #expect(diagnostics.isEmpty)
        #expect(node.value == ["base": ["x": 1, "y": 2], "own": ["y": 3, "x": 1]])
    }
}
