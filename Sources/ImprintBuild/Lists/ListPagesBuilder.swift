import ImprintCore

/// Makes the pages that list others: of collections, years, tags, categories and authors.
///
/// A page with a file of its own keeps its address; it gets the list that would be there, for its layout.
struct ListPagesBuilder {
    /// The pages of the edition, and behind them the lists.
    private(set) var pages: [EditionPage]
    private(set) var collections: [EditionCollection]
    private let site: Site
    private let texts: EditionTexts
    /// `own[address]`: an index into `pages`.
    private let own: [URLPath: Int]
    private let files: Set<URLPath>
    private var sources: Set<String>

    init(
        site: Site, texts: EditionTexts, pages: [EditionPage], collections: [EditionCollection]
    ) {
        self.site = site
        self.texts = texts
        self.pages = pages
        self.collections = collections
        own = Dictionary(
            pages.indices.filter { !pages[$0].page.isGenerated }.map { (pages[$0].urlPath, $0) },
            uniquingKeysWith: { first, _ in first })
        files = Set(site.files.map { OutputPath($0)?.urlPath ?? URLPath($0) })
        sources = Set(pages.map(\.page.contentPath))
    }

    /// Adds the lists of a collection, and puts its pages below them.
    mutating func addLists(ofCollection index: Int) {
        let collection = collections[index]
        let kinds = collection.settings.lists
        if kinds.contains(.posts) {
            let folder = collection.settings.folder?.text ?? ""
            collections[index].index = add(
                List(
                    subject: .posts, collection: index, pages: collection.pages,
                    address: collection.address, title: collection.title,
                    description: collection.description, layout: "list.html",
                    source: SourcePath(folder).appending("index.md").description))
        }
        let top = collections[index].index
        for page in collection.pages { pages[page].parent = top }
        for (year, members) in collection.years {
            _ = add(
                List(
                    subject: .year(year), collection: index, pages: members,
                    address: collection.address(ofYear: year), title: "\(year)",
                    layout: "year.html", parent: top))
        }
        for kind in [TermKind.tags, .categories, .authors] {
            guard let terms = collection.terms[kind] else { continue }
            addLists(of: terms, collection: index, in: collection.address(of: kind), below: top)
        }
    }

    /// Adds the lists of the tags of all pages.
    mutating func addLists(ofSiteTags terms: TermIndex, in folder: URLPath) {
        addLists(of: terms, collection: nil, in: folder, below: nil)
    }

    private mutating func addLists(
        of terms: TermIndex, collection: Int?, in folder: URLPath, below parent: Int?
    ) {
        let index = add(
            List(
                subject: .terms(terms.kind), collection: collection, pages: [], address: folder,
                title: texts.word(terms.kind.rawValue), layout: "terms.html", parent: parent))
        for term in terms.terms {
            _ = add(
                List(
                    subject: .term(terms.kind, term.key), collection: collection,
                    pages: term.pages, address: URLPath("\(folder)\(term.slug)/"),
                    title: term.name,
                    layout: terms.kind == .authors ? "author.html" : "term.html",
                    parent: index ?? parent))
        }
    }

    /// A list before it is cut into pages.
    private struct List {
        var subject: PageList.Subject
        var collection: Int?
        var pages: [Int]
        var address: URLPath
        var title: String
        var description: String?
        var layout: String
        var parent: Int?
        /// The source by which others name its first page; that of its address if `nil`.
        var source: String?
    }

    /// Adds the pages of a list; returns the first, or `nil` if a file is in its place.
    private mutating func add(_ list: List) -> Int? {
        let size = list.collection.map { collections[$0].settings.pageSize } ?? 50
        let count = max(1, (list.pages.count + size - 1) / size)
        let addresses = (1...count).map { number in
            number == 1 ? list.address : URLPath("\(list.address)page/\(number)/")
        }
        var first: Int?
        for (offset, address) in addresses.enumerated() {
            let shown = list.pages.dropFirst(offset * size).prefix(size)
            let part = PageList(
                subject: list.subject, collection: list.collection, pages: shown,
                count: list.pages.count, number: offset + 1, addresses: addresses)
            if let page = own[address] {
                pages[page].list = part
                pages[page].parent = list.parent
                if offset == 0 { first = page }
            } else if !files.contains(address) {
                if offset == 0 { first = pages.count }
                append(list, part, at: address, below: offset == 0 ? list.parent : first)
            }
        }
        return first
    }

    private mutating func append(
        _ list: List, _ part: PageList, at address: URLPath, below parent: Int?
    ) {
        let suffix =
            part.number == 1
            ? "" : " – \(texts.word("page_number").replacing("{number}", with: "\(part.number)"))"
        var source = "\(address)index.md"
        if part.number == 1, let own = list.source { source = own }
        // A page that has left this address by its slug may have the source.
        if !sources.insert(source).inserted { source = "\(address)\(list.layout)" }
        var page = Page.generated(
            titled: list.title, layout: list.layout, at: address, as: source)
        page.frontMatter.isHidden = list.subject != .posts || part.number > 1
        pages.append(
            EditionPage(
                page: page, title: list.title + suffix, navigationTitle: list.title,
                description: list.description, tags: [], keywords: [], authors: [], extra: [:],
                aliases: [], list: part, parent: parent))
    }
}
