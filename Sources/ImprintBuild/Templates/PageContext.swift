import ImprintCore
import ImprintTemplates

/// The page for which a template is rendered, as the program's own filters need it.
struct PageContext: Sendable {
    let edition: Edition
    let page: Int
    let findings: PageFindings
    /// The address that links are relative to.
    let address: URLPath

    /// The folder, below the content folder, that source paths are relative to.
    var folder: SourcePath { SourcePath(edition.pages[page].page.contentPath).folder }
}

extension Edition {
    /// What content sees on a page.
    ///
    /// `address`: What links are relative to; the page's own address if `nil`.
    func scope(forPage index: Int, _ findings: PageFindings, at address: URLPath? = nil)
        -> TemplateScope
    {
        let address = address ?? pages[index].urlPath
        return TemplateScope(
            [
                "instance": texts.instance, "instances": texts.instances, "data": texts.data,
                "build": BuildValue.value, "theme": .object(ThemeValue(theme: texts.theme)),
                "site": .object(SiteValue(edition: self, from: address)),
                "page": .object(PageValue(edition: self, index: index, address: .canonical)),
                "collections": .object(CollectionsValue(edition: self, from: address)),
                "search": .object(SearchValue(edition: self, from: address)),
                "brand": .object(BrandValue(edition: self, from: address)),
                "strings": texts.strings,
            ],
            context: PageContext(edition: self, page: index, findings: findings, address: address),
            locale: texts.locale)
    }

    /// Expands texts that belong to no page.
    var textExpander: TextExpander {
        TextExpander(
            syntax: site.contentSyntax, environment: site.templateEnvironment, tree: site.tree,
            scope: TemplateScope(
                [
                    "instance": texts.instance, "instances": texts.instances, "data": texts.data,
                    "build": BuildValue.value, "theme": .object(ThemeValue(theme: texts.theme)),
                    "site": .object(SiteValue(edition: self, from: .root)),
                    "strings": texts.strings,
                ], locale: texts.locale))
    }
}
