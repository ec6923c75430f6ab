import ImprintCore

/// What templates see as the `status` of a page and of an entry of the navigation.
enum PageStatusValue {
    /// The name, which style sheets know, and the words; `nil` for a page without a status.
    static func value(of page: Int, in edition: Edition) -> Value? {
        guard let name = edition.pages[page].page.frontMatter.status?.text else { return nil }
        return [
            "name": .string(name), "title": .string(edition.texts.statusTitles[name] ?? name),
        ]
    }
}
