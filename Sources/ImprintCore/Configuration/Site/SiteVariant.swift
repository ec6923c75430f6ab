/// The same documentation elsewhere: another version of it, or one in another language.
package struct SiteVariant: SettingsGroup {
    package var name: LocatedString?

    /// The address of its home page; `{path}` in it stands for the path of the page that links to it.
    package var url: LocatedString?

    /// The BCP 47 tag of its language.
    package var language: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("name", \.name, .string, isRequired: true, "What the menu calls it."),
        Setting(
            "url", \.url, .string, isRequired: true,
            "The address of its home page; {path} in it stands for the path of the page."),
        Setting(
            "language", \.language, .string, "The language of its pages as a BCP 47 tag."),
    ]
}
