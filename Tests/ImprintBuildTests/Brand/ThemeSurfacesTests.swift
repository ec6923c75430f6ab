import ImprintTheme
import Testing

@testable import ImprintBuild

/// The custom properties that the theme's style sheets declare for the whole site.
private struct ThemeTokens {
    /// `values[name]`: the light and the dark colour.
    private(set) var values: [String: [SRGBColor]] = [:]

    init() {
        for file in DefaultTheme.files where file.path.hasPrefix("assets/styles/") {
            let style = String(decoding: file.bytes, as: UTF8.self)
            for match in style.matches(
                of: /--([a-z-]+): (?:light-dark\(([^,;]+), ?([^;]+)\)|([^;]+));/)
            {
                let parts = [match.2 ?? match.4, match.3 ?? match.4].compactMap(\.self)
                let colors = parts.compactMap { CSSColor.color(String($0)) }
                if colors.count == 2 { values[String(match.1)] = colors }
            }
        }
    }
}

struct ThemeSurfacesTests {
    private let tokens = ThemeTokens().values

    @Test func `the colours that are counted on are those of the style sheets`() {
        for (index, scheme) in ColorScheme.allCases.enumerated() {
            let surfaces = scheme.surfaces
            func expect(_ name: String, _ color: SRGBColor) {
                #expect(
                    tokens[name]?[index].hexadecimal == color.hexadecimal, "--\(name), \(scheme)")
            }
            expect("page", surfaces.page)
            expect("raised", surfaces.raised)
            expect("code-page", surfaces.raised)
            expect("code-hl", surfaces.highlighted)
            expect("text", surfaces.text)
            expect("muted", surfaces.muted)
            for (name, tone) in zip(
                ["blue", "green", "amber", "red", "violet", "teal"], surfaces.tones)
            {
                expect(name, tone)
            }
        }
    }

    @Test func `the theme's own colours are those derived of its own brand`() {
        let colors = BrandColors()
        for (index, palette) in [colors.light, colors.dark].enumerated() {
            func expect(_ name: String, _ color: SRGBColor) {
                #expect(tokens[name]?[index].hexadecimal == color.hexadecimal, "--\(name)")
            }
            expect("brand", BrandColors.defaultPrimary)
            expect("link", palette.link)
            expect("fill", palette.button)
            expect("fill-hover", palette.buttonHover)
            expect("on-fill", palette.buttonText)
            expect("tint", palette.tint)
            expect("mark", palette.mark)
        }
    }

    @Test(arguments: ColorScheme.allCases)
    func `the theme's text and the titles of its boxes can be read on all its surfaces`(
        scheme: ColorScheme
    ) {
        let surfaces = scheme.surfaces
        for background in surfaces.backgrounds {
            #expect(surfaces.text.contrast(with: background) >= 4.5)
            #expect(surfaces.muted.contrast(with: background) >= 4.5)
        }
        for tone in surfaces.tones {
            #expect(tone.contrast(with: surfaces.background(ofTone: tone)) >= 4.5)
            #expect(tone.contrast(with: surfaces.page) >= 4.5)
        }
    }
}
