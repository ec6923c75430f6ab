/// The colours of one scheme that are chosen, not derived of the brand's.
package struct SchemeColorSettings: SettingsGroup, Hashable {
    package var link: LocatedString?
    package var button: LocatedString?
    package var buttonText: LocatedString?
    package var tint: LocatedString?
    package var mark: LocatedString?

    package init() {}

    /// These colours where they are set, and `shared` for the rest.
    package func overriding(_ shared: SchemeColorSettings) -> SchemeColorSettings {
        var merged = self
        merged.link = link ?? shared.link
        merged.button = button ?? shared.button
        merged.buttonText = buttonText ?? shared.buttonText
        merged.tint = tint ?? shared.tint
        merged.mark = mark ?? shared.mark
        return merged
    }

    package static let settings: SettingList<Self> = [
        Setting("link", \.link, .string, "Links, and the ring around what has the focus."),
        Setting("button", \.button, .string, "Buttons that call to something."),
        Setting("button_text", \.buttonText, .string, "The text on such buttons."),
        Setting("tint", \.tint, .string, "What is behind the current page in the navigation."),
        Setting("mark", \.mark, .string, "Bars and lines that mark a place."),
    ]
}
