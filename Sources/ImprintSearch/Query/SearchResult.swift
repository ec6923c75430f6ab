/// A page that matches, shown by its best section.
package struct SearchResult: Hashable, Sendable {
    /// Another section of the page that matches.
    package struct Section: Hashable, Sendable {
        package var url: String
        package var heading: String
        package var excerpt: SearchExcerpt
    }

    /// The address of the section, relative to the site's root.
    package var url: String
    package var title: String

    /// The titles above the page, from the top.
    package var breadcrumbs: [String]

    /// The heading of the section; empty if it has none.
    package var heading: String
    package var tags: [String]
    package var excerpt = SearchExcerpt()
    package var score: Double
    package var sections: [Section] = []
}
