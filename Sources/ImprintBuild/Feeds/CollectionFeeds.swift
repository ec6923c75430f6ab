import ImprintCore

/// The feeds of the collections of an edition.
struct CollectionFeeds {
    let edition: Edition

    /// The files, below the edition's folder.
    ///
    /// A file of the content folder stands for the one made here.
    var files: [(name: String, bytes: [UInt8])] {
        edition.collections.flatMap { collection -> [(name: String, bytes: [UInt8])] in
            guard let settings = collection.settings.feed,
                let feed = feed(of: collection, settings)
            else { return [] }
            return FeedSettings.Format.allCases.filter(settings.formats.contains).map { format in
                (
                    "\(collection.address)\(Feed.fileName(format))", Array(feed.text(format).utf8)
                )
            }.filter { edition.contentMap.target(ofSource: $0.0) == nil }
        }
    }

    /// The pages that the feed of a collection holds: the newest, the newest first.
    static func pages(of collection: EditionCollection, _ pages: [EditionPage]) -> [Int] {
        guard let settings = collection.settings.feed else { return [] }
        let dated = collection.pages.filter { pages[$0].page.frontMatter.date != nil }
        let sorted = dated.enumerated().sorted { left, right in
            let dates = (
                pages[left.element].page.frontMatter.date,
                pages[right.element].page.frontMatter.date
            )
            guard let first = dates.0, let second = dates.1, first != second else {
                return left.offset < right.offset
            }
            return first > second
        }
        return sorted.prefix(settings.size).map(\.element)
    }

    private func feed(of collection: EditionCollection, _ settings: FeedSettings) -> Feed? {
        guard let folder = edition.absoluteURL(of: collection.address) else { return nil }
        return Feed(
            title: "\(collection.title) – \(edition.texts.title)",
            description: collection.description ?? edition.texts.description ?? "",
            language: edition.texts.language, home: folder, folder: folder,
            publisher: edition.texts.title,
            entries: Self.pages(of: collection, edition.pages).compactMap {
                entry($0, settings, collection)
            })
    }

    private func entry(
        _ index: Int, _ settings: FeedSettings, _ collection: EditionCollection
    ) -> Feed.Entry? {
        let page = edition.pages[index]
        guard let date = page.page.frontMatter.date, let url = edition.absoluteURL(of: page.urlPath)
        else { return nil }
        let digest = edition.digests[index]
        var subjects: [String] = []
        for subject in page.categories + page.tags where !subjects.contains(subject) {
            subjects.append(subject)
        }
        let language = page.page.frontMatter.language?.text
        return Feed.Entry(
            url: url, title: page.title, published: date,
            updated: max(date, page.page.frontMatter.updated ?? date),
            summary: digest?.excerpt ?? page.description ?? "",
            content: settings.content == .full ? digest?.content ?? "" : nil,
            authors: page.authors.map { author($0, in: collection) }, subjects: subjects,
            picture: page.picture?.absoluteURL(in: edition),
            language: language == edition.texts.language ? nil : language)
    }

    private func author(_ key: String, in collection: EditionCollection) -> Feed.Author {
        let profile = edition.authors[key]
        let value = AuthorValue(edition: edition, key: key, collection: collection, from: .root)
        var url = value.listAddress.flatMap { edition.absoluteURL(of: $0) }
        if case .string(let link) = value.profileMember("link"), LinkAddress.scheme(of: link) != nil
        {
            url = link
        }
        return Feed.Author(
            name: profile?.name ?? key, url: url,
            picture: profile?.picture?.absoluteURL(in: edition))
    }
}
