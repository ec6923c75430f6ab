package import ImprintCore

/// Reads JSON into located trees, strictly.
///
/// As RFC 8259 says: no comments, no trailing commas. A key that stands twice is reported, which
/// the RFC leaves open, and so is half of a surrogate pair, for it is no character. An integer that
/// `Int` cannot hold is a number.
///
/// Source: [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259).
package enum JSONReader {
    /// Reads a file; `nil` if it cannot be read, which is reported.
    package static func read(
        _ source: SourceText, reporting diagnostics: inout [Diagnostic]
    ) -> Node? {
        var parser = JSONParser(source)
        do {
            let node = try parser.document()
            diagnostics += parser.diagnostics
            return node
        } catch {
            diagnostics += parser.diagnostics
            diagnostics.append(error.diagnostic(in: source))
            return nil
        }
    }
}
