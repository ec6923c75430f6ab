import ImprintCore

/// The tags, categories or authors of some pages, each with its pages.
struct TermIndex: Sendable {
    let kind: TermKind
    /// By name, whatever the case.
    let terms: [Term]
    /// `places[key]`: an index into `terms`.
    private let places: [String: Int]

    /// A term as one page has it.
    struct Mention {
        var page: Int
        var key: String
        var name: String
        var location: SourceLocation
    }

    /// Collects what pages mention; `mentions` come in the order in which the lists show the pages.
    ///
    /// Names that differ in case only are one. Of the ways to write a name the most frequent wins, the first
    /// of those that are equally frequent. Names that have no address, or the same, are errors.
    init(_ kind: TermKind, of mentions: [Mention], reporting diagnostics: inout [Diagnostic]) {
        self.kind = kind
        var order: [String] = []
        var pages: [String: [Int]] = [:]
        var spellings: [String: [(name: String, count: Int)]] = [:]
        var places: [String: SourceLocation] = [:]
        for mention in mentions {
            if pages[mention.key] == nil {
                order.append(mention.key)
                places[mention.key] = mention.location
            }
            // A page may name a tag twice.
            if pages[mention.key]?.last != mention.page {
                pages[mention.key, default: []].append(mention.page)
            }
            var known = spellings[mention.key] ?? []
            if let place = known.firstIndex(where: { $0.name == mention.name }) {
                known[place].count += 1
            } else {
                known.append((mention.name, 1))
            }
            spellings[mention.key] = known
        }
        var keys: [String: String] = [:]
        let terms = order.compactMap { key -> Term? in
            let known = spellings[key] ?? []
            let most = known.map(\.count).max()
            let name = known.first { $0.count == most }?.name ?? key
            // An author's address is that of the key, which stays when the name changes.
            let slug = TermSlug.slug(of: kind == .authors ? key : name)
            guard !slug.isEmpty else {
                diagnostics.append(Self.nameless(name, kind, at: places[key]))
                return nil
            }
            if let other = keys.updateValue(key, forKey: slug) {
                diagnostics.append(
                    Self.ambiguous(name, other, slug, kind, at: places[key], places[other]))
                return nil
            }
            return Term(key: key, name: name, slug: slug, pages: pages[key] ?? [])
        }.sorted { left, right in
            let names = (left.name.lowercased(), right.name.lowercased())
            return names.0 == names.1 ? left.key < right.key : names.0 < names.1
        }
        self.terms = terms
        self.places = Dictionary(
            terms.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
    }

    /// The term of a key; `nil` if no page mentions it.
    func term(_ key: String) -> Term? { places[key].map { terms[$0] } }

    /// What makes a tag or category the same on several pages.
    static func key(of name: String) -> String { name.lowercased() }

    private static func nameless(
        _ name: String, _ kind: TermKind, at location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "lists.no-address",
            "‘\(name)’ among the ‘\(kind.rawValue)’ has no letter or digit for an address",
            at: location, suggestion: "write it in words")
    }

    private static func ambiguous(
        _ name: String, _ other: String, _ slug: String, _ kind: TermKind,
        at location: SourceLocation?, _ first: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "lists.same-address",
            "the \(kind.rawValue) ‘\(name)’ and ‘\(other)’ would have the same address ‘\(slug)/’",
            at: location, suggestion: "write both alike, or give one another name",
            notes: first.map { [Diagnostic.Note("‘\(other)’ stands here", at: $0)] } ?? [])
    }
}
