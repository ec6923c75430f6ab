/// What is kept of a page apart from its postings.
struct PageRecord: Sendable {
    /// A tag or a section of the site that the page is in.
    struct Facet: Hashable, Sendable {
        enum Kind: String { case tag, `in` }

        var kind: Kind
        var name: String

        /// The name as it is typed: without case, accents and signs.
        var key: String

        /// The term of the facet; no word begins with its first character.
        var term: String { "\u{1}\(kind.rawValue):\(key)" }
    }

    let language: String

    /// What the page counts: its boost and the weight of its kind.
    let factor: Double

    /// For each section the number of tokens in each ``SearchField``.
    let lengths: [UInt32]
    let facets: [Facet]
    var text: StoredText

    /// How many sections there are.
    var sections: Int { lengths.count / SearchField.allCases.count }
}
