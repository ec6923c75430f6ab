/// The tags or the parts of a site by which a search is narrowed.
struct FacetList: Sendable {
    /// The most that are listed; others can be typed.
    private static let limit = 64

    struct Entry: Hashable, Sendable {
        var name: String
        var key: String
        var pages: Int
    }

    let entries: [Entry]

    /// Those of a kind; a name is that of the first page that has the key.
    init(_ kind: PageRecord.Facet.Kind, of pages: [PageRecord?]) {
        var found: [String: Entry] = [:]
        for page in pages {
            for facet in page?.facets ?? [] where facet.kind == kind {
                found[
                    facet.key, default: Entry(name: facet.name, key: facet.key, pages: 0)
                ].pages += 1
            }
        }
        entries = Array(
            found.values.sorted {
                $0.pages != $1.pages
                    ? $0.pages > $1.pages
                    : Vocabulary.order(
                        Array("\($0.name)\0\($0.key)".utf8), Array("\($1.name)\0\($1.key)".utf8))
                        < 0
            }.prefix(Self.limit))
    }

    /// The key of a name: folded, and a hyphen for what is neither letters nor digits.
    static func key(of name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in Folding.folded(name).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
                key.append(scalar)
            default:
                if key.last != "-" { key.append("-") }
            }
        }
        return String(key)
    }
}
