import ImprintCore

/// A formula of a page.
struct Formula: Sendable {
    /// As written, with its delimiters, without what lists and quotes put before its lines.
    let source: [UInt8]
    /// Between the delimiters.
    let tex: Range<Int>
    let isDisplay: Bool
    /// Each place where it stands.
    var occurrences: [Occurrence] = []

    var content: ExternalContent {
        ExternalContent(.formula(isDisplay: isDisplay), source: Array(source[tex]))
    }

    /// A place of a formula in the text, line by line.
    struct Occurrence: Sendable {
        /// For each line, ascending: where it begins in `source`, and where that is in the text.
        var lines: [(source: Int, position: TextPosition)]

        /// The place of a byte of `source`.
        func position(at offset: Int) -> TextPosition {
            guard let line = lines.last(where: { $0.source <= offset }) ?? lines.first else {
                return TextPosition(line: 1, column: 1)
            }
            return TextPosition(
                line: line.position.line,
                column: line.position.column + max(0, offset - line.source))
        }
    }
}
