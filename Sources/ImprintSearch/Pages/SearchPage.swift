/// A page as search sees it: what it is called, where it stands, and its text by section.
package struct SearchPage: Sendable {
    /// The place of the page among those of the edition, from 0; sections are numbered in its order.
    package var index: Int

    /// The page's address relative to the edition's root, such as `guide/install/`; empty for the home
    /// page.
    package var address: String
    package var title: String

    /// The titles above the page in the navigation, from the top; without the page's own.
    package var breadcrumbs: [String] = []

    /// The part of the site that the page is in or begins, by which a search is narrowed; nil if it is in
    /// none.
    package var part: String?

    /// The BCP 47 tag of the page's language.
    package var language = "en"
    package var tags: [String] = []

    /// Words that the page is to be found by and does not show.
    package var keywords: [String] = []

    /// What the page is about, in a sentence; empty if nobody said it.
    package var description = ""
    package var kind = SearchPageKind.prose

    /// How much more the page counts than others; 1 unless its author says otherwise.
    package var boost = 1.0

    /// In the order of the page; the first is what stands before the second heading, and its anchor is
    /// empty.
    package var sections: [SearchSection] = []

    package init(index: Int, address: String, title: String) {
        self.index = index
        self.address = address
        self.title = title
    }

    /// The last part of the address, which its author chose; empty if that is encoded or there is none.
    var slug: String {
        let slug = address.split(separator: "/").last ?? ""
        return slug.contains("%") ? "" : String(slug)
    }
}
