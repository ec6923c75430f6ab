import ImprintBuild
import ImprintCore
import ImprintSearch

/// The reason that a site cannot be searched.
enum SearchCommandError: Error {
    /// The folder of the site is not to be found in `site.yml`.
    case configuration(BuildError)

    /// There is no such folder, or it cannot be read.
    case folder(FileError)

    /// The folder is no built site, or one without search.
    case noIndex(folder: String)

    /// The folder has several editions, none of which is the default one.
    case severalEditions([String], folder: String)

    /// The index is there, and cannot be searched.
    case index(SearchIndexOpeningError, folder: String)

    var diagnostics: [Diagnostic] {
        switch self {
        case .configuration(let error): error.diagnostics
        case .folder(let error) where error.isMissing:
            [
                Diagnostic(
                    .error, code: "search.no-site", "there is no folder ‘\(error.path)’", at: nil,
                    suggestion:
                        "build the site with ‘imprint build’, or name the folder of a built one with --site"
                )
            ]
        case .folder(let error): [error.diagnostic(at: nil)]
        case .noIndex(let folder), .index(.missing, let folder):
            [
                Diagnostic(
                    .error, code: "search.no-index", "there is no search index in ‘\(folder)’",
                    at: nil,
                    suggestion:
                        "build the site with search turned on, or name the folder of a built one with --site"
                )
            ]
        case .severalEditions(let names, let folder):
            [
                Diagnostic(
                    .error, code: "search.several-editions",
                    "‘\(folder)’ has several editions: \(names.map { "‘\($0)’" }.joined(separator: ", "))",
                    at: nil, suggestion: "name one, such as --site \(folder)/\(names.first ?? "")")
            ]
        case .index(.damaged, let folder):
            [
                Diagnostic(
                    .error, code: "search.damaged-index",
                    "the search index in ‘\(folder)’ is damaged", at: nil,
                    suggestion: "build the site again")
            ]
        case .index(.otherVersion(let version), let folder):
            [
                Diagnostic(
                    .error, code: "search.other-version",
                    "the search index in ‘\(folder)’ has the form \(version) of another version of imprint",
                    at: nil, suggestion: "build the site again with this version")
            ]
        }
    }
}
