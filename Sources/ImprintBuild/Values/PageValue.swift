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
        "tags", "image", "extra", "draft", "layout", "language", "direction", "status", "excerpt",
        "categories", "cover", "profiles", "tag_links", "category_links",
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
        case "author": return page.authors.first.map { .string(edition.authors[$0]?.name ?? $0) }
        case "authors":
            return .array(page.authors.map { .string(edition.authors[$0]?.name ?? $0) })
        case "profiles":
            let collection = edition.collection(of: index)
            return .array(
                page.authors.map { key in
                    .object(
                        AuthorValue(
                            edition: edition, key: key, collection: collection, from: from))
                })
        case "excerpt":
            let excerpt = edition.digests[index]?.excerpt ?? page.description ?? ""
            return excerpt.isEmpty ? nil : .string(excerpt)
        case "cover":
            return page.picture.map { picture in
                [
                    "url": .string(picture.link(from: from, in: edition)),
                    "alt": .string(picture.description),
                ]
            }
        case "categories": return .array(page.categories.map(Value.string))
        case "tag_links": return links(to: page.tags, .tags)
        case "category_links": return links(to: page.categories, .categories)
        case "tags": return .array(page.tags.map(Value.string))
        case "image": return page.image.map(Value.string)
        case "extra": return page.extra
        case "status": return PageStatusValue.value(of: index, in: edition)
        case "draft": return .boolean(frontMatter.isDraft)
        case "language":
            return .string(frontMatter.language?.text ?? edition.texts.language)
        case "direction":
            let language = frontMatter.language?.text ?? edition.texts.language
            return .string(TextDirection(of: language).rawValue)
        case "layout": return .string(edition.layoutName(of: index))
        default: return nil
        }
    }
}

extension PageValue {
    /// The page that links are relative to.
    private var from: URLPath {
        switch address {
        case .canonical: edition.pages[index].urlPath
        case .link(let from): from
        }
    }

    /// The page's tags or categories: `name`, and `url` of those that have a list.
    private func links(to names: [String], _ kind: TermKind) -> Value {
        guard !names.isEmpty else { return [] }
        var terms: TermIndex?
        var folder: URLPath?
        if let collection = edition.collection(of: index), let own = collection.terms[kind] {
            terms = own
            folder = collection.address(of: kind)
        } else if kind == .tags {
            terms = edition.siteTags
            folder = edition.siteTagsAddress
        }
        return .array(
            names.map { name in
                var members: [(String, Value)] = [("name", .string(name))]
                if let folder, let term = terms?.term(TermIndex.key(of: name)) {
                    let path = URLPath("\(folder)\(term.slug)/")
                    members.append(("url", .string(edition.link(from: from, to: path))))
                }
                return Value(mapping: members)
            })
    }
}

extension Edition {
    /// The layout of a page: its own, its collection's, or the one for its kind.
    func layoutName(of index: Int) -> String {
        let page = pages[index].page
        if let named = page.frontMatter.layout ?? page.collectionLayout { return named.text }
        return page.generatedLayout
            ?? (page.urlPath == Page.notFoundAddress ? "404.html" : "page.html")
    }
}
