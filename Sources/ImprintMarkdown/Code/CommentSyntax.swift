/// How comments begin and end, whatever the language.
///
/// For marks in comments of code whose language is unknown: a text such as `#` before a mark is a comment
/// in one language or another.
enum CommentSyntax {
    /// A way to write comments.
    private struct Style {
        var opening: [UInt8]
        /// Empty if the comment ends with its line.
        var closing: [UInt8]

        init(_ opening: String, _ closing: String = "") {
            self.opening = Array(opening.utf8)
            self.closing = Array(closing.utf8)
        }
    }

    /// Longer ones before those they end in.
    private static let styles = [
        Style("<!--", "-->"), Style("{/*", "*/}"), Style("/*", "*/"), Style("(*", "*)"),
        Style("{#", "#}"), Style("{-", "-}"), Style("<#", "#>"), Style("//"), Style("--"),
        Style("#"), Style(";"), Style("%"), Style("'"), Style("\""), Style("REM"), Style("rem"),
    ]

    /// The comment around a place of a line, if nothing else stands in it.
    ///
    /// Returns the range from its opening to its end; `nil` if there is more in the comment, or none.
    static func comment(around place: Range<Int>, in line: ArraySlice<UInt8>) -> Range<Int>? {
        var start = place.lowerBound
        while start > line.startIndex, isSpace(line[start - 1]) { start -= 1 }
        var end = place.upperBound
        while end < line.endIndex, isSpace(line[end]) { end += 1 }
        for style in styles where line[..<start].reversed().starts(with: style.opening.reversed()) {
            var opening = start - style.opening.count
            if end < line.endIndex {
                guard !style.closing.isEmpty, line[end...].starts(with: style.closing) else {
                    continue
                }
                end += style.closing.count
            }
            // `///` and `##` are comments too.
            if style.closing.isEmpty, let sign = style.opening.first {
                while opening > line.startIndex, line[opening - 1] == sign { opening -= 1 }
            }
            return opening..<end
        }
        return nil
    }

    /// Where the first comment of a line begins: at its start, or behind white space.
    static func start(in line: ArraySlice<UInt8>) -> Int? {
        for index in line.indices
        where index == line.startIndex || isSpace(line[index - 1]) {
            if styles.contains(where: { line[index...].starts(with: $0.opening) }) { return index }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
