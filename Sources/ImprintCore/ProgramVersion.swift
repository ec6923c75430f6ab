/// The version of the program.
package enum ProgramVersion {
    /// As semantic versioning writes it.
    package static let current = "0.1.0"
}
