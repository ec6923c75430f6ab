import ImprintCore

/// What layouts see as `page.contributors`.
enum ContributorsValue {
    /// A list of `name` and `url`; empty if the site does not ask for them or git does not tell.
    static func value(of index: Int, in edition: Edition) -> Value {
        guard edition.site.configuration.pages.showsContributors else { return [] }
        let source = edition.pages[index].page.source
        return .array(
            edition.site.history.contributors(of: source).map { contributor in
                var members: [(String, Value)] = [("name", .string(contributor.name))]
                if let url = contributor.url { members.append(("url", .string(url))) }
                return Value(mapping: members)
            })
    }
}
