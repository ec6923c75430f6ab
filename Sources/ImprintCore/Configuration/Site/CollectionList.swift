/// A kind of pages that list the pages of a collection.
package enum CollectionList: String, CaseIterable, Sendable {
    /// All of them: `/blog/`.
    case posts
    /// Those of a year: `/blog/2026/`.
    case years
    /// Those with a tag, and the tags: `/blog/tags/NAME/`, `/blog/tags/`.
    case tags
    case categories
    case authors
}
