import ImprintCore

/// What layouts see as `page.list`: what a page of a list shows.
struct PageListValue: ValueObject {
    let edition: Edition
    let list: PageList
    /// The page that links are relative to.
    let from: URLPath

    let memberNames = [
        "kind", "name", "pages", "terms", "author", "count", "number", "page_count", "previous_url",
        "next_url", "links",
    ]

    func member(named name: String) -> Value? {
        switch name {
        case "kind": return .string(kind)
        case "name": return self.name.map(Value.string)
        case "pages":
            return .array(
                list.pages.map {
                    .object(PageValue(edition: edition, index: $0, address: .link(from: from)))
                })
        case "terms": return terms
        case "author": return author
        case "count": return .integer(list.count)
        case "number": return .integer(list.number)
        case "page_count": return .integer(list.addresses.count)
        case "previous_url": return url(of: list.number - 1)
        case "next_url": return url(of: list.number + 1)
        case "links":
            return .array(
                shownOffsets.map { offset in
                    [
                        "number": .integer(offset + 1), "url": url(of: offset + 1) ?? .none,
                        "is_current": .boolean(offset + 1 == list.number),
                    ]
                })
        default: return nil
        }
    }

    /// The pages of the list that one of them leads to: the first, the last, and those nearby, so that what
    /// a page holds does not grow with the list.
    private var shownOffsets: [Int] {
        let last = list.addresses.count - 1
        let near = max(0, list.number - 4)...min(last, list.number + 2)
        return (near.lowerBound > 0 ? [0] : []) + near + (near.upperBound < last ? [last] : [])
    }

    private var collection: EditionCollection? { list.collection.map { edition.collections[$0] } }

    private var kind: String {
        switch list.subject {
        case .posts: "posts"
        case .year: "year"
        case .term(.tags, _): "tag"
        case .term(.categories, _): "category"
        case .term(.authors, _): "author"
        case .terms(let kind): kind.rawValue
        }
    }

    private var name: String? {
        switch list.subject {
        case .posts, .terms: nil
        case .year(let year): "\(year)"
        case .term(let kind, let key): index(of: kind)?.term(key)?.name
        }
    }

    private func index(of kind: TermKind) -> TermIndex? {
        list.collection == nil ? edition.siteTags : collection?.terms[kind]
    }

    private var terms: Value {
        guard case .terms(let kind) = list.subject, let index = index(of: kind) else { return [] }
        let folder = collection?.address(of: kind) ?? edition.siteTagsAddress ?? .root
        if kind == .authors {
            return .array(
                index.terms.map { term in
                    [
                        "name": .string(term.name), "count": .integer(term.pages.count),
                        "url": .string(
                            edition.link(from: from, to: URLPath("\(folder)\(term.slug)/"))),
                        "author": author(term.key),
                    ]
                })
        }
        return CollectionValue.list(of: index, in: folder, edition, from: from)
    }

    private var author: Value? {
        guard case .term(.authors, let key) = list.subject else { return nil }
        return author(key)
    }

    private func author(_ key: String) -> Value {
        // Without profiles the key is the name without its case.
        let name = edition.authors[key] == nil ? index(of: .authors)?.term(key)?.name : nil
        return .object(
            AuthorValue(edition: edition, key: name ?? key, collection: collection, from: from))
    }

    private func url(of number: Int) -> Value? {
        guard list.addresses.indices.contains(number - 1) else { return nil }
        return .string(edition.link(from: from, to: list.addresses[number - 1]))
    }
}
