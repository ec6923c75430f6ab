import ImprintCore
import ImprintData
import ImprintHighlighting

/// Looks through the sources of a site: cheap, and enough to resolve every link.
struct SiteSurvey {
    let tree: any FileTree
    let configuration: SiteConfiguration
    let jobs: Int
    let includesDrafts: Bool
    let history: PageHistory
    /// See `Site.now`.
    var now: Timestamp?

    /// Finds pages, files, data, templates and assets.
    ///
    /// What is wrong with one does not keep the others from being found.
    func site(reporting diagnostics: inout [Diagnostic]) async -> Site {
        let found = ContentWalk(tree, content: configuration.content)
            .found(namedAt: configuration.contentLocation, reporting: &diagnostics)
        let surveyor = PageSurvey(tree: tree, configuration: configuration)
        let surveyed = await ParallelMap.results(found.pages.count, jobs: jobs) { index in
            surveyor.survey(found.pages[index])
        }
        diagnostics += surveyed.flatMap(\.diagnostics)
        var pages = surveyed.compactMap(\.page)
        if !pages.contains(where: { $0.urlPath == Page.notFoundAddress }) {
            pages.append(.notFound)
        }
        if configuration.search.isEnabled { pages.append(.search) }
        diagnostics += SearchScope.problems(of: configuration.search, among: pages)
        let templates = TemplateLibrary(tree, reporting: &diagnostics)
        return Site(
            configuration: configuration, tree: tree, pages: pages,
            files: found.files, data: data(found.data, reporting: &diagnostics),
            glossary: GlossaryFile.read(configuration, tree, reporting: &diagnostics),
            templates: templates,
            strings: StringCatalogue(
                theme: templates.stringFiles.theme, site: templates.stringFiles.site,
                reporting: &diagnostics),
            languages: LanguageLibrary(
                siteFiles: templates.languageFiles,
                parse: { YAMLReader.read($0, reporting: &$1) }, reporting: &diagnostics),
            assets: AssetLibrary(tree, reporting: &diagnostics),
            images: ImageLibrary(tree), history: history, includesDrafts: includesDrafts, now: now)
    }

    private func data(_ files: [String], reporting diagnostics: inout [Diagnostic]) -> DataLibrary {
        let folder = configuration.content.appending(ContentWalk.dataFolder)
        var sources: [SourceText] = []
        for file in files {
            let path = folder.appending(file)
            if GlossaryFile.isMarkdown(path, configuration) { continue }
            do throws(FileError) {
                sources.append(SourceText(file: path, bytes: try tree.contents(of: path)))
            } catch {
                diagnostics.append(error.diagnostic(at: SourceLocation(file: path)))
            }
        }
        return DataLibrary(
            sources, in: folder, placeholders: configuration.placeholders, reporting: &diagnostics)
    }
}
