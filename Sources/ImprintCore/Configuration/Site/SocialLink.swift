/// A link to the project's presence elsewhere.
package struct SocialLink: SettingsGroup {
    package var name: LocatedString?
    package var url: LocatedString?

    /// The name of an icon of the theme.
    package var icon: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("name", \.name, .string, isRequired: true, "What the link leads to."),
        Setting("url", \.url, .string, isRequired: true, "The address."),
        Setting("icon", \.icon, .string, "The name of an icon of the theme."),
    ]
}
