/// Addresses that the policy of a site lets its pages load from.
package struct AllowedSourceSettings: SettingsGroup, Hashable {
    package var scripts: [LocatedString] = []
    package var styles: [LocatedString] = []
    package var images: [LocatedString] = []
    package var fonts: [LocatedString] = []
    package var media: [LocatedString] = []
    package var frames: [LocatedString] = []
    package var connections: [LocatedString] = []
    package var forms: [LocatedString] = []

    package init() {}

    package static let settings: SettingList<Self> = [
        Setting("script", \.scripts, .list(of: .string), "For scripts."),
        Setting("style", \.styles, .list(of: .string), "For style sheets."),
        Setting("image", \.images, .list(of: .string), "For pictures."),
        Setting("font", \.fonts, .list(of: .string), "For fonts."),
        Setting("media", \.media, .list(of: .string), "For sound and video."),
        Setting("frame", \.frames, .list(of: .string), "For pages within pages."),
        Setting("connect", \.connections, .list(of: .string), "For what scripts ask for."),
        Setting("form", \.forms, .list(of: .string), "For what forms are sent to."),
    ]
}
