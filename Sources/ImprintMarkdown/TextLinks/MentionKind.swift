/// What a mention in a text names, by its key below `markdown.mentions` in `site.yml`.
package enum MentionKind: String, CaseIterable, Hashable, Sendable {
    /// `@name`.
    case user
    /// `#number`.
    case issue
    /// `owner/name#number`.
    case repositoryIssue = "repository_issue"
    /// The hash of a commit, 7 to 40 hexadecimal digits.
    case commit

    /// What its address may hold.
    package var placeholders: [String] {
        switch self {
        case .user: ["{name}"]
        case .issue: ["{number}"]
        case .repositoryIssue: ["{repository}", "{number}"]
        case .commit: ["{hash}"]
        }
    }
}
