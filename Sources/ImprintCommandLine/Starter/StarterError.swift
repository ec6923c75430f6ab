import ImprintBuild
import ImprintCore

/// The reason that no site can be made in a folder.
enum StarterError: Error {
    case notEmpty(String)
    case file(FileError)

    var diagnostic: Diagnostic {
        switch self {
        case .notEmpty(let folder):
            Diagnostic(
                .error, code: "new.not-empty", "the folder ‘\(folder)’ is not empty", at: nil,
                suggestion: "name a folder that is empty or not there yet")
        case .file(let error): error.diagnostic(at: nil)
        }
    }
}
