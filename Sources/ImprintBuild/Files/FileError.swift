package import ImprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The reason the system gave for refusing a file operation.
package struct FileError: Error, Equatable, CustomStringConvertible {
    /// What was tried, as a verb in the infinitive: `read`, `write`.
    package var operation: String
    /// The path as the system was given it.
    package var path: String
    /// The system's error number.
    package var number: Int32

    package init(_ operation: String, _ path: String, number: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// The system's own words: `No space left on device`.
    package var reason: String { String(cString: strerror(number)) }

    package var description: String { "cannot \(operation) ‘\(path)’: \(reason)" }

    package var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    package func diagnostic(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "file.\(operation)", "cannot \(operation) ‘\(path)’: \(reason)",
            at: location,
            suggestion: suggestion)
    }

    private var suggestion: String? {
        switch number {
        case ENOSPC, EDQUOT: "free some space, or choose another --output"
        case EACCES, EPERM: "check who owns it and what its permissions are"
        case ELOOP: "one of the symbolic links on the way leads back to itself"
        case EBUSY: "a mounted folder cannot be exchanged; choose a folder inside it as --output"
        case EMFILE, ENFILE: "raise the limit of open files, or build with a smaller --jobs"
        default: nil
        }
    }
}
