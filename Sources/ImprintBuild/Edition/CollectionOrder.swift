import ImprintCore

/// The order in which a collection lists its pages.
struct CollectionOrder {
    private let settings: CollectionSettings
    private let pages: [EditionPage]

    init(_ settings: CollectionSettings, of pages: [EditionPage]) {
        self.settings = settings
        self.pages = pages
    }

    /// The pages of a collection, as indices, in its order.
    func members(of name: String) -> [Int] {
        pages.indices.filter { pages[$0].page.collection == name }.sorted { areInOrder($0, $1) }
    }

    /// Whether one page comes before another; pages that are equal come by their sources.
    private func areInOrder(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = settings.isDescending ? (right, left) : (left, right)
        let (one, other) = (pages[first], pages[second])
        switch settings.sort {
        case .date:
            let dates = (one.page.frontMatter.date, other.page.frontMatter.date)
            if dates.0 != dates.1 {
                guard let date = dates.0 else { return true }
                guard let otherDate = dates.1 else { return false }
                return date < otherDate
            }
        case .title:
            let titles = (one.title.lowercased(), other.title.lowercased())
            if titles.0 != titles.1 { return titles.0 < titles.1 }
        case .order:
            let orders = (
                one.page.frontMatter.order ?? .max, other.page.frontMatter.order ?? .max
            )
            if orders.0 != orders.1 { return orders.0 < orders.1 }
        case .path: break
        }
        return first < second
    }
}
