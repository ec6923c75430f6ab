/// What a search has found.
package struct SearchAnswer: Sendable {
    /// A word that is not in the site, and what was looked for instead.
    package struct Correction: Hashable, Sendable {
        package var typed: String
        package var used: String
    }

    /// How many pages match.
    package var pages = 0

    /// Those asked for, the best first.
    package var results: [SearchResult] = []
    package var corrections: [Correction] = []

    /// Words that the site does not have.
    package var unknown: [String] = []

    /// The files that could not be read, relative to the folder of the index; what needs them is left
    /// out.
    package var problems: [String] = []

    /// All terms that were looked for.
    package var terms: [String] = []
}
