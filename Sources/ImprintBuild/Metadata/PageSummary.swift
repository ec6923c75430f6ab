/// The beginning of a page in a sentence or two, for search engines and previews.
struct PageSummary: Equatable {
    /// What search engines show of a description, about.
    private static let limit = 160
    /// A sentence shorter than this says too little by itself.
    private static let shortest = 50
    private static let sentenceEnds: Set<Character> = [".", "!", "?"]
    private static let wideSentenceEnds: Set<Character> = ["。", "！", "？"]

    let text: String

    /// The first whole sentences of a paragraph, or as many words as there is room for; `nil` for an
    /// empty paragraph.
    init?(of paragraph: String) {
        guard !paragraph.isEmpty else { return nil }
        let beginning = paragraph.prefix(Self.limit)
        guard beginning.endIndex < paragraph.endIndex else {
            text = paragraph
            return
        }
        if let end = Self.endOfSentences(in: beginning) {
            text = String(beginning[..<end])
            return
        }
        let end = beginning.lastIndex(of: " ") ?? beginning.endIndex
        text = "\(beginning[..<end])…"
    }

    private static func endOfSentences(in text: Substring) -> Substring.Index? {
        var end: Substring.Index?
        var length = 0
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            length += 1
            if wideSentenceEnds.contains(text[index])
                || sentenceEnds.contains(text[index]) && next < text.endIndex && text[next] == " ",
                length >= shortest
            {
                end = next
            }
            index = next
        }
        return end
    }
}
