package import ImprintCore

/// What a build has published.
package struct BuildReport: Sendable {
    /// One edition of the site.
    package struct Edition: Sendable {
        /// The key of its instance.
        package var instance: String
        package var pages: Int
        /// The folder it was written to.
        package var output: String
    }

    package var editions: [Edition]
    /// All files that were written.
    package var files: Int
    package var warnings: [Diagnostic]
}
