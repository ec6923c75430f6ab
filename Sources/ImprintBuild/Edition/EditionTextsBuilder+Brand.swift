import ImprintCore
import ImprintMarkdown

extension EditionTextsBuilder {
    /// The colours that the theme's settings make; `nil` where they set none.
    ///
    /// Reports what is no colour, and what cannot be read or seen as it was chosen.
    mutating func brandColors(_ settings: ThemeSettings) -> BrandColors? {
        guard settings.primary != nil || settings.accent != nil || settings.colors != nil else {
            return nil
        }
        let count = diagnostics.count
        let primary = settings.primary.flatMap { color($0) }
        let accent = settings.accent.flatMap { color($0) }
        let light = choices(settings.colors?.light)
        let dark = choices(settings.colors?.dark)
        // What is no colour was reported; what would follow of another in its place says nothing.
        guard diagnostics.count == count else { return nil }
        let colors = BrandColors(
            primary: primary ?? BrandColors.defaultPrimary, accent: accent ?? primary,
            light: light, dark: dark)

        if let primary, let setting = settings.primary, light.link == nil || light.button == nil {
            report(
                primary, of: "primary", unseenAt: setting, nearest: colors.light.link,
                instead: "choose ‘link’ and ‘button’ in ‘theme.colors.light’")
        }
        if let accent, let setting = settings.accent, light.mark == nil {
            report(
                accent, of: "accent", unseenAt: setting, nearest: colors.light.mark,
                instead: "choose ‘mark’ in ‘theme.colors.light’")
        }
        if let settings = settings.colors {
            check(settings.light, PaletteCheck(scheme: .light, palette: colors.light))
            check(settings.dark, PaletteCheck(scheme: .dark, palette: colors.dark))
        }
        return colors
    }

    /// A colour that a setting holds; reports what is none.
    mutating func color(_ setting: LocatedString) -> SRGBColor? {
        let count = diagnostics.count
        let text = text(setting)
        // A placeholder that failed was reported; what is left of the text says nothing new.
        guard diagnostics.count == count else { return nil }
        if let color = CSSColor.color(text) { return color }
        let nearest = CSSColorName.nearest(to: text)
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.invalid-color", "‘\(text)’ is no colour",
                at: setting.location,
                suggestion: (nearest.flatMap { name in
                    CSSColorName.colors[name].map {
                        "did you mean ‘\(name)’, which is ‘\($0.hexadecimal)’? "
                    }
                } ?? "") + "A colour is \(CSSColor.notations)"))
        return nil
    }

    private mutating func choices(_ settings: SchemeColorSettings?) -> Palette.Choices {
        guard let settings else { return Palette.Choices() }
        return Palette.Choices(
            link: settings.link.flatMap { color($0) },
            button: settings.button.flatMap { color($0) },
            buttonText: settings.buttonText.flatMap { color($0) },
            tint: settings.tint.flatMap { color($0) }, mark: settings.mark.flatMap { color($0) })
    }

    /// Reports a colour of the brand that a light page does not show at all.
    ///
    /// Others are made darker where that is needed; of one that is so pale, nothing would be left.
    private mutating func report(
        _ color: SRGBColor, of key: String, unseenAt setting: LocatedString, nearest: SRGBColor,
        instead: String
    ) {
        let page = ThemeSurfaces.light.page
        let contrast = color.contrast(with: page)
        guard contrast < Palette.controlContrast else { return }
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.unreadable-color",
                "‘theme.\(key)’ is \(Self.shown(color, setting)), which a light page hides: the contrast is "
                    + "\(Self.ratio(contrast)), and \(Self.ratio(Palette.controlContrast)) is the least",
                at: setting.location,
                suggestion: "take ‘\(nearest.hexadecimal)’, the nearest that works ("
                    + "\(Self.ratio(nearest.contrast(with: page)))), or \(instead)"))
    }

    private mutating func check(_ settings: SchemeColorSettings, _ check: PaletteCheck) {
        for choice in PaletteCheck.Choice.allCases {
            let setting: LocatedString?
            switch choice {
            case .link: setting = settings.link
            // Of both, the text is to blame.
            case .button: setting = settings.buttonText == nil ? settings.button : nil
            case .buttonText: setting = settings.buttonText
            case .tint: setting = settings.tint
            case .mark: setting = settings.mark
            }
            guard let setting, let problem = check.problem(of: choice) else { continue }
            report(problem, check.scheme, setting)
        }
    }

    private mutating func report(
        _ problem: PaletteCheck.Problem, _ scheme: ColorScheme, _ setting: LocatedString
    ) {
        let key = "theme.colors.\(scheme.rawValue).\(problem.choice.rawValue)"
        let other = "‘\(problem.other.hexadecimal)’"
        let place =
            switch problem.choice {
            case .link, .buttonText: "cannot be read on \(other)"
            case .button: "lets no text be read on it, not even \(other)"
            case .tint: "lets text of \(other) not be read on it"
            case .mark: "cannot be seen on \(other)"
            }
        let nearest = problem.nearest.map { color in
            "take ‘\(color.hexadecimal)’, the nearest that works, or leave ‘\(problem.choice.rawValue)’ out "
                + "to have it derived"
        }
        diagnostics.append(
            Diagnostic(
                .error, code: "configuration.unreadable-color",
                "‘\(key)’ is \(Self.shown(problem.color, setting)), which \(place): the contrast is "
                    + "\(Self.ratio(problem.contrast)), and \(Self.ratio(problem.required)) is the least",
                at: setting.location,
                suggestion: nearest ?? "leave ‘\(problem.choice.rawValue)’ out to have it derived"))
    }

    /// A colour in the author's words, and what it is where they do not say it.
    private static func shown(_ color: SRGBColor, _ setting: LocatedString) -> String {
        let isName = CSSColorName.colors[setting.text.lowercased()] != nil
        return isName
            ? "‘\(setting.text)’ (\(color.hexadecimal))" : "‘\(color.hexadecimal)’"
    }

    /// `4.49:1`: never rounded up, so that what fails does not look as if it did not.
    private static func ratio(_ contrast: Double) -> String {
        let hundredths = Int((contrast * 100).rounded(.down))
        let rest = hundredths % 100
        let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(hundredths / 100)" + (rest == 0 ? "" : ".\(digits)") + ":1"
    }
}
