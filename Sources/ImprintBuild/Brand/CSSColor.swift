/// Colours as authors write them.
enum CSSColor {
    /// What a setting may hold, for messages.
    static let notations = "‘#rrggbb’, a name such as ‘navy’, or ‘oklch(45% 0.12 250)’"

    /// Reads `#rgb`, `#rrggbb`, a name of CSS or `oklch(…)`; `nil` for anything else, or what lets
    /// something shine through.
    static func color(_ text: String) -> SRGBColor? {
        let text = text.lowercased().trimmingSpaces
        if text.hasPrefix("#") { return hexadecimal(text.dropFirst()) }
        if text.hasPrefix("oklch("), text.hasSuffix(")") {
            return oklch(text.dropFirst("oklch(".count).dropLast())
        }
        return CSSColorName.colors[text]
    }

    private static func hexadecimal(_ digits: Substring) -> SRGBColor? {
        guard digits.utf8.count == 3 || digits.utf8.count == 6,
            digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
        else { return nil }
        let all =
            digits.utf8.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
        return UInt32(all, radix: 16).map(SRGBColor.init)
    }

    /// Source: [CSS Color 4, 9.4](https://www.w3.org/TR/css-color-4/#specifying-oklab-oklch).
    private static func oklch(_ arguments: Substring) -> SRGBColor? {
        let parts = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count == 3, let lightness = number(parts[0], percent: 1),
            let chroma = number(parts[1], percent: 0.4), let hue = angle(parts[2])
        else { return nil }
        return OKLCHColor(
            lightness: min(max(lightness, 0), 1), chroma: max(chroma, 0), hue: hue
        ).srgb.rounded
    }

    /// `percent`: What 100 % stands for.
    private static func number(_ text: String, percent: Double) -> Double? {
        if text == "none" { return 0 }
        if text.hasSuffix("%") { return plainNumber(text.dropLast()).map { $0 / 100 * percent } }
        return plainNumber(text[...])
    }

    private static func angle(_ text: String) -> Double? {
        if text == "none" { return 0 }
        let units = [("deg", 1.0), ("grad", 0.9), ("rad", 180 / Double.pi), ("turn", 360)]
        for (unit, degrees) in units where text.hasSuffix(unit) {
            return plainNumber(text.dropLast(unit.count)).map { $0 * degrees }
        }
        return plainNumber(text[...])
    }

    /// `Double` alone reads `nan` and `0x1p3`, too.
    private static func plainNumber(_ text: Substring) -> Double? {
        guard text.utf8.allSatisfy("0123456789.+-e".utf8.contains), let number = Double(text),
            number.isFinite
        else { return nil }
        return number
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
