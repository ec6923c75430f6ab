package import ImprintCore

/// Reads TOML 1.0 into located trees.
///
/// A time without a day is a string, and a date and time without an offset is UTC. An integer that
/// `Int` cannot hold is an error, as TOML asks. Lines within a text end in `\n`.
///
/// Own code, because TOMLKit (0.6) tells no places and no order, ends the whole process on
/// `key = ]` (an assertion of toml++), and cuts a text off at a zero.
///
/// Source: [TOML 1.0.0](https://toml.io/en/v1.0.0).
package enum TOMLReader {
    /// Reads a file; `nil` if it cannot be read, which is reported.
    package static func read(
        _ source: SourceText, reporting diagnostics: inout [Diagnostic]
    ) -> Node? {
        var parser = TOMLParser(source)
        do {
            return try parser.document()
        } catch {
            diagnostics.append(error.diagnostic(in: source))
            return nil
        }
    }
}
