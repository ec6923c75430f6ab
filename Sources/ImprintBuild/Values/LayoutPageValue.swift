import ImprintCore
import ImprintMarkdown

/// What layouts see as `page`: the page with its content and its place in the site.
struct LayoutPageValue: ValueObject {
    let page: PageValue
    /// HTML.
    let content: String
    let rendered: RenderedMarkdown
    /// The picture with the page's title; `nil` if none was drawn.
    let card: SocialCard?
    // Layouts ask for these several times: whether there are any, then for each.
    private let outline: Value
    private let breadcrumbs: Value
    private let previous: Value?
    private let next: Value?
    private let contributors: Value
    private let readingTime: Int?

    init(
        page: PageValue, content: String, rendered: RenderedMarkdown, card: SocialCard? = nil
    ) {
        self.card = card
        self.page = page
        self.content = content
        self.rendered = rendered
        outline = Self.outline(of: rendered, on: page)
        breadcrumbs = Self.breadcrumbs(of: page)
        let neighbours = page.edition.neighbours(of: page.index)
        previous = neighbours.previous.map { Self.link(to: $0, from: page) }
        next = neighbours.next.map { Self.link(to: $0, from: page) }
        contributors = ContributorsValue.value(of: page.index, in: page.edition)
        readingTime =
            page.edition.site.configuration.pages.showsReadingTime
            ? ReadingTime(html: rendered.html).minutes : nil
    }

    private static let ownNames = [
        "content", "has_title", "outline", "edit_url", "last_updated", "previous", "next",
        "breadcrumbs", "sisters", "versions", "languages", "is_home", "is_404", "uses",
        "report_url", "contributors", "reading_time", "metadata", "heading", "body", "list",
        "collection", "series", "related", "feeds",
    ]

    var memberNames: [String] { Self.ownNames + page.memberNames }

    var edition: Edition { page.edition }
    private var from: URLPath { edition.pages[page.index].urlPath }

    func member(named name: String) -> Value? {
        switch name {
        case "content": return .markup(content)
        case "heading":
            return titleEnd.map { .markup(String(content[..<$0])) }
        case "body":
            return .markup(titleEnd.map { String(content[$0...]) } ?? content)
        case "has_title": return .boolean(rendered.hasTitle)
        case "outline": return outline
        case "uses": return uses
        case "metadata": return .object(PageMetadataValue(page: self))
        case "edit_url":
            return edition.editURL(of: page.index).map(Value.string)
        case "report_url": return PageReportValue.value(of: page.index, in: edition)
        case "last_updated": return lastUpdated.map(Value.date)
        case "contributors": return contributors
        case "reading_time": return readingTime.map(Value.integer)
        case "previous": return previous
        case "next": return next
        case "breadcrumbs": return breadcrumbs
        case "sisters": return PageVariants.sisters(of: page.index, in: edition)
        case "versions":
            return PageVariants.list(edition.texts.versions, for: from)
        case "languages":
            return PageVariants.list(edition.texts.languages, for: from)
        case "list":
            return edition.pages[page.index].list.map {
                .object(PageListValue(edition: edition, list: $0, from: from))
            }
        case "collection":
            return edition.collection(of: page.index).map {
                .object(CollectionValue(edition: edition, collection: $0, from: from))
            }
        case "series": return series
        case "related":
            guard edition.pages[page.index].list == nil,
                let collection = edition.collection(of: page.index)
            else { return [] }
            return .array(collection.related[page.index].map { Self.link(to: $0, from: page) })
        case "feeds": return feeds
        case "is_home": return .boolean(from == .root)
        case "is_404": return .boolean(from == Page.notFoundAddress)
        case "description":
            // A page that has none is described by how it begins.
            return page.member(named: name)
                ?? PageSummary(of: rendered.firstParagraph).map { .string($0.text) }
        default: return page.member(named: name)
        }
    }

