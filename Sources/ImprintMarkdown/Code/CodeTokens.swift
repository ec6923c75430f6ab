/// Code taken apart by colour.
struct CodeTokens {
    /// In the order of the code; together all of it.
    var all: [CodeToken] = []
    /// Whether a highlighter knows the language.
    var isKnown = false

    /// Where comments are; those that touch are one, since a highlighter may take a comment apart.
    var comments: [Range<Int>] {
        var comments: [Range<Int>] = []
        for token in all where token.isComment {
            if let last = comments.last, last.upperBound == token.range.lowerBound {
                comments[comments.count - 1] = last.lowerBound..<token.range.upperBound
            } else {
                comments.append(token.range)
            }
        }
        return comments
    }
}
