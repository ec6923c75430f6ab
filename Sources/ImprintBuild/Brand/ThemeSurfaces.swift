/// The colours of the theme that no brand changes, and on which those of a brand have to be seen.
///
/// They are those of `assets/styles`, which a test compares.
struct ThemeSurfaces: Sendable {
    /// Behind all that has no background of its own.
    let page: SRGBColor
    /// Behind code and what is pointed at.
    let raised: SRGBColor
    /// Behind marked lines of code.
    let highlighted: SRGBColor
    let text: SRGBColor
    let muted: SRGBColor
    /// The colours of boxes, whose backgrounds are a breath of them.
    let tones: [SRGBColor]

    /// How much of its tone the background of a box has.
    static let toneOpacity = 0.07

    static let light = ThemeSurfaces(
        page: SRGBColor(0xffffff), raised: SRGBColor(0xf5f7f9), highlighted: SRGBColor(0xfdf3d8),
        text: SRGBColor(0x20262e), muted: SRGBColor(0x56606c),
        tones: [0x1a5fb4, 0x1d6b35, 0x8a4b00, 0xac1f2d, 0x6a3fa0, 0x0b6470].map(SRGBColor.init))
    static let dark = ThemeSurfaces(
        page: SRGBColor(0x15181d), raised: SRGBColor(0x1d2127), highlighted: SRGBColor(0x312d22),
        text: SRGBColor(0xdfe4ea), muted: SRGBColor(0xa3aebb),
        tones: [0x82b7f5, 0x7fcf96, 0xeab464, 0xf59aa0, 0xc4a7f0, 0x76c9d4].map(SRGBColor.init))

    /// The background of a box of some tone.
    func background(ofTone tone: SRGBColor) -> SRGBColor {
        tone.blended(over: page, opacity: Self.toneOpacity)
    }

    /// All backgrounds that text can have, but for those that come of the brand.
    var backgrounds: [SRGBColor] { [page, raised] + (tones + [muted]).map(background) }
}
