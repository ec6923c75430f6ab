extension HTMLRenderer {
    /// Shows the text of fragments whose tokens ended in a place that holds no HTML: an attribute, a
    /// class, the source of a formula.
    ///
    /// Whatever else a cut token leaves goes too: HTML holds no control characters.
    mutating func writeRemainingFragments() {
        guard html.contains(FragmentToken.start) || html.contains(FragmentToken.end) else { return }
        var clean: [UInt8] = []
        clean.reserveCapacity(html.count)
        html.withUnsafeBufferPointer { html in
            FragmentToken.split(html) { piece in
                switch piece {
                case .text(let range):
                    clean.append(contentsOf: html[range].lazy.filter { !Self.isControl($0) })
                case .fragment(let index):
                    guard fragments.indices.contains(index) else { return }
                    var text: [UInt8] = []
                    PlainText.appendText(ofHTML: fragments[index], to: &text)
                    text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &clean) }
                }
            }
        }
        html = clean
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
}