    /// What the page holds that needs something of its layout; `mermaid` is the address of the script.
    private var uses: Value {
        let script = edition.site.configuration.markdown.mermaid.script?.text
        return Value(mapping: [
            ("math", .boolean(rendered.uses.math != nil)),
            ("diagrams", .boolean(rendered.uses.diagrams != nil)),
            (
                "lightbox",
                .boolean(
                    rendered.uses.images > 0 && edition.site.configuration.images.hasLightbox)
            ),
            ("tables", .boolean(rendered.uses.dataTables)),
            ("mermaid", rendered.uses.mermaid == nil ? .none : script.map(Value.string) ?? .none),
        ])
    }

    /// Where the heading ends with which the page begins; `nil` if it begins with something else.
    private var titleEnd: String.Index? {
        guard content.hasPrefix("<h1") else { return nil }
        return content.firstRange(of: "</h1>")?.upperBound
    }

    /// The place among the pages of the collection by date, counted from 1 at the oldest.
    private var series: Value? {
        guard edition.pages[page.index].list == nil,
            let place = edition.place(inSeries: page.index)
        else { return nil }
        return ["number": .integer(place.offset + 1), "count": .integer(place.series.count)]
    }

    /// The feeds of the page's collection; on the home page, those of all.
    private var feeds: Value {
        if let collection = edition.collection(of: page.index) {
            return CollectionValue.feeds(of: collection, edition, from: from)
        }
        guard from == .root else { return [] }
        return .array(
            edition.collections.flatMap { collection -> [Value] in
                guard
                    case .array(let feeds) = CollectionValue.feeds(
                        of: collection, edition, from: from)
                else { return [] }
                return feeds
            })
    }

    private var lastUpdated: Timestamp? {
        let page = edition.pages[page.index].page
        if let updated = page.frontMatter.updated { return updated }
        guard edition.site.configuration.pages.showsLastChange else { return nil }
        return edition.site.history.lastChange(of: page.source)
    }

    private static func outline(of rendered: RenderedMarkdown, on page: PageValue) -> Value {
        let edition = page.edition
        guard edition.pages[page.index].page.frontMatter.showsOutline else { return [] }
        let levels = edition.site.configuration.markdown.outline
        return list(Outline(rendered.headings, levels: levels.from...levels.to).entries)
    }

    private static func list(_ entries: [Outline.Entry]) -> Value {
        .array(
            entries.map { entry in
                Value(mapping: [
                    ("text", .string(entry.heading.text)), ("html", .markup(entry.heading.html)),
                    ("anchor", .string(entry.heading.anchor)),
                    ("level", .integer(entry.heading.level)), ("children", list(entry.children)),
                ])
            })
    }

    /// The sections above the page.
    ///
    /// The page itself is not among them, and neither is a section's own page when it is this one.
    private static func breadcrumbs(of page: PageValue) -> Value {
        let edition = page.edition
        let from = edition.pages[page.index].urlPath
        let navigation = edition.navigation
        func crumb(_ title: String, _ target: Int?) -> Value {
            var value: [(String, Value)] = [("title", .string(title))]
            if let target {
                let path = edition.pages[target].urlPath
                value.append(("url", .string(edition.link(from: from, to: path))))
            }
            return Value(mapping: value)
        }
        // Pages that the navigation lacks stand below one another until one that it has.
        var above: [Int] = []
        var current = page.index
        while navigation.path(to: current).isEmpty, let parent = edition.pages[current].parent {
            above.append(parent)
            current = parent
        }
        let path = navigation.path(to: current)
        let sections = path.dropLast().map { index in
            let node = navigation.nodes[index]
            if case .page(let target) = node.target { return crumb(node.title, target) }
            return crumb(node.title, nil)
        }
        return .array(
            sections + above.reversed().map { crumb(edition.pages[$0].navigationTitle, $0) })
    }

    private static func link(to other: Int, from page: PageValue) -> Value {
        let from = page.edition.pages[page.index].urlPath
        return .object(PageValue(edition: page.edition, index: other, address: .link(from: from)))
    }
}

extension Edition {
    /// The address at which a reader can propose a change of a page.
    func editURL(of index: Int) -> String? {
        guard let pattern = texts.repository?.editURL, !pages[index].page.isGenerated else {
            return nil
        }
        let path = URLPath(pages[index].page.contentPath).percentEncoded
        guard pattern.contains("{path}") else { return pattern + path }
        return pattern.replacing("{path}", with: path)
    }
}
