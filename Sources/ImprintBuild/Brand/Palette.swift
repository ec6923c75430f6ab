/// The colours that a brand has in one scheme.
///
/// Each pair that is seen together has the contrast that WCAG 2.2 asks for at level AA: 4.5 for text,
/// and 3 for what is no text but has to be seen.
struct Palette: Hashable, Sendable {
    static let textContrast = 4.5
    static let controlContrast = 3.0

    /// Links, the current page in the navigation, and the ring around what has the focus.
    var link: SRGBColor
    /// The background of buttons that call to something.
    var button: SRGBColor
    /// The same under the pointer.
    var buttonHover: SRGBColor
    var buttonText: SRGBColor
    /// A breath of the brand, behind the current page and the target of a link.
    var tint: SRGBColor
    /// What marks a place without text: the bar at the current page, the line under the current tab.
    var mark: SRGBColor

    /// What the author has chosen for a scheme, instead of what would be derived.
    struct Choices: Sendable {
        var link: SRGBColor?
        var button: SRGBColor?
        var buttonText: SRGBColor?
        var tint: SRGBColor?
        var mark: SRGBColor?
    }

    /// Derives the palette of a brand.
    ///
    /// A colour is used as it is where it has the contrast, and otherwise made darker, in the dark
    /// scheme lighter, until it has. What the author has chosen stays as it is, whatever its contrast:
    /// see `PaletteCheck`.
    init(
        _ scheme: ColorScheme, primary: SRGBColor, accent: SRGBColor, choices: Choices = Choices()
    ) {
        let surfaces = scheme.surfaces
        let brand = OKLCHColor(primary)
        tint = choices.tint ?? Self.tint(scheme, brand)

        let backgrounds = surfaces.backgrounds + [tint]
        link =
            choices.link
            ?? Self.start(of: brand, scheme, lightness: 0.78, chroma: 0.12).first(in: scheme) {
                Self.isSeen($0, on: backgrounds, Self.textContrast)
            }

        let bare = [surfaces.page, surfaces.raised, tint]
        let button =
            choices.button
            ?? brand.first(in: scheme) { color in
                let text = choices.buttonText ?? Self.text(on: color)
                return Self.isSeen(color, on: bare, Self.controlContrast)
                    && text.contrast(with: color) >= Self.textContrast
            }
        self.button = button
        let buttonText = choices.buttonText ?? Self.text(on: button)
        self.buttonText = buttonText
        // Away from the text, so that its contrast can only grow.
        var hover = OKLCHColor(button)
        hover.lightness += buttonText.luminance > button.luminance ? -0.06 : 0.06
        buttonHover = hover.srgb.rounded

        let marked = bare + [surfaces.highlighted]
        mark =
            choices.mark
            ?? Self.start(of: OKLCHColor(accent), scheme, lightness: 0.7, chroma: 1)
            .first(in: scheme) { Self.isSeen($0, on: marked, Self.controlContrast) }
    }

    /// The colour of the title of a box, of which the box has a breath behind it.
    static func tone(_ scheme: ColorScheme, of color: SRGBColor) -> SRGBColor {
        let surfaces = scheme.surfaces
        return start(of: OKLCHColor(color), scheme, lightness: 0.78, chroma: 0.12)
            .first(in: scheme) { tone in
                isSeen(
                    tone, on: [surfaces.page, surfaces.raised, surfaces.background(ofTone: tone)],
                    textContrast)
            }
    }

    static func isSeen(
        _ color: SRGBColor, on backgrounds: [SRGBColor], _ contrast: Double
    ) -> Bool {
        backgrounds.allSatisfy { color.contrast(with: $0) >= contrast }
    }

    /// White if it can be read, and else the better of white and the darkest that the theme has.
    static func text(on color: SRGBColor) -> SRGBColor {
        let ink = ThemeSurfaces.dark.page
        let white = SRGBColor.white.contrast(with: color)
        return white >= textContrast || white >= ink.contrast(with: color) ? .white : ink
    }

    /// Where the search for a colour begins: in the light scheme at the author's own; in the dark one
    /// no darker than `lightness` and no stronger than `chroma`, as strong colours glare there.
    private static func start(
        of color: OKLCHColor, _ scheme: ColorScheme, lightness: Double, chroma: Double
    ) -> OKLCHColor {
        guard scheme == .dark else { return color }
        return OKLCHColor(
            lightness: max(color.lightness, lightness), chroma: min(color.chroma, chroma),
            hue: color.hue)
    }

    /// So near to the page that the theme's own text can be read on it.
    private static func tint(_ scheme: ColorScheme, _ brand: OKLCHColor) -> SRGBColor {
        switch scheme {
        case .light:
            OKLCHColor(lightness: 0.96, chroma: min(brand.chroma, 0.02), hue: brand.hue)
                .srgb.rounded
        case .dark:
            OKLCHColor(lightness: 0.27, chroma: min(brand.chroma, 0.04), hue: brand.hue)
                .srgb.rounded
        }
    }
}
