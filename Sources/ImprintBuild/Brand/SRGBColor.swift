#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An opaque colour of the sRGB space.
struct SRGBColor: Hashable, Sendable {
    /// The parts as style sheets write them, from 0 to 1.
    var red: Double
    var green: Double
    var blue: Double

    static let white = SRGBColor(red: 1, green: 1, blue: 1)

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A colour by its number: `0xRRGGBB`.
    init(_ number: UInt32) {
        func part(_ shift: UInt32) -> Double { Double(number >> shift & 255) / 255 }
        self.init(red: part(16), green: part(8), blue: part(0))
    }

    /// The number by which style sheets write it: `0xRRGGBB`.
    var number: UInt32 {
        [red, green, blue].reduce(0) { $0 << 8 | UInt32((min(max($1, 0), 1) * 255).rounded()) }
    }

    /// `#rrggbb`.
    var hexadecimal: String {
        let digits = String(number, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// The colour that style sheets can write and that is nearest to it.
    var rounded: SRGBColor { SRGBColor(number) }

    /// The parts as amounts of light.
    ///
    /// Source: [CSS Color 4, 18](https://www.w3.org/TR/css-color-4/#color-conversion-code).
    var linear: SIMD3<Double> {
        func light(_ part: Double) -> Double {
            part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return SIMD3(light(red), light(green), light(blue))
    }

    /// The colour of amounts of light, none below 0.
    init(linear: SIMD3<Double>) {
        func part(_ light: Double) -> Double {
            light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
        }
        self.init(red: part(linear.x), green: part(linear.y), blue: part(linear.z))
    }

    /// From 0 for black to 1 for white.
    ///
    /// Source: [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    var luminance: Double {
        (linear * SIMD3(0.2126, 0.7152, 0.0722)).sum()
    }

    /// From 1 for equal colours to 21 for black and white.
    ///
    /// Source: [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    func contrast(with other: SRGBColor) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// What is seen of the colour where it covers another in part.
    func blended(over other: SRGBColor, opacity: Double) -> SRGBColor {
        func part(_ path: KeyPath<SRGBColor, Double>) -> Double {
            self[keyPath: path] * opacity + other[keyPath: path] * (1 - opacity)
        }
        return SRGBColor(red: part(\.red), green: part(\.green), blue: part(\.blue))
    }
}
