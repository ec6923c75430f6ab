/// Another site made by this program, whose index readers may search from here.
package struct SearchedSite: SettingsGroup {
    package var name: LocatedString?

    /// The address of its home page, absolute or relative to that of this site.
    package var url: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("name", \.name, .string, isRequired: true, "What the site is called."),
        Setting("url", \.url, .string, isRequired: true, "The address of its home page."),
    ]
}
