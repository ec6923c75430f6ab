/// The looks of the site, or what an instance changes of them.
package struct ThemeSettings: SettingsGroup {
    /// Which icons for browsers and telephones are made of an SVG logo.
    package enum IconRule: String, CaseIterable, Sendable {
        /// PNG files where there is a program that makes them.
        case auto
        /// None but the logo.
        case svg
        /// PNG files, and a warning where there is no program that makes them.
        case png
    }

    package var primary: LocatedString?
    package var accent: LocatedString?
    package var logo: LocatedString?
    package var logoDark: LocatedString?
    package var favicon: LocatedString?
    package var icons: IconRule?
    package var colors: ThemeColorSettings?
    package var font: FontSettings?

    /// Style sheets below `assets/`, loaded after the theme's own.
    package var styles: [LocatedString]?

    /// Scripts below `assets/`, loaded after the theme's own.
    package var scripts: [LocatedString]?
    package var social: [SocialLink]?
    package var announcement: AnnouncementSettings?
    package var feedback: FeedbackSettings?
    package var analytics: AnalyticsSettings?

    /// Whether the top level of the navigation stands in the header.
    package var tabs: Bool?

    /// Whether the header leads to the same page of the other instances.
    package var switcher: Bool?

    package init() {}

    /// These settings where they are set, and `shared` for the rest.
    package func overriding(_ shared: ThemeSettings) -> ThemeSettings {
        var merged = self
        merged.primary = primary ?? shared.primary
        merged.accent = accent ?? shared.accent
        merged.logo = logo ?? shared.logo
        merged.logoDark = logoDark ?? shared.logoDark
        merged.favicon = favicon ?? shared.favicon
        merged.icons = icons ?? shared.icons
        merged.colors = shared.colors.map { colors?.overriding($0) ?? $0 } ?? colors
        merged.font = font ?? shared.font
        merged.styles = styles ?? shared.styles
        merged.scripts = scripts ?? shared.scripts
        merged.social = social ?? shared.social
        merged.tabs = tabs ?? shared.tabs
        merged.switcher = switcher ?? shared.switcher
        merged.announcement = announcement ?? shared.announcement
        merged.feedback = feedback ?? shared.feedback
        merged.analytics = analytics ?? shared.analytics
        return merged
    }

    package static let settings: SettingList<Self> = [
        Setting("primary", \.primary, .string, "The main colour: of links and buttons."),
        Setting("accent", \.accent, .string, "The colour of what marks a place."),
        Setting("colors", \.colors, .group, "Colours that are chosen, not derived of these two."),
        Setting("logo", \.logo, .string, "The path of the logo below assets."),
        Setting(
            "logo_dark", \.logoDark, .string, "The path of the logo on a dark background."),
        Setting("favicon", \.favicon, .string, "The path of the icon for browser tabs."),
        Setting(
            "icons", \.icons, .name,
            "Which icons are made of an SVG favicon or logo; auto: PNG where rsvg-convert is there."
        ),
        Setting("font", \.font, .group, "Fonts of the site's own."),
        Setting(
            "styles", \.styles, .list(of: .string),
            "Style sheets to load after the theme's own."),
        Setting(
            "scripts", \.scripts, .list(of: .string), "Scripts to load after the theme's own."),
        Setting(
            "social", \.social, .list(of: .group),
            "Links to the project's presence elsewhere, shown as icons."),
        Setting(
            "tabs", \.tabs, .boolean,
            "Whether the top level of the navigation stands in the header."),
        Setting(
            "switcher", \.switcher, .boolean,
            "Whether the header leads to the same page of the other instances."),
        Setting(
            "announcement", \.announcement, .announcement, "A notice at the head of every page."),
        Setting(
            "feedback", \.feedback, .feedback, "How readers say whether a page was helpful."),
        Setting("analytics", \.analytics, .analytics, "How visits are counted."),
    ]
}
