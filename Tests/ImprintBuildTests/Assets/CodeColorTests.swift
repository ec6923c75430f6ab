import Foundation
import ImprintTheme
import Testing

/// The colours of code, as the theme's style sheet declares them.
private struct CodeColors {
    /// `colors[name]`: the light and the dark one, as `#rrggbb`.
    private(set) var colors: [String: [String]] = [:]

    init() throws {
        let file = try #require(DefaultTheme.files.first { $0.path == "assets/styles/code.css" })
        let style = String(decoding: file.bytes, as: UTF8.self)
        for match in style.matches(
            of: /--code-([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/)
        {
            colors[String(match.1)] = [String(match.2), String(match.3)]
        }
    }

    static let backgrounds = ["page", "hl", "add", "remove", "warning"]

    /// The contrast of two colours.
    ///
    /// Source: [WCAG 2.2, contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    static func contrast(_ first: String, _ second: String) throws -> Double {
        let (one, other) = (try luminance(first), try luminance(second))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ color: String) throws -> Double {
        let number = try #require(Int(color.dropFirst(), radix: 16))
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

struct CodeColorTests {
    @Test func `every colour of code has a contrast of 4.5 on every background of a line`() throws {
        let colors = try CodeColors().colors
        #expect(colors.count == CodeColors.backgrounds.count + 8)
        for (name, pair) in colors where !CodeColors.backgrounds.contains(name) {
            for background in CodeColors.backgrounds {
                let behind = try #require(colors[background])
                for (color, page) in zip(pair, behind) {
                    let contrast = try CodeColors.contrast(color, page)
                    #expect(contrast >= 4.5, "\(name) on \(background): \(color) on \(page)")
                }
            }
        }
    }

    @Test func `black on white has the greatest contrast there is`() throws {
        #expect(try abs(CodeColors.contrast("#000000", "#ffffff") - 21) < 0.001)
    }
}
