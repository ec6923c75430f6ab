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
        let ownPages = site.pages(of: instance).map { pagesBuilder.page($0) }
        diagnostics += pagesBuilder.diagnostics

        var authors = AuthorProfiles(site, texts, reporting: &diagnostics)
        var collectionsBuilder = CollectionsBuilder(
            site: site, pages: ownPages, profiles: authors, expander: expander)
        collectionsBuilder.checkAuthors()
        let siteTags = collectionsBuilder.siteTags()
        var lists = ListPagesBuilder(
            site: site, texts: texts, pages: ownPages,
            collections: collectionsBuilder.collections())
        diagnostics += collectionsBuilder.diagnostics
        for index in lists.collections.indices { lists.addLists(ofCollection: index) }
        if let siteTags, let folder = site.configuration.tags {
            lists.addLists(ofSiteTags: siteTags, in: URLPath("\(folder.text)/"))
        }
        var pages = lists.pages

        let map = ContentMap(pages: pages, of: site, for: instance, reporting: &diagnostics)
        authors.findPictures(map, site.assets, reporting: &diagnostics)
        findPictures(of: &pages, map, site.assets, reporting: &diagnostics)
        diagnostics += feedProblems(lists.collections, texts)
        var navigation = ConfiguredNavigation(
            site: site, pages: pages, map: map, expander: expander)
        let entries = navigation.entries()
        diagnostics += navigation.diagnostics

        return Edition(
            site: site, instance: instance, outputPrefix: outputPrefix, pages: pages,
            contentMap: map, navigation: Navigation(entries, pageCount: pages.count),
            texts: texts, collections: lists.collections, siteTags: siteTags, authors: authors,
            brand: Brand(texts, site.assets, canMakePictures: canMakePictures))
    }

    /// Looks up the pictures of the pages of collections, which lists show.
    private static func findPictures(
        of pages: inout [EditionPage], _ map: ContentMap, _ assets: AssetLibrary,
        reporting diagnostics: inout [Diagnostic]
    ) {
        for index in pages.indices where pages[index].page.collection != nil {
            guard let path = pages[index].image, let setting = pages[index].page.frontMatter.image
            else { continue }
            let folder = SourcePath(pages[index].page.contentPath).folder
            if var picture = Picture(path, in: folder, map, assets) {
                picture.description = pages[index].imageDescription ?? ""
                pages[index].picture = picture
            } else {
                diagnostics.append(
                    Picture.missing(LocatedString(path, at: setting.location), among: map))
            }
        }
    }

    /// The problems of feeds of a site without an address.
    private static func feedProblems(
        _ collections: [EditionCollection], _ texts: EditionTexts
    ) -> [Diagnostic] {
        guard texts.url == nil else { return [] }
        return collections.filter { $0.settings.feed != nil }.map { collection in
            Diagnostic(
                .error, code: "feed.no-address",
                "the feed of ‘\(collection.name)’ needs the address of the site",
                at: collection.settings.name?.location,
                suggestion: "set ‘site.url’ in site.yml, such as ‘https://docs.example.org/’")
        }
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
            && (site.includesDrafts || !frontMatter.isDraft && !isScheduled(in: site))
    }

    /// Whether the page's day has not come.
    func isScheduled(in site: Site) -> Bool {
        guard let now = site.now, let date = frontMatter.date else { return false }
        return now < date
    }
}
