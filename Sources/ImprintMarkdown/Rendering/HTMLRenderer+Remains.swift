extension HTMLRenderer {
    /// Puts right what no node could be written with.
    ///
    /// - Tokens of fragments that ended in a place that holds no HTML, such as an attribute, a class or
    ///   the source of a formula, become the text of the fragment.
    /// - Of tokens and marks that were cut nothing stays: HTML holds no control characters.
    /// - Masks of tags in what a construct read before they were taken off again are `<`.
    /// - What looks like a footnote over two lines and is none, `[^a\nb]`, cmark cuts by the columns of
    ///   the second line, in the middle of a character if it comes so.
    mutating func cleanRemains(of text: [UInt8]) {
        let marks = [FragmentToken.start, FragmentToken.end, HTMLMask.opening, HTMLMask.closing]
        if !formulas.isEmpty || marks.contains(where: { html.contains($0) }) {
            writeRemainingFragments()
        }
        if options.footnotes, text.contains(UInt8(ascii: "^")) { repairUTF8() }
    }

    private mutating func writeRemainingFragments() {
        var clean: [UInt8] = []
        clean.reserveCapacity(html.count)
        html.withUnsafeBufferPointer { html in
            FragmentToken.split(html) { piece in
                switch piece {
                case .text(let range):
                    for byte in html[range] {
                        if byte == HTMLMask.opening || byte == HTMLMask.closing {
                            clean.append(contentsOf: "&lt;".utf8)
                        } else if !Self.isControl(byte) {
                            clean.append(byte)
                        }
                    }
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

    private mutating func repairUTF8() {
        do {
            _ = try UTF8Span(validating: html.span)
        } catch {
            html = Array(String(decoding: html, as: UTF8.self).utf8)
        }
    }
}
