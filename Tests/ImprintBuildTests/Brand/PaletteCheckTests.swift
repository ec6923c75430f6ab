import ImprintTesting
import Testing

@testable import ImprintBuild

struct PaletteCheckTests {
    private func problem(
        _ scheme: ColorScheme, _ choices: Palette.Choices, _ choice: PaletteCheck.Choice
    ) -> PaletteCheck.Problem? {
        let palette = Palette(
            scheme, primary: SRGBColor(0x14477d), accent: SRGBColor(0x14477d), choices: choices)
        return PaletteCheck(scheme: scheme, palette: palette).problem(of: choice)
    }

    @Test func `a link that is too pale is told with its ratio and the nearest that works`() throws
    {
        let problem = try #require(
            self.problem(.light, .init(link: SRGBColor(0x7aa7d8)), .link))
        #expect(problem.required == 4.5)
        #expect(problem.contrast < 4.5 && problem.contrast > 1)
        let nearest = try #require(problem.nearest)
        #expect(self.problem(.light, .init(link: nearest), .link) == nil)
        let (own, other) = (OKLCHColor(problem.color), OKLCHColor(nearest))
        #expect(other.lightness < own.lightness && abs(other.hue - own.hue) < 2)
    }

    @Test func `white on a pale button is at fault, not the button`() throws {
        let choices = Palette.Choices(button: SRGBColor(0xffd400), buttonText: .white)
        let problem = try #require(self.problem(.light, choices, .buttonText))
        #expect(problem.other.number == 0xffd400)
        #expect(try #require(problem.nearest).contrast(with: problem.other) >= 4.5)
        // Alone it may be chosen: its text is dark.
        #expect(self.problem(.light, .init(button: SRGBColor(0xffd400)), .button) == nil)
    }

    @Test func `a button on which nothing can be read is at fault`() throws {
        // Between the two: 4.2 with white and with the darkest that the theme has.
        let gray = try #require(
            (0...255).map { UInt32($0) }.map { SRGBColor($0 << 16 | $0 << 8 | $0) }
                .first { Palette.text(on: $0).contrast(with: $0) < 4.5 })
        let problem = try #require(self.problem(.light, .init(button: gray), .button))
        let nearest = try #require(problem.nearest)
        #expect(Palette.text(on: nearest).contrast(with: nearest) >= 4.5)
        #expect(abs(OKLCHColor(nearest).lightness - OKLCHColor(gray).lightness) < 0.05)
    }

    @Test func `a mark and a tint are asked for what they are for`() {
        #expect(problem(.light, .init(mark: SRGBColor(0xdddddd)), .mark)?.required == 3)
        #expect(problem(.dark, .init(mark: SRGBColor(0x333333)), .mark)?.required == 3)
        #expect(problem(.light, .init(tint: SRGBColor(0x555555)), .tint)?.required == 4.5)
        #expect(problem(.dark, .init(tint: SRGBColor(0x888888)), .tint)?.required == 4.5)
    }

    @Test func `the nearest colour that works is looked for in both directions`() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let color = SRGBColor(UInt32.random(in: 0...0xffffff, using: &random))
            let other = SRGBColor(UInt32.random(in: 0...0xffffff, using: &random))
            let nearest = color.nearest { $0.contrast(with: other) >= 3 }
            #expect(nearest.map { $0.contrast(with: other) >= 3 } == true)
        }
    }
}
