import ImprintTesting
import Testing

@testable import ImprintBuild

struct PaletteTests {
    /// Colours of all kinds: the corners of the space, greys, and whatever comes.
    private static let colors: [SRGBColor] = {
        var random = SeededGenerator(seed: 4)
        var numbers: [UInt32] = [
            0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0x00ffff, 0xff00ff,
        ]
        numbers += stride(from: UInt32(0), through: 255, by: 5).map { $0 << 16 | $0 << 8 | $0 }
        numbers += (0..<1200).map { _ in UInt32.random(in: 0...0xffffff, using: &random) }
        return numbers.map(SRGBColor.init)
    }()

    @Test(arguments: ColorScheme.allCases)
    func `whatever the brand, all that is seen together has its contrast`(scheme: ColorScheme) {
        let surfaces = scheme.surfaces
        for (primary, accent) in zip(Self.colors, Self.colors.reversed()) {
            let palette = Palette(scheme, primary: primary, accent: accent)
            let comment = "\(primary.hexadecimal), \(accent.hexadecimal), \(palette)"
            func expect(_ one: SRGBColor, _ other: SRGBColor, _ contrast: Double) {
                if one.contrast(with: other) < contrast { Issue.record("\(comment)") }
            }
            for surface in surfaces.backgrounds + [palette.tint] {
                expect(palette.link, surface, 4.5)
            }
            for surface in [surfaces.page, surfaces.raised, palette.tint] {
                expect(palette.button, surface, 3)
                expect(palette.mark, surface, 3)
            }
            expect(palette.mark, surfaces.highlighted, 3)
            expect(palette.buttonText, palette.button, 4.5)
            expect(palette.buttonText, palette.buttonHover, 4.5)
            expect(surfaces.text, palette.tint, 4.5)
            expect(surfaces.muted, palette.tint, 4.5)
            for choice in PaletteCheck.Choice.allCases {
                #expect(
                    PaletteCheck(scheme: scheme, palette: palette).problem(of: choice) == nil)
            }
        }
    }

    @Test(arguments: ColorScheme.allCases)
    func `the title of a box can be read on the box, whatever its colour`(scheme: ColorScheme) {
        let surfaces = scheme.surfaces
        for color in Self.colors {
            let tone = Palette.tone(scheme, of: color)
            for surface in [surfaces.page, surfaces.background(ofTone: tone)]
            where tone.contrast(with: surface) < 4.5 {
                Issue.record("\(color.hexadecimal): \(tone.hexadecimal)")
            }
        }
    }

    @Test(arguments: [0x14477d, 0x950f1a, 0x4b2a8c] as [UInt32])
    func `a colour that can be read is used as it is on light pages`(number: UInt32) {
        let palette = Palette(.light, primary: SRGBColor(number), accent: SRGBColor(number))
        #expect(palette.link.number == number && palette.button.number == number)
        #expect(palette.mark.number == number)
        #expect(palette.buttonText == .white)
    }

    @Test func `a colour that is too pale for text keeps its hue`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let primary = OKLCHColor(
                lightness: .random(in: 0.3...0.9, using: &random), chroma: 0.09,
                hue: .random(in: 0..<360, using: &random))
            let color = primary.srgb.rounded
            for scheme in ColorScheme.allCases {
                let palette = Palette(scheme, primary: color, accent: color)
                for derived in [palette.link, palette.button, palette.mark] {
                    let turn = abs(OKLCHColor(derived).hue - primary.hue)
                    #expect(min(turn, 360 - turn) < 4, "\(color.hexadecimal) \(palette)")
                }
            }
        }
    }

    @Test func `text on a bright button is dark`() {
        let palette = Palette(.dark, primary: SRGBColor(0xffd400), accent: SRGBColor(0xffd400))
        #expect(palette.button.number == 0xffd400)
        #expect(palette.buttonText == ThemeSurfaces.dark.page)
    }

    @Test func `what is chosen stays, and what is derived goes with it`() {
        let choices = Palette.Choices(
            link: SRGBColor(0xdddddd), buttonText: SRGBColor(0x000000), tint: SRGBColor(0xeeeeee))
        let palette = Palette(
            .light, primary: SRGBColor(0x14477d), accent: SRGBColor(0x14477d), choices: choices)
        #expect(palette.link.number == 0xdddddd && palette.tint.number == 0xeeeeee)
        // Navy under black text cannot be: no darker colour can either.
        #expect(palette.button.number == 0)
        #expect(palette.buttonText.number == 0)
    }
}
