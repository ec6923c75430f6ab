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

    /// Whether the program made it up; then it has no file, and no text of its own.
    var isGenerated = false

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
    static let notFound: Page = {
        var frontMatter = FrontMatter()
        let file = SourcePath("templates/layouts/404.html")
        frontMatter.title = LocatedString("Page not found", at: SourceLocation(file: file))
        frontMatter.isHidden = true
        return Page(
            source: file, contentPath: "404.md", frontMatter: frontMatter, bodyStart: 0,
            heading: nil,
            urlPath: Page.notFoundAddress, collection: nil, collectionLayout: nil, isGenerated: true
        )
    }()

    static let notFoundAddress = URLPath("404.html")

    /// The page of what readers have searched for, for sites that write none.
    static let search: Page = {
        var frontMatter = FrontMatter()
        let file = SourcePath("templates/layouts/search.html")
        frontMatter.title = LocatedString("Search", at: SourceLocation(file: file))
        frontMatter.isHidden = true
        return Page(
            source: file, contentPath: "search.md", frontMatter: frontMatter, bodyStart: 0,
            heading: nil, urlPath: Page.searchAddress, collection: nil, collectionLayout: nil,
            isGenerated: true)
    }()

    /// The folder in which the index lies too.
    static let searchAddress = URLPath(EditionFiles.searchFolder)
}
