/// A mark in a comment of code, `(1)`, which an item of the list below the block explains.
///
/// Source of the rules: Material for MkDocs. `(1)!` takes the signs of the comment away with it.
struct CodeAnnotation: Hashable, Sendable {
    /// Which item of the list it means, from 1.
    var number: Int
    /// The bytes of the code in whose place it stands.
    var range: Range<Int>
    /// The author's words.
    var words: Range<Int>

    /// The annotations of a code, in order.
    ///
    /// `comments`: where its comments are; `nil` if the language is unknown, where what follows the sign
    /// of a comment in some language counts as one.
    static func all(in code: [UInt8], comments: [Range<Int>]?) -> [CodeAnnotation] {
        var annotations: [CodeAnnotation] = []
        var start = 0
        while start < code.count {
            let end = code[start...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
            let line = code[start..<end]
            if line.contains(UInt8(ascii: "(")) {
                if let comments {
                    for comment in comments where comment.overlaps(start..<end) {
                        annotations += all(in: comment.clamped(to: start..<end), of: line)
                    }
                } else if let comment = CommentSyntax.start(in: line) {
                    annotations += all(in: comment..<end, of: line)
                }
            }
            start = end + 1
        }
        return annotations
    }

    private static func all(
        in comment: Range<Int>, of line: ArraySlice<UInt8>
    ) -> [CodeAnnotation] {
        var annotations: [CodeAnnotation] = []
        var index = comment.lowerBound
        while let opening = line[index..<comment.upperBound].firstIndex(of: UInt8(ascii: "(")) {
            index = opening + 1
            let digits = line[index..<comment.upperBound].prefix {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
            guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0,
                digits.endIndex < comment.upperBound, line[digits.endIndex] == UInt8(ascii: ")")
            else { continue }
            var words = opening..<(digits.endIndex + 1)
            var range = words
            if words.upperBound < line.endIndex, line[words.upperBound] == UInt8(ascii: "!") {
                words = words.lowerBound..<(words.upperBound + 1)
                range = CommentSyntax.comment(around: words, in: line) ?? words
            }
            annotations.append(CodeAnnotation(number: number, range: range, words: words))
            index = words.upperBound
        }
        return annotations
    }
}
