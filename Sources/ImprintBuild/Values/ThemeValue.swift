import ImprintCore

/// What templates see as `theme`.
struct ThemeValue: ValueObject {
    let theme: ThemeTexts

    let memberNames = [
        "primary", "accent", "logo", "logo_dark", "favicon", "styles", "scripts", "social",
        "tabs", "switcher", "admonitions", "announcement", "feedback", "analytics",
    ]

    func member(named name: String) -> Value? {
        switch name {
        case "primary": theme.primary.map(Value.string)
        case "accent": theme.accent.map(Value.string)
        case "logo": theme.logo.map(Value.string)
        case "logo_dark": theme.logoDark.map(Value.string)
        case "favicon": theme.favicon.map(Value.string)
        case "styles": .array(theme.styles.map(Value.string))
        case "scripts": .array(theme.scripts.map(Value.string))
        case "social":
            .array(
                theme.social.map { link in
                    [
                        "name": .string(link.name), "url": .string(link.url),
                        "icon": .string(link.icon), "drawing": .markup(link.drawing),
                    ]
                })
        case "tabs": .boolean(theme.hasTabs)
        case "switcher": .boolean(theme.hasSwitcher)
        case "admonitions":
            .array(
                theme.admonitions.map { type in
                    var value: [(String, Value)] = [("name", .string(type.name))]
                    if let color = type.color {
                        value.append(("color", .string(color.hexadecimal)))
                    }
                    if let icon = type.icon { value.append(("icon", .string(icon))) }
                    return Value(mapping: value)
                })
        case "announcement": theme.announcement?.value
        case "feedback": theme.feedback?.value
        case "analytics": theme.analytics?.value
        default: nil
        }
    }
}
