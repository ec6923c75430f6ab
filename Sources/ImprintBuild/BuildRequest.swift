package import ImprintCore

/// What a build is asked to do.
package struct BuildRequest: Sendable {
    /// The instances to build.
    package enum Selection: Hashable, Sendable {
        /// The one that `site.yml` names, into the output folder itself.
        case `default`
        /// That one, into the output folder itself.
        case instance(String)
        /// All, each into a folder of its name.
        case all
    }

    /// The folder of `site.yml`.
    package var source: String
    /// Where to publish; `nil` for what `site.yml` says.
    package var output: String?
    package var selection = Selection.default
    /// How many pages are pressed at once.
    package var jobs: Int
    /// Whether files in the output folder that the program did not write are dropped.
    package var cleansOutput = false
    /// Whether drafts and pages of a later date are published.
    package var includesDrafts = false
    /// When the build takes place; `nil` to publish pages of any date.
    package var now: Timestamp?
    /// Whether what other programs have rendered is kept between builds, in `.cache/imprint`.
    package var usesCache = true
    /// Whether a warning fails the build.
    package var isStrict = false

    package init(source: String, jobs: Int) {
        self.source = source
        self.jobs = jobs
    }
}
