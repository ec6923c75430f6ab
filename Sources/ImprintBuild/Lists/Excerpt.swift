import ImprintMarkdown

/// What stands for a page in lists and feeds: a few sentences of plain text.
enum Excerpt {
    /// How many characters of a first paragraph are taken, when the author has marked none.
    private static let limit = 280

    /// What comes before `<!-- more -->`, else the description, else the beginning of the first paragraph.
    static func text(of rendered: RenderedMarkdown, description: String?) -> String {
        if let end = PageHTML.endOfExcerpt(rendered.html) {
            let text = PageHTML(Array(rendered.html[..<end])).text(upTo: end)
            if !text.isEmpty { return text }
        }
        if let description, !description.isEmpty { return description }
        let text = rendered.firstParagraph
        guard text.count > limit else { return text }
        let cut = text.prefix(limit)
        return "\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])…"
    }
}
