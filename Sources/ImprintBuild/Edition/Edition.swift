import ImprintCore

/// The site as one instance publishes it: what the survey found, in the instance's own words.
final class Edition: Sendable {
    let site: Site
    let instance: InstanceSettings
    /// The folder of the edition in the output, with a slash behind it; empty if it has all of it.
    let outputPrefix: String
    /// The pages of the instance, in the order of their source paths.
    let pages: [EditionPage]
    let contentMap: ContentMap
    let navigation: Navigation
    let navigationLinks = NavigationLinks.Cache()
    let bundles = AssetBundles()
    let texts: EditionTexts
    let brand: Brand
    let collections: [EditionCollection]
    /// The sections that can be read on one page; none unless the site asks for them.
    let onePageSections: OnePageSections
    /// The tags of all pages; `nil` if the site does not list them.
    let siteTags: TermIndex?
    let authors: AuthorProfiles
    /// What lists and feeds show of pages, from when those are pressed.
    let digests = PageDigests()
    /// `seriesPlaces[page]`: where a page stands among those of its collection by date.
    private let seriesPlaces: [Int: (collection: Int, offset: Int)]

    init(
        site: Site, instance: InstanceSettings, outputPrefix: String, pages: [EditionPage],
        contentMap: ContentMap, navigation: Navigation, texts: EditionTexts,
        collections: [EditionCollection], siteTags: TermIndex? = nil,
        authors: AuthorProfiles = AuthorProfiles(), brand: Brand = Brand()
    ) {
        self.site = site
        self.instance = instance
        self.outputPrefix = outputPrefix
        self.pages = pages
        self.contentMap = contentMap
        self.navigation = navigation
        self.texts = texts
        self.collections = collections
        onePageSections =
            site.configuration.exports.hasOnePageViews
            ? OnePageSections(navigation, pages) : OnePageSections()
        self.brand = brand
        self.siteTags = siteTags
        self.authors = authors
        var places: [Int: (collection: Int, offset: Int)] = [:]
        for (collection, value) in collections.enumerated() {
            for (offset, page) in value.series.enumerated() { places[page] = (collection, offset) }
        }
        seriesPlaces = places
    }

    /// The collection of a page, itself or a list of its pages; `nil` if it is in none.
    func collection(of index: Int) -> EditionCollection? {
        if let list = pages[index].list { return list.collection.map { collections[$0] } }
        guard let name = pages[index].page.collection else { return nil }
        return collections.first { $0.name == name }
    }

    /// The pages of a page's collection by date, and its place among them; `nil` if it has none.
    func place(inSeries index: Int) -> (series: [Int], offset: Int)? {
        guard let place = seriesPlaces[index] else { return nil }
        return (collections[place.collection].series, place.offset)
    }

    /// The pages before and after a page: of a collection by date the older and the newer one, else those in
    /// the navigation's order.
    func neighbours(of index: Int) -> (previous: Int?, next: Int?) {
        if let (series, offset) = place(inSeries: index) {
            return (
                offset > 0 ? series[offset - 1] : nil,
                offset + 1 < series.count ? series[offset + 1] : nil
            )
        }
        return (navigation.page(before: index), navigation.page(after: index))
    }

    /// The folder of the lists of the tags of all pages; `nil` if there are none.
    var siteTagsAddress: URLPath? {
        site.configuration.tags.map { URLPath("\($0.text)/") }
    }

    /// The nodes of the navigation on the way to a page, its own the last.
    ///
    /// For a page that the navigation lacks, such as a post, the way to the nearest page above it.
    func navigationPath(to index: Int) -> [Int] {
        var page: Int? = index
        while let current = page {
            let path = navigation.path(to: current)
            if !path.isEmpty { return path }
            page = pages[current].parent
        }
        return []
    }

    /// The pages that are left out until their day.
    var scheduled: [BuildReport.Scheduled] {
        site.pages.compactMap { page in
            guard !site.includesDrafts, !page.frontMatter.isDraft, page.isScheduled(in: site),
                page.frontMatter.instances.contains(instance.id.text),
                let date = page.frontMatter.date
            else { return nil }
            return BuildReport.Scheduled(source: page.source, date: date)
        }
    }

    /// The pages to be pressed first, since others show something of them, and the rest.
    var pressOrder: [[Int]] {
        [
            pages.indices.filter { pages[$0].page.collection != nil },
            pages.indices.filter { pages[$0].page.collection == nil },
        ]
    }

    /// The attributes that `links` in `site.yml` asks for on links to other sites.
    ///
    /// `isMarked`: Whether the link leads away from the site, so that the mark belongs to it.
    func externalLinkAttributes(isMarked: Bool) -> String {
        let links = site.configuration.links
        var kinds = links.rel
        if isMarked, links.marksExternal, !kinds.split(separator: " ").contains("external") {
            kinds = kinds.isEmpty ? "external" : "external \(kinds)"
        }
        let rel = kinds.isEmpty ? "" : " rel=\"\(kinds)\""
        return rel + (links.opensNewTab ? " target=\"_blank\"" : "")
    }

    var missingLinkSeverity: Diagnostic.Severity {
        site.configuration.links.missing == .error ? .error : .warning
    }

    /// The link from one page to another page or file, percent-encoded.
    ///
    /// Relative, so that a site works below any path and from a disk; from the 404 page, which servers
    /// show at any address, from the root of the host.
    func link(from page: URLPath, to target: URLPath) -> String {
        guard page == Page.notFoundAddress else { return page.relativeLink(to: target) }
        return (texts.url?.basePath ?? "/") + target.percentEncoded
    }

    /// The absolute address of a page; `nil` if the site has no address.
    func absoluteURL(of path: URLPath) -> String? {
        texts.url?.absolute(path)
    }
}
