/// How much of an answer is wanted.
package struct SearchOptions: Sendable {
    /// The most results.
    package var limit = 10

    /// How many of the best are left out.
    package var offset = 0

    /// Whether the sections in which a word counts least are looked at too, which takes more files.
    package var readsAll = false

    /// So many results have an excerpt and other sections.
    package var excerpts = 5

    package init() {}
}
