import ImprintCore
import ImprintSearch

/// The index of an edition while its pages are pressed.
final class EditionSearch: Sendable {
    let edition: Edition
    let indexer: SearchIndexer
    private let scope: SearchScope
    /// The place of each page among those that are indexed; `nil` for one that is kept out.
    private let places: [Int?]

    /// Begins the index of an edition; `nil` if its readers are not to search.
    init?(_ edition: Edition) {
        let settings = edition.site.configuration.search
        guard settings.isEnabled else { return nil }
        self.edition = edition
        let scope = SearchScope(settings)
        var count = 0
        places = edition.pages.map { page in
            guard scope.includes(page.page) else { return nil }
            defer { count += 1 }
            return count
        }
        self.scope = scope
        indexer = SearchIndexer(SearchIndexSettings(settings, of: edition))
    }

    /// Adds a page of the edition, unless it is kept out of the index.
    ///
    /// `html`: The page as it is rendered, without its layout.
    ///
    /// Safe to call from several tasks, in any order.
    func add(_ index: Int, html: [UInt8]) {
        let page = edition.pages[index]
        guard let place = places[index], let sections = SectionExtractor.sections(of: html) else {
            return
        }
        let navigation = edition.navigation
        var entry = SearchPage(
            index: place, address: page.urlPath.percentEncoded, title: page.title)
        let path = navigation.path(to: index).map { navigation.nodes[$0] }
        entry.breadcrumbs = path.dropLast().map(\.title)
        entry.part = path.first.flatMap { $0.children.isEmpty ? nil : $0.title }
        entry.language = page.page.frontMatter.language?.text ?? edition.texts.language
        entry.tags = page.tags
        entry.keywords = page.keywords
        entry.description = page.description ?? ""
        entry.kind = scope.kind(of: page.page)
        entry.boost = page.page.frontMatter.search.boost
        entry.sections = sections
        indexer.add(entry)
    }
}

extension SearchIndexSettings {
    /// What `search` in `site.yml` asks for.
    fileprivate init(_ settings: SearchSettings, of edition: Edition) {
        self.init(language: edition.texts.language, siteTitle: edition.texts.title)
        embedding =
            switch settings.embedding {
            case .auto: .auto
            case .always: .always
            case .never: .never
            }
        let own = settings.weights
        weights.title.weight = own.title ?? weights.title.weight
        weights.heading.weight = own.headings ?? weights.heading.weight
        weights.body.weight = own.body ?? weights.body.weight
        weights.code.weight = own.code ?? weights.code.weight
        weights.tags.weight = own.tags ?? weights.tags.weight
    }
}
