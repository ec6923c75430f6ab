import ImprintCore

/// What templates see of an author: all that the data file says, and where the author's list is.
struct AuthorValue: ValueObject {
    let edition: Edition
    /// As the front matter names the author.
    let key: String
    /// The collection whose list is meant; `nil` for none.
    let collection: EditionCollection?
    /// The page that links are relative to.
    let from: URLPath

    private var profile: AuthorProfiles.Profile? { edition.authors[key] }

    /// Where the author's pages are listed; `nil` if they are not.
    var listAddress: URLPath? {
        guard let terms = collection?.terms[.authors] else { return nil }
        return terms.term(profile == nil ? TermIndex.key(of: key) : key).map { term in
            URLPath("\(collection?.address(of: .authors) ?? .root)\(term.slug)/")
        }
    }

    /// What the data file says under a key; `nil` if nothing.
    func profileMember(_ name: String) -> Value? {
        profile?.members.entry(name)
    }

    var memberNames: [String] {
        var names = ["name", "url", "picture"]
        for key in profile?.members.keys ?? [] where !names.contains(key) { names.append(key) }
        return names
    }

    func member(named name: String) -> Value? {
        switch name {
        case "name": .string(profile?.name ?? key)
        case "url": listAddress.map { .string(edition.link(from: from, to: $0)) }
        case "picture": profile?.picture.map { .string($0.link(from: from, in: edition)) }
        default: profileMember(name)
        }
    }
}
