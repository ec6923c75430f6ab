/// Where mentions in pages lead; each may hold placeholders of the instance.
package struct MentionSettings: SettingsGroup, Hashable {
    package var user: LocatedString?
    package var issue: LocatedString?
    package var repositoryIssue: LocatedString?
    package var commit: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "user", \.user, .string, "The address of @name, with {name} in it."),
        Setting(
            "issue", \.issue, .string, "The address of #123, with {number} in it."),
        Setting(
            "repository_issue", \.repositoryIssue, .string,
            "The address of owner/name#123, with {repository} and {number} in it."),
        Setting(
            "commit", \.commit, .string, "The address of a commit's hash, with {hash} in it."),
    ]
}
