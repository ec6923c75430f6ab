import ImprintCore
import ImprintData
import ImprintHighlighting
import ImprintMarkdown

/// What the survey finds: everything that the instances share.
struct Site: Sendable {
    let configuration: SiteConfiguration
    let tree: any FileTree
    /// In the order of their paths.
    let pages: [Page]
    /// Files that are published as they are, by path below the content folder.
    let files: [String]
    let data: DataLibrary
    /// The abbreviations that all pages know.
    let glossary: Abbreviations
    let templates: TemplateLibrary
    let strings: StringCatalogue
    let languages: LanguageLibrary
    let assets: AssetLibrary
    let images: ImageLibrary
    var history: PageHistory
    let includesDrafts: Bool
    /// When the build takes place, before which pages of a later date are not published; `nil` to
    /// publish them all.
    let now: Timestamp?

    /// What pages may show in their lines.
    var icons: IconLibrary { IconLibrary(assets, templates) }
}
