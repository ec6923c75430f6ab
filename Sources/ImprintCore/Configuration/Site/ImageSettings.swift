/// How pictures in content are shown.
package struct ImageSettings: SettingsGroup, Hashable {
    /// Whether `width` and `height` are written, as the files tell them.
    package var hasDimensions = true

    /// Whether browsers load pictures below the first only when they come near.
    package var isLazy = true

    /// Whether a picture that is shown smaller than it is can be enlarged.
    package var hasLightbox = false

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting(
            "dimensions", \.hasDimensions, .boolean,
            "Whether pictures get the width and height that their files tell."),
        Setting(
            "lazy", \.isLazy, .boolean,
            "Whether browsers load pictures below the first only when they come near."),
        Setting(
            "lightbox", \.hasLightbox, .boolean,
            "Whether a picture that is shown smaller than it is can be enlarged."),
    ]
}
