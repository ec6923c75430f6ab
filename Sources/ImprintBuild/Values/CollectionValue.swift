import ImprintCore

/// What layouts see of a collection, other than its pages.
struct CollectionValue: ValueObject {
    let edition: Edition
    let collection: EditionCollection
    /// The page that links are relative to.
    let from: URLPath

    let memberNames = [
        "name", "title", "description", "url", "count", "feeds", "years", "tags", "categories",
        "authors", "tags_url", "categories_url", "authors_url",
    ]

    func member(named name: String) -> Value? {
        switch name {
        case "name": return .string(collection.name)
        case "title": return .string(collection.title)
        case "description": return collection.description.map(Value.string)
        case "url": return collection.index.map { link(to: edition.pages[$0].urlPath) }
        case "count": return .integer(collection.pages.count)
        case "feeds": return Self.feeds(of: collection, edition, from: from)
        case "years":
            return .array(
                collection.years.map { year, pages in
                    [
                        "name": .string("\(year)"), "count": .integer(pages.count),
                        "url": link(to: collection.address(ofYear: year)),
                    ]
                })
        case "tags", "categories", "authors":
            guard let terms = TermKind(rawValue: name).flatMap({ collection.terms[$0] }) else {
                return []
            }
            return Self.list(of: terms, in: collection.address(of: terms.kind), edition, from: from)
        case "tags_url", "categories_url", "authors_url":
            let kind = TermKind(rawValue: String(name.dropLast("_url".count)))
            return kind.flatMap { collection.terms[$0] }
                .map { link(to: collection.address(of: $0.kind)) }
        default: return nil
        }
    }

    private func link(to path: URLPath) -> Value { .string(edition.link(from: from, to: path)) }

    /// The feeds of a collection: `format`, `type`, `title` and `url` of each.
    static func feeds(
        of collection: EditionCollection, _ edition: Edition, from: URLPath
    ) -> Value {
        let formats = collection.settings.feed?.formats ?? []
        return .array(
            FeedSettings.Format.allCases.filter(formats.contains).map { format in
                let path = URLPath("\(collection.address)\(Feed.fileName(format))")
                return [
                    "format": .string(format.rawValue), "type": .string(Feed.mediaType(format)),
                    "title": .string(collection.title),
                    "url": .string(edition.link(from: from, to: path)),
                ]
            })
    }

    /// Terms with their lists: `name`, `count` and `url` of each.
    static func list(
        of terms: TermIndex, in folder: URLPath, _ edition: Edition, from: URLPath
    ) -> Value {
        .array(
            terms.terms.map { term in
                [
                    "name": .string(term.name), "count": .integer(term.pages.count),
                    "url": .string(
                        edition.link(from: from, to: URLPath("\(folder)\(term.slug)/"))),
                    "key": .string(term.key),
                ]
            })
    }
}
