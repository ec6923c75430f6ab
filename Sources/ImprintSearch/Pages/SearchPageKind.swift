/// What a page is, which decides how it ranks among pages that match as well.
package enum SearchPageKind: String, CaseIterable, Sendable {
    /// Written for readers.
    case prose

    /// Made from a notebook: much code, many outputs.
    case notebook

    /// Generated from source code or a schema: many pages that name the same things.
    case reference
}
