import ImprintCore

/// What templates see as `collections`: lists of pages by the names of `site.yml`.
struct CollectionsValue: ValueObject {
    let edition: Edition
    /// The page that links are relative to.
    let from: URLPath

    var memberNames: [String] { edition.collections.map(\.name) }

    func member(named name: String) -> Value? {
        guard let collection = edition.collections.first(where: { $0.name == name }) else {
            return nil
        }
        return .array(
            collection.pages.map { page in
                .object(PageValue(edition: edition, index: page, address: .link(from: from)))
            })
    }
}
