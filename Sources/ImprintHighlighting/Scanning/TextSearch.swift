/// Searches for literal text, in linear time.
enum TextSearch {
    /// The first place of a text; `nil` if it is nowhere.
    ///
    /// An empty text is at the start.
    ///
    /// Source: Knuth, Morris and Pratt, “Fast Pattern Matching in Strings”, 1977.
    static func first(_ wanted: [UInt8], in text: TextSlice, from start: Int) -> Int? {
        guard !wanted.isEmpty else { return start }
        // By length of what matched: the longest start of the text that is also its end.
        var borders = [0]
        var border = 0
        for index in wanted.indices.dropFirst() {
            while border > 0, wanted[index] != wanted[border] { border = borders[border - 1] }
            if wanted[index] == wanted[border] { border += 1 }
            borders.append(border)
        }
        var matched = 0
        for index in start..<max(start, text.end) {
            let byte = text.base[index]
            while matched > 0, byte != wanted[matched] { matched = borders[matched - 1] }
            if byte == wanted[matched] { matched += 1 }
            if matched == wanted.count { return index + 1 - matched }
        }
        return nil
    }

    /// The start of the first line that holds nothing but a text; `nil` if there is none.
    ///
    /// White space may stand before the text; `;`, `,`, `)` and white space after it. `start` is the
    /// start of a line.
    static func firstLine(of wanted: [UInt8], in text: TextSlice, from start: Int) -> Int? {
        let indent = wanted.prefix(while: isBlank).count
        var line = start
        while true {
            var end = line
            while end < text.end, text.base[end] != UInt8(ascii: "\n") { end += 1 }
            var first = line
            while first < end, isBlank(text.base[first]) { first += 1 }
            // White space that the text begins with is the last of that before it.
            first = indent == wanted.count ? line : first - indent
            if first >= line, end - first >= wanted.count,
                wanted.indices.allSatisfy({ text.base[first + $0] == wanted[$0] }),
                (first + wanted.count..<end).allSatisfy({ mayFollow(text.base[$0]) })
            {
                return line
            }
            guard end < text.end else { return nil }
            line = end + 1
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func mayFollow(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: " "),
            UInt8(ascii: "\t"):
            true
        default: false
        }
    }
}
