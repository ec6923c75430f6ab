package import ImprintCore

/// The reason that a language file cannot be used.
package enum LanguageFileError: Error {
    case wrongKind(of: String, expected: String, found: String, at: SourceLocation)
    case unknownKey(String, known: [String], at: SourceLocation)
    case missingKey(String, of: String, at: SourceLocation)
    case regex(message: String, suggestion: String?, at: SourceLocation)
    case unknownClass(String, at: SourceLocation)
    case unknownState(String, known: [String], at: SourceLocation)
    case unknownAction(String, at: SourceLocation)
    case includeCycle(String, at: SourceLocation)
    case wrongGroupCount(classes: Int, groups: Int, at: SourceLocation)
    case untiledGroups(at: SourceLocation)
    case missingGroup(Int, groups: Int, at: SourceLocation)
    case emptyMatch(at: SourceLocation)
    case tooLarge(at: SourceLocation)

    /// The problem as it is shown.
    package var diagnostic: Diagnostic {
        switch self {
        case .wrongKind(let subject, let expected, let found, let location):
            Diagnostic(
                .error, code: "language.wrong-kind", "\(subject) is \(found), not \(expected)",
                at: location, suggestion: "write \(expected)")
        case .unknownKey(let key, let known, let location):
            Diagnostic(
                .error, code: "language.unknown-key", "unknown key ‘\(key)’ in a language file",
                at: location, suggestion: Self.suggestion(for: key, among: known))
        case .missingKey(let key, let subject, let location):
            Diagnostic(
                .error, code: "language.missing-key", "\(subject) has no ‘\(key)’", at: location,
                suggestion: "add ‘\(key)’")
        case .regex(let message, let suggestion, let location):
            Diagnostic(
                .error, code: "language.regex", message, at: location, suggestion: suggestion)
        case .unknownClass(let name, let location):
            Diagnostic(
                .error, code: "language.unknown-class", "unknown token class ‘\(name)’",
                at: location,
                suggestion:
                    "use a short name of Pygments, such as ‘k’ for keywords or ‘s’ for strings"
            )
        case .unknownState(let name, let known, let location):
            Diagnostic(
                .error, code: "language.unknown-state", "unknown state ‘\(name)’", at: location,
                suggestion: Self.suggestion(for: name, among: known))
        case .unknownAction(let action, let location):
            Diagnostic(
                .error, code: "language.unknown-action", "unknown action ‘\(action)’",
                at: location, suggestion: "write ‘#pop’, ‘#pop:2’, ‘#push’ or the name of a state")
        case .includeCycle(let state, let location):
            Diagnostic(
                .error, code: "language.include-cycle", "the state ‘\(state)’ includes itself",
                at: location, suggestion: "remove one of the includes")
        case .wrongGroupCount(let classes, let groups, let location):
            Diagnostic(
                .error, code: "language.groups",
                "there are \(classes) classes for \(groups) groups", at: location,
                suggestion: "write a class for each ‘(…)’; groups without a class are ‘(?:…)’")
        case .untiledGroups(let location):
            Diagnostic(
                .error, code: "language.groups",
                "the groups do not hold the whole match side by side", at: location,
                suggestion:
                    "put everything between two groups into a group; groups in groups and repeated groups are ‘(?:…)’"
            )
        case .missingGroup(let group, let groups, let location):
            Diagnostic(
                .error, code: "language.groups",
                "‘{\(group)}’ stands for a group, but the regex has \(groups)", at: location,
                suggestion: "write the group as ‘(…)’, or another number")
        case .emptyMatch(let location):
            Diagnostic(
                .error, code: "language.empty-match",
                "the regex can match nothing, and the rule does nothing then", at: location,
                suggestion: "use ‘+’ instead of ‘*’, or add an action")
        case .tooLarge(let location):
            Diagnostic(
                .error, code: "language.too-large", "the language's regexes are too large",
                at: location, suggestion: "use ‘*’ or ‘+’ instead of repetitions with numbers")
        }
    }

    private static func suggestion(for name: String, among known: [String]) -> String {
        if let nearest = NearestName.nearest(to: name, among: known) {
            return "did you mean ‘\(nearest)’?"
        }
        return known.isEmpty
            ? "define it first"
            : "there are \(known.map { "‘\($0)’" }.joined(separator: ", "))"
    }
}
