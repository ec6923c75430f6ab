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
    /// `collections[name]`: indices into `pages`, in the collection's order.
    let collections: [(name: String, pages: [Int])]
    /// The sections that can be read on one page; none unless the site asks for them.
    let onePageSections: OnePageSections

    init(
        site: Site, instance: InstanceSettings, outputPrefix: String, pages: [EditionPage],
        contentMap: ContentMap, navigation: Navigation, texts: EditionTexts,
        collections: [(name: String, pages: [Int])], brand: Brand = Brand()
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
