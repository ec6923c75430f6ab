import ImprintCore

/// What content sees as `page`, and what lists of pages hold.
struct PageValue: ValueObject {
    /// What `url` is.
    enum Address: Sendable {
        /// The absolute address: of `page` itself.
        case canonical
        /// The link from a page: in lists.
        case link(from: URLPath)
    }

    let edition: Edition
    let index: Int
    let address: Address

    static let names = [
        "title", "navigation_title", "description", "url", "path", "source", "date", "updated",
        "author", "authors",
        "tags", "image", "extra", "draft", "layout", "language", "status",
    ]

    var memberNames: [String] { Self.names }

    func member(named name: String) -> Value? {
        let page = edition.pages[index]
        let frontMatter = page.page.frontMatter
        switch name {
        case "title": return .string(page.title)
        case "navigation_title": return .string(page.navigationTitle)
        case "description": return page.description.map(Value.string)
        case "url":
            switch address {
            case .canonical: return edition.absoluteURL(of: page.urlPath).map(Value.string)
            case .link(let from): return .string(edition.link(from: from, to: page.urlPath))
            }
        case "path": return .string(page.urlPath.description)
        case "source": return .string(page.page.contentPath)
        case "date": return frontMatter.date.map(Value.date)
        case "updated": return frontMatter.updated.map(Value.date)
        case "author": return page.authors.first.map(Value.string)
        case "authors": return .array(page.authors.map(Value.string))
        case "tags": return .array(page.tags.map(Value.string))
        case "image": return page.image.map(Value.string)
        case "extra": return page.extra
        case "status": return PageStatusValue.value(of: index, in: edition)
        case "draft": return .boolean(frontMatter.isDraft)
        case "language":
            return .string(frontMatter.language?.text ?? edition.texts.language)
        case "layout": return .string(edition.layoutName(of: index))
        default: return nil
        }
    }
}

extension Edition {
    /// The layout of a page: its own, its collection's, or the one for its kind.
    func layoutName(of index: Int) -> String {
        let page = pages[index].page
        if let named = page.frontMatter.layout ?? page.collectionLayout { return named.text }
        switch page.urlPath {
        case Page.notFoundAddress: return "404.html"
        case Page.searchAddress where page.isGenerated: return "search.html"
        default: return "page.html"
        }
    }
}
