import ImprintCore

/// A kind of what pages have in common.
enum TermKind: String, Hashable, Sendable {
    case tags, categories, authors

    /// The kind that a setting of a collection asks to be listed.
    init?(_ list: CollectionList) {
        switch list {
        case .posts, .years: return nil
        case .tags: self = .tags
        case .categories: self = .categories
        case .authors: self = .authors
        }
    }
}
