import ImprintTesting
import Testing

@testable import ImprintBuild

struct OKLCHColorTests {
    // The examples of CSS Color 4, 9.4, and the corners of sRGB by the matrices that it publishes.
    @Test(arguments: [
        (0.40101, 0.12332, 21.555, "#7d2329"), (0.59686, 0.15619, 49.7694, "#c65d06"),
        (0.65125, 0.13138, 104.097, "#9d9318"), (0.66016, 0.15546, 134.231, "#68a639"),
        (0.72322, 0.12403, 247.996, "#62acef"), (1, 0, 0, "#ffffff"), (0, 0, 0, "#000000"),
        (0.627955, 0.257683, 29.2339, "#ff0000"), (0.866440, 0.294827, 142.4953, "#00ff00"),
        (0.452014, 0.313214, 264.052, "#0000ff"), (0.599871, 0, 0, "#808080"),
    ])
    func `colours are those of the specification, both ways`(
        lightness: Double, chroma: Double, hue: Double, hexadecimal: String
    ) throws {
        let color = OKLCHColor(lightness: lightness, chroma: chroma, hue: hue)
        #expect(color.srgb.hexadecimal == hexadecimal)
        let back = OKLCHColor(try #require(CSSColor.color(hexadecimal)))
        // A step of eight bits moves them by less.
        #expect(abs(back.lightness - lightness) < 0.003)
        #expect(abs(back.chroma - chroma) < 0.003)
        #expect(chroma == 0 || abs(back.hue - hue) < 2)
    }

    @Test func `every colour of screens comes back as it was`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<5000 {
            let color = SRGBColor(UInt32.random(in: 0...0xffffff, using: &random))
            #expect(OKLCHColor(color).srgb.number == color.number, "\(color.hexadecimal)")
        }
    }

    @Test func `greys have no chroma, so that lighter and darker ones are grey`() {
        for part in UInt32(0)...255 {
            let gray = OKLCHColor(SRGBColor(part << 16 | part << 8 | part))
            #expect(gray.chroma == 0)
        }
    }

    @Test func `what screens cannot show keeps its lightness and its hue`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let color = OKLCHColor(
                lightness: .random(in: 0.1...0.95, using: &random),
                chroma: .random(in: 0.3...0.5, using: &random),
                hue: .random(in: 0..<360, using: &random))
            let shown = OKLCHColor(color.srgb)
            #expect(abs(shown.lightness - color.lightness) < 0.001, "\(color)")
            #expect(shown.chroma <= color.chroma + 0.001, "\(color)")
            let turn = abs(shown.hue - color.hue)
            #expect(shown.chroma < 0.03 || min(turn, 360 - turn) < 0.5, "\(color)")
        }
    }

    @Test func `beyond black and white there are black and white`() {
        #expect(OKLCHColor(lightness: 1.4, chroma: 0.2, hue: 20).srgb.hexadecimal == "#ffffff")
        #expect(OKLCHColor(lightness: -0.2, chroma: 0.2, hue: 20).srgb.hexadecimal == "#000000")
    }
}
