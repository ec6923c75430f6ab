import ImprintCore

/// A page as one instance has it: its texts with their placeholders expanded.
struct EditionPage: Sendable {
    var page: Page
    var title: String
    /// What the navigation calls it.
    var navigationTitle: String
    var description: String?
    var tags: [String]
    /// Words that readers find the page by.
    var keywords: [String]
    var authors: [String]
    var image: String?
    /// What the picture shows, for those who do not see it.
    var imageDescription: String?
    /// The author's own keys.
    var extra: Value
    /// Further addresses that lead to it.
    var aliases: [Alias]

    /// A further address, and where the front matter names it.
    struct Alias: Sendable {
        var path: URLPath
        var location: SourceLocation
    }

    var urlPath: URLPath { page.urlPath }
}
