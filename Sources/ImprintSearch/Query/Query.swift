/// What a user asks for.
struct Query: Sendable {
    /// What pages are ranked by, in the order typed.
    enum Item: Sendable {
        case word(QueryToken)

        /// Words that are written as one, such as `navigation.instant`; `whole` is nil if it is too long
        /// for the index.
        case compound(whole: QueryToken?, parts: [QueryToken])
    }

    /// What a page must not have.
    enum Exclusion: Sendable {
        /// The word and its forms.
        case word(QueryToken)
        case phrase([QueryToken])
    }

    /// What a page must belong to.
    struct Facet: Sendable {
        var kind: Kind
        var key: String

        enum Kind: String, Sendable {
            /// Pages that have all tags.
            case tag

            /// Pages that are in one of the parts of the site.
            case top = "in"
        }

        /// The term that the index has for it.
        var term: Term { Term("\u{1}\(kind.rawValue):\(key)".utf8) }
    }

    var items: [Item] = []

    /// `phrases[n]`: The words that have to stand so.
    var phrases: [[QueryToken]] = []
    var exclusions: [Exclusion] = []
    var facets: [Facet] = []
}
