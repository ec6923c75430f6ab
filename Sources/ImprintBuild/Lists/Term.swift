/// What pages have in common: a tag, a category or an author.
struct Term: Sendable {
    /// What makes it the same on several pages: the name without its case, or an author's key.
    var key: String
    /// As most of the pages write it.
    var name: String
    /// The last part of the address of its list.
    var slug: String
    /// Indices into the edition's pages, in the order of the list.
    var pages: [Int]
}
