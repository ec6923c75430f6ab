/// Where the sources of the documentation are kept.
package struct RepositorySettings: SettingsGroup {
    package var url: LocatedString?

    /// The path below `url` that edits a file, before the page's source path: `edit/main/content/`.
    package var edit: LocatedString?

    /// The name shown for the repository; the end of its address unless set.
    package var name: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("url", \.url, .string, isRequired: true, "The address of the repository."),
        Setting(
            "edit", \.edit, .string,
            "The path below the repository's address that edits a file, such as edit/main/content/."
        ),
        Setting("name", \.name, .string, "The name to show for the repository."),
    ]
}
