/// What an index holds.
package struct SearchIndexSummary: Hashable, Sendable {
    package var pages = 0
    package var sections = 0
    package var terms = 0
    package var files = 0

    /// Of all files, as they are written.
    package var bytes = 0
}
