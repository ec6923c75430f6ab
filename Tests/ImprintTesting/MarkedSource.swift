package import ImprintCore

/// A source with marks at places of interest.
///
/// In `①titel: Install`, `source["①"]` is the place of the `t`. The marks, ① to ⑳, are taken out of
/// the text.
package struct MarkedSource: Sendable {
    package let text: SourceText
    private let places: [Unicode.Scalar: SourceLocation]

    package init(_ file: String, _ marked: String) {
        var bytes: [UInt8] = []
        var offsets: [Unicode.Scalar: Int] = [:]
        for scalar in marked.unicodeScalars {
            if ("\u{2460}"..."\u{2473}").contains(scalar) {
                offsets[scalar] = bytes.count
            } else {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        let text = SourceText(file: SourcePath(file), bytes: bytes)
        self.text = text
        places = offsets.mapValues { text.location(at: $0) }
    }

    /// The place of a mark; `nil` if the text has no such mark.
    package subscript(_ mark: Unicode.Scalar) -> SourceLocation? { places[mark] }
}
