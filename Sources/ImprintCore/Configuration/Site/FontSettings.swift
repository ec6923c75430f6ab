/// A font of the site's own, served with it.
package struct FontSettings: SettingsGroup, Hashable {
    /// Files below `assets/` for text; the first is the upright one.
    package var text: [FontFileSettings] = []

    /// Files below `assets/` for code.
    package var code: [FontFileSettings] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("text", \.text, .list(of: .group), "The files of the font for text."),
        Setting("code", \.code, .list(of: .group), "The files of the font for code."),
    ]
}
