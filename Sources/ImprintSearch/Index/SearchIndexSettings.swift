/// What an index is made by.
package struct SearchIndexSettings: Sendable {
    /// Whether the index is written a second time as a script, which a page can load from a disk.
    package enum Embedding: String, CaseIterable, Sendable {
        /// Unless the index is larger than ``SearchIndexSettings/embeddedLimit``.
        case auto
        case always
        case never
    }

    package var weights = SearchWeights()

    /// The BCP 47 tag of the site's language, which decides what words say nothing.
    package var language: String
    package var siteTitle: String
    package var embedding = Embedding.auto

    /// The largest index in bytes, compressed, that is embedded without being asked for.
    package var embeddedLimit = 4_000_000

    /// How many bytes of postings are kept in memory before they go to a temporary file.
    package var postingBudget = 96_000_000

    /// How many bytes of text are kept in memory before they go to a temporary file.
    package var textBudget = 64_000_000

    /// Where temporary files are made; nil for the system's folder for large ones.
    ///
    /// They have no name once they are open, so that nothing stays behind.
    package var temporaryFolder: String?

    package init(language: String = "en", siteTitle: String = "") {
        self.language = language
        self.siteTitle = siteTitle
    }
}
