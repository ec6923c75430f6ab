package import ImprintCore

/// The reason that a build published nothing.
package enum BuildError: Error, Sendable {
    /// What the author wrote, or the place to publish to, cannot be built with; the previous output
    /// is untouched. Holds warnings too, and at least one error.
    case rejected([Diagnostic])

    package var diagnostics: [Diagnostic] {
        switch self {
        case .rejected(let diagnostics): diagnostics
        }
    }
}
