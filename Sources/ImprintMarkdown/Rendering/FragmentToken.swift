/// The mark that stands in Markdown for HTML which is not to be parsed as Markdown: the result of a
/// shortcode.
///
/// U+0002, the fragment's index in decimal digits, U+0003.
///
/// Sources hold no control characters, so no author can write one.
enum FragmentToken {
    static let start: UInt8 = 0x02
    static let end: UInt8 = 0x03

    /// Appends text as it is, and calls `insert` for each token in it.
    static func append(
        _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8],
        insert: (Int, inout [UInt8]) -> Void
    ) {
        split(text) { piece in
            switch piece {
            case .text(let range): bytes.append(contentsOf: text[range])
            case .fragment(let index): insert(index, &bytes)
            }
        }
    }

    /// A part of a text: characters, or a token.
    enum Piece {
        case text(Range<Int>)
        case fragment(Int)
    }

    /// Takes a text apart; a text without tokens is one piece.
    static func split(_ text: UnsafeBufferPointer<UInt8>, into visit: (Piece) -> Void) {
        var start = 0
        var index = 0
        while index < text.count {
            guard text[index] == self.start else {
                index += 1
                continue
            }
            var number = 0
            var position = index + 1
            while position < text.count,
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position])
            {
                number = number &* 10 &+ Int(text[position] - UInt8(ascii: "0"))
                position += 1
            }
            if start < index { visit(.text(start..<index)) }
            if position < text.count, text[position] == end {
                visit(.fragment(number))
                index = position + 1
            } else {
                // What is left of a token that was cut: nothing that anybody wrote.
                index += 1
            }
            start = index
        }
        if start < text.count { visit(.text(start..<text.count)) }
    }

    /// Whether a text holds a token; most do not, so that this is what hot paths ask.
    static func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains(start)
    }
}
