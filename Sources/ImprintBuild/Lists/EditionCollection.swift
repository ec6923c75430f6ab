import ImprintCore

/// A collection as one instance has it.
struct EditionCollection: Sendable {
    let name: String
    let settings: CollectionSettings
    /// Indices into the edition's pages, in the collection's order.
    let pages: [Int]
    let title: String
    let description: String?
    /// The folder of its lists and feeds.
    let address: URLPath
    /// The page at that address, its own or a list; `nil` if there is none.
    var index: Int?
    /// The same pages by date, the oldest first; empty unless the collection is sorted by date.
    let series: [Int]
    /// The years of its pages, the newest first, each with its pages in the collection's order.
    let years: [(year: Int, pages: [Int])]
    /// The tags, categories and authors that have lists.
    let terms: [TermKind: TermIndex]
    let related: RelatedPages

    /// The folder of the lists of a kind.
    func address(of kind: TermKind) -> URLPath { URLPath("\(address)\(kind.rawValue)/") }

    func address(ofYear year: Int) -> URLPath { URLPath("\(address)\(year)/") }
}
