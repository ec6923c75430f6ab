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
        /// Pages that are left out until their day, by their sources.
        package var scheduled: [Scheduled] = []
    }

    /// A page that is published on a later day.
    package struct Scheduled: Hashable, Sendable {
        package var source: SourcePath
        package var date: Timestamp
    }

    /// How long each stage took, in the order they ran.
    package struct Stage: Sendable {
        package var name: String
        package var duration: Duration
    }

    package var editions: [Edition]
    package var stages: [Stage]
    /// All files that were written.
    package var files: Int
    package var warnings: [Diagnostic]
}
