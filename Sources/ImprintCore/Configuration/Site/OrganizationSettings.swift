/// Who publishes the site, as search engines are told.
package struct OrganizationSettings: SettingsGroup {
    package var name: LocatedString?
    package var url: LocatedString?

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "name", \.name, .string, isRequired: true,
            "The name of the organisation. May hold placeholders."),
        Setting("url", \.url, .string, "The absolute address of its own site."),
    ]
}
