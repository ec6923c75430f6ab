import ImprintCore

/// What a page of a list shows: a stretch of the list, and where the rest is.
struct PageList: Sendable {
    /// What the pages have in common.
    enum Subject: Hashable, Sendable {
        case posts
        case year(Int)
        /// A tag, category or author by its key.
        case term(TermKind, String)
        /// The terms themselves, and no pages.
        case terms(TermKind)
    }

    var subject: Subject
    /// An index into the edition's collections; `nil` for a list of pages of the whole site.
    var collection: Int?
    /// The pages that are shown here: indices into the edition's pages.
    var pages: ArraySlice<Int>
    /// How many the whole list has.
    var count: Int
    /// The number of the stretch, counted from 1.
    var number: Int
    /// Where the stretches are, in order.
    var addresses: [URLPath]

    /// The date of the newest page that is shown.
    func newest(in pages: [EditionPage]) -> Timestamp? {
        self.pages.compactMap {
            pages[$0].page.frontMatter.updated ?? pages[$0].page.frontMatter.date
        }.max()
    }
}
