/// Where the sources of the documentation are kept.
package struct RepositorySettings: SettingsGroup {
    package var url: LocatedString?

    /// The path below `url` that edits a file, before the page's source path: `edit/main/content/`.
    ///
    /// With `{path}` in it, an address of its own.
    package var edit: LocatedString?

    /// The path below `url` at which an issue is begun, `issues/new`, or an address of its own.
    package var issues: LocatedString?

    /// The name shown for the repository; the end of its address unless set.
    package var name: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("url", \.url, .string, isRequired: true, "The address of the repository."),
        Setting(
            "edit", \.edit, .string,
            "The path below the repository's address that edits a file, such as edit/main/content/."
        ),
        Setting(
            "issues", \.issues, .string,
            "The path below the repository's address at which an issue is begun, such as issues/new or -/issues/new, or an address with {title}, {text}, {page}, {url} and {path}."
        ),
        Setting("name", \.name, .string, "The name to show for the repository."),
    ]
}
