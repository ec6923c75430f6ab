import ImprintCore

/// A page as one instance has it: its texts with their placeholders expanded.
struct EditionPage: Sendable {
    var page: Page
    var title: String
    /// What the navigation calls it.
    var navigationTitle: String
    var description: String?
    var tags: [String]
    var categories: [String] = []
    /// Words that readers find the page by.
    var keywords: [String]
    /// As the front matter names them: by their keys, if the site has profiles.
    var authors: [String]
    var image: String?
    /// What the picture shows, for those who do not see it.
    var imageDescription: String?
    /// The picture, for pages of collections.
    var picture: Picture?
    /// The author's own keys.
    var extra: Value
    /// Further addresses that lead to it.
    var aliases: [Alias]

    /// What it lists; `nil` for a page that is no list.
    var list: PageList?
    /// The page above it, for one that the navigation may lack: an index into the edition's pages.
    var parent: Int?

    /// A further address, and where the front matter names it.
    struct Alias: Sendable {
        var path: URLPath
        var location: SourceLocation
    }

    var urlPath: URLPath { page.urlPath }
}
