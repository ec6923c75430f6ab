/// The colours of an edition: those its authors set, and the palettes made of them.
struct BrandColors: Hashable, Sendable {
    /// What the theme's own colours are made of.
    static let defaultPrimary = SRGBColor(0x2f5d8c)

    var primary: SRGBColor
    var accent: SRGBColor
    var light: Palette
    var dark: Palette

    init(
        primary: SRGBColor = Self.defaultPrimary, accent: SRGBColor? = nil,
        light: Palette.Choices = .init(), dark: Palette.Choices = .init()
    ) {
        self.primary = primary
        self.accent = accent ?? primary
        self.light = Palette(.light, primary: primary, accent: self.accent, choices: light)
        self.dark = Palette(.dark, primary: primary, accent: self.accent, choices: dark)
    }

    /// The custom properties of style sheets and their values, in the order in which they are written.
    var properties: [(name: String, value: String)] {
        func both(_ path: KeyPath<Palette, SRGBColor>) -> String {
            let (one, other) = (light[keyPath: path].hexadecimal, dark[keyPath: path].hexadecimal)
            return one == other ? one : "light-dark(\(one),\(other))"
        }
        return [
            ("brand", primary.hexadecimal), ("accent", accent.hexadecimal), ("link", both(\.link)),
            ("fill", both(\.button)), ("fill-hover", both(\.buttonHover)),
            ("on-fill", both(\.buttonText)), ("tint", both(\.tint)), ("mark", both(\.mark)),
        ]
    }
}
