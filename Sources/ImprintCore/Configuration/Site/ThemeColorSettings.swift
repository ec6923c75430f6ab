/// The colours of both schemes that are chosen, not derived of the brand's.
package struct ThemeColorSettings: SettingsGroup, Hashable {
    package var light = SchemeColorSettings()
    package var dark = SchemeColorSettings()

    package init() {}

    /// These colours where they are set, and `shared` for the rest.
    package func overriding(_ shared: ThemeColorSettings) -> ThemeColorSettings {
        var merged = self
        merged.light = light.overriding(shared.light)
        merged.dark = dark.overriding(shared.dark)
        return merged
    }

    package static let settings: SettingList<Self> = [
        Setting("light", \.light, .group, "Colours on light pages."),
        Setting("dark", \.dark, .group, "Colours on dark pages."),
    ]
}
