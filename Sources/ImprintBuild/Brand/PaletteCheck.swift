/// What of the colours that an author has chosen cannot be read or seen.
struct PaletteCheck: Sendable {
    /// A colour that an author can choose.
    enum Choice: String, CaseIterable, Sendable {
        case link, button
        case buttonText = "button_text"
        case tint, mark
    }

    /// A colour that has too little contrast with another.
    struct Problem: Equatable, Sendable {
        var choice: Choice
        var color: SRGBColor
        /// What it is not seen on, or under.
        var other: SRGBColor
        var contrast: Double
        var required: Double
        /// The nearest colour that would do in its place; `nil` if none of its hue would.
        var nearest: SRGBColor?
    }

    let scheme: ColorScheme
    let palette: Palette

    /// The problem of a choice where it is worst; `nil` if it is good.
    ///
    /// Of a button and its text both chosen, the text is at fault; a button that was chosen alone is,
    /// where neither white nor black can be read on it.
    func problem(of choice: Choice) -> Problem? {
        let surfaces = scheme.surfaces
        let bare = [surfaces.page, surfaces.raised, palette.tint]
        switch choice {
        case .link:
            return problem(
                choice, palette.link, on: surfaces.backgrounds + [palette.tint],
                Palette.textContrast)
        case .button:
            return problem(choice, palette.button, on: [palette.buttonText], Palette.textContrast) {
                Palette.text(on: $0).contrast(with: $0) >= Palette.textContrast
            }
        case .buttonText:
            return problem(choice, palette.buttonText, on: [palette.button], Palette.textContrast)
        case .tint:
            return problem(
                choice, palette.tint, on: [surfaces.text, surfaces.muted], Palette.textContrast)
        case .mark:
            return problem(
                choice, palette.mark, on: bare + [surfaces.highlighted], Palette.controlContrast)
        }
    }

    private func problem(
        _ choice: Choice, _ color: SRGBColor, on others: [SRGBColor], _ required: Double,
        isGood: ((SRGBColor) -> Bool)? = nil
    ) -> Problem? {
        guard let worst = others.min(by: { color.contrast(with: $0) < color.contrast(with: $1) }),
            color.contrast(with: worst) < required
        else { return nil }
        return Problem(
            choice: choice, color: color, other: worst, contrast: color.contrast(with: worst),
            required: required,
            nearest: color.nearest(
                where: isGood ?? { Palette.isSeen($0, on: others, required) }))
    }
}
