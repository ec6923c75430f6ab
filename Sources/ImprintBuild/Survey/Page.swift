package import ImprintCore

/// A page as the survey finds it: its front matter and address, not its text.
///
/// The same for all instances; what an instance makes of it is an `EditionPage`.
package struct Page: Sendable {
    /// Below the folder of `site.yml`.
    package var source: SourcePath
    /// Below the content folder.
    package var contentPath: String
    package var frontMatter: FrontMatter
    /// The offset of the first byte behind the front matter.
    package var bodyStart: Int
    /// The Markdown of the first heading of level 1, if the front matter has no title.
    package var heading: LocatedString?
    package var urlPath: URLPath
    /// The collection whose folder it lies in; the deepest, if several.
    package var collection: String?
    /// The layout that its collection names.
    package var collectionLayout: LocatedString?

    /// The layout of a page that the program makes up; `nil` for one that has a file.
    var generatedLayout: String?

    /// Whether the program made it up; then it has no file, and no text of its own.
    var isGenerated: Bool { generatedLayout != nil }

    /// Whether it stands for its folder.
    var isIndex: Bool { PageAddress.isIndex(SourcePath(contentPath)) }

    /// Whether search engines may list the page.
    ///
    /// What the program makes up has nothing of its own to be found.
    var isIndexed: Bool {
        urlPath != Self.notFoundAddress && !isGenerated && !frontMatter.isUnindexed
    }

    /// The text of the page's file.
    func text(in tree: any FileTree) throws(FileError) -> SourceText {
        SourceText(file: source, bytes: isGenerated ? [] : try tree.contents(of: source))
    }

    /// The page that servers show for an address that leads nowhere, for sites that write none.
    static let notFound = generated(
        titled: "Page not found", layout: "404.html", at: Page.notFoundAddress, as: "404.md")

    static let notFoundAddress = URLPath("404.html")

    /// The page of what readers have searched for, for sites that write none.
    static let search = generated(
        titled: "Search", layout: "search.html", at: Page.searchAddress, as: "search.md")

    /// A page that the program makes up, for the places where a site has none of its own.
    ///
    /// `contentPath`: The source by which other pages can name it.
    static func generated(
        titled title: String, layout: String, at address: URLPath, as contentPath: String
    ) -> Page {
        var frontMatter = FrontMatter()
        let file = SourcePath("\(TemplateLibrary.folder)/layouts/\(layout)")
        frontMatter.title = LocatedString(title, at: SourceLocation(file: file))
        frontMatter.isHidden = true
        return Page(
            source: file, contentPath: contentPath, frontMatter: frontMatter, bodyStart: 0,
            heading: nil, urlPath: address, collection: nil, collectionLayout: nil,
            generatedLayout: layout)
    }

    /// The folder in which the index lies too.
    static let searchAddress = URLPath(EditionFiles.searchFolder)
}
