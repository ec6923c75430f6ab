import ImprintCore

/// The reason that a file cannot be included.
enum SnippetProblem: Error, Equatable {
    case address(String)
    case outside(String)
    case badLink(String, reason: String)
    case missing(String, nearest: String?, folders: [String])
    case noFile(String)
    case unreadable(FileError)
    case noSection(String, in: SourcePath, nearest: String?)
    case noLines(String, in: SourcePath, count: Int)
    case cycle([String])
    case tooDeep
    case tooLarge
    case unclosedList

    func diagnostic(at location: SourceLocation?) -> Diagnostic {
        let (code, message, suggestion) = wording
        return Diagnostic(
            .error, code: "snippet.\(code)", message, at: location, suggestion: suggestion)
    }

    private var wording: (code: String, message: String, suggestion: String?) {
        switch self {
        case .address(let name):
            (
                "address", "‘\(name)’ cannot be included: it is an address, not a file",
                "a build does not ask the network; save a copy in the site"
            )
        case .outside(let name):
            (
                "outside", "‘\(name)’ cannot be included: it lies outside of the site",
                "copy it into the folder of site.yml"
            )
        case .badLink(let name, let reason):
            (
                "outside", "‘\(name)’ cannot be included: the symbolic link \(reason)",
                "copy the file into the folder of site.yml"
            )
        case .missing(let name, let nearest, let folders):
            (
                "missing-file", "there is no file ‘\(name)’ to include",
                nearest.map { "did you mean ‘\($0)’?" }
                    ?? "it is looked for in \(folders.map { "‘\($0)’" }.joined(separator: ", ")); with ‘./’ before it, beside this file"
            )
        case .noFile(let name): ("missing-file", "‘\(name)’ is not a file", nil)
        case .unreadable(let error):
            (
                "unreadable", "cannot read ‘\(error.path)’: \(error.reason)",
                "check who owns it and what its permissions are"
            )
        case .noSection(let name, let file, let nearest):
            (
                "missing-section", "‘\(file)’ has no section ‘\(name)’",
                nearest.map { "did you mean ‘\($0)’?" }
                    ?? "mark it with ‘--8<-- [start:\(name)]’ and ‘--8<-- [end:\(name)]’"
            )
        case .noLines(let lines, let file, let count):
            (
                "missing-lines", "‘\(file)’ has no lines ‘\(lines)’",
                "it has \(count) lines, counted from 1"
            )
        case .cycle(let chain):
            (
                "cycle", "the file includes itself: \(chain.joined(separator: " → "))",
                "take one of them out"
            )
        case .tooDeep:
            (
                "too-deep",
                "files include each other more than \(SnippetExpander.maximumDepth) deep",
                "include them from the page itself"
            )
        case .tooLarge:
            (
                "too-large",
                "the page has more than \(SourceCheck.maximumSize >> 20) MB with what it includes, or includes more than \(SnippetExpander.maximumInclusions) files",
                "include less, or publish it as files"
            )
        case .unclosedList:
            (
                "unclosed", "the list of files is not closed",
                "end it with a line ‘--8<--’, or write ‘;--8<--’ to show it"
            )
        }
    }
}
