package import ImprintCore

/// Reads YAML into located trees.
///
/// What an unquoted scalar means is `YAMLScalar`'s. Keys are strings as they are written, so `2024:`
/// has the key `2024`. A merge key (`<<: *defaults`) takes the entries of another mapping in;
/// a value such as `<< instance.name >> Docs` is a string like any other.
package enum YAMLReader {
    /// How many nodes aliases and merge keys may add to a document.
    static let mostAliasedNodes = 100_000

    /// Reads one document; `nil` if it cannot be read, which is reported.
    ///
    /// Nothing, or nothing but comments, is `null`. A key that stands twice is reported and the
    /// first one kept. Reads the bytes of `range`, all if it is `nil`; places are the file's.
    package static func read(
        _ source: SourceText, in range: Range<Int>? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) -> Node? {
        let range = range ?? source.bytes.indices
        var composer = YAMLComposer(source, from: range.lowerBound)
        do {
            let node = try source.bytes.withUnsafeBufferPointer {
                bytes throws(YAMLComposer.Failure) in
                try composer.document(in: UnsafeBufferPointer(rebasing: bytes[range]))
            }
            diagnostics += composer.diagnostics
            return node
        } catch {
            diagnostics += composer.diagnostics + [error.diagnostic]
            return nil
        }
    }
}
