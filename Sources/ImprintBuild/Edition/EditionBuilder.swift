import ImprintCore
import ImprintMarkdown

/// Makes the edition of one instance of what the survey found.
enum EditionBuilder {
    /// `canMakePictures`: Whether there will be icons in formats that have to be made.
    static func edition(
        of site: Site, for instance: InstanceSettings, outputPrefix: String,
        canMakePictures: Bool = false, reporting diagnostics: inout [Diagnostic]
    ) -> Edition {
        var textsBuilder = EditionTextsBuilder(site: site, instance: instance)
        let texts = textsBuilder.texts()
        diagnostics += textsBuilder.diagnostics
        let expander = textsBuilder.expander

        var pagesBuilder = EditionPagesBuilder(
            site: site, expander: expander, markdown: Markdown(texts.markdown))
        let pages = site.pages(of: instance).map { pagesBuilder.page($0) }
        diagnostics += pagesBuilder.diagnostics

        let map = ContentMap(pages: pages, of: site, for: instance, reporting: &diagnostics)
        var navigation = ConfiguredNavigation(
            site: site, pages: pages, map: map, expander: expander)
        let entries = navigation.entries()
        diagnostics += navigation.diagnostics

        return Edition(
            site: site, instance: instance, outputPrefix: outputPrefix, pages: pages,
            contentMap: map, navigation: Navigation(entries, pageCount: pages.count),
            texts: texts,
            collections: CollectionOrder.collections(
                site.configuration.collections, of: pages),
            brand: Brand(texts, site.assets, canMakePictures: canMakePictures))
    }
}

extension Site {
    /// The pages of an instance; of those that the program makes up, the ones in whose places its authors
    /// have nothing of their own.
    fileprivate func pages(of instance: InstanceSettings) -> [Page] {
        let members = pages.filter { $0.isMember(of: instance, in: self) }
        let taken = Set(
            members.filter { !$0.isGenerated }.map(\.urlPath)
                + files.compactMap { OutputPath($0)?.urlPath })
        return members.filter { !$0.isGenerated || !taken.contains($0.urlPath) }
    }
}

extension Page {
    /// Whether the edition of an instance holds the page.
    func isMember(of instance: InstanceSettings, in site: Site) -> Bool {
        frontMatter.instances.contains(instance.id.text)
            && (site.includesDrafts || !frontMatter.isDraft)
    }
}
