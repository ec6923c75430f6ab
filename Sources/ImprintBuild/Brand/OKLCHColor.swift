#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A colour by lightness, chroma and hue, in steps that look even.
///
/// Source: [CSS Color 4, 9 and 18](https://www.w3.org/TR/css-color-4/#ok-lab), whose matrices these are.
struct OKLCHColor: Hashable, Sendable {
    /// From 0 for black to 1 for white.
    var lightness: Double
    /// 0 for greys; the strongest colours of screens have about 0.32.
    var chroma: Double
    /// In degrees; without meaning for greys.
    var hue: Double

    init(lightness: Double, chroma: Double, hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    init(_ color: SRGBColor) {
        let cones = Matrix.conesOfXYZ.applied(to: Matrix.xyzOfLinear.applied(to: color.linear))
        let lab = Matrix.labOfCones.applied(
            to: SIMD3(cbrt(cones.x), cbrt(cones.y), cbrt(cones.z)))
        let chroma = (lab.y * lab.y + lab.z * lab.z).squareRoot()
        let angle = atan2(lab.z, lab.y) * 180 / .pi
        // Greys have no hue; what rounding leaves of one must not grow with their lightness.
        let isGrey = chroma < 1e-5
        self.init(
            lightness: lab.x, chroma: isGrey ? 0 : chroma,
            hue: isGrey ? 0 : angle < 0 ? angle + 360 : angle)
    }

    /// The colour in sRGB; where that lacks it, the one of the same lightness and hue with the most
    /// chroma that it has.
    ///
    /// Lightness is what contrast depends on, so that is kept, where browsers may trade some of it for
    /// chroma.
    var srgb: SRGBColor {
        let lightness = min(max(lightness, 0), 1)
        guard let exact = color(lightness, chroma) else {
            var (low, high) = (0.0, chroma)
            var best = color(lightness, 0) ?? (lightness < 0.5 ? SRGBColor(0) : .white)
            for _ in 0..<24 {
                let middle = (low + high) / 2
                if let color = color(lightness, middle) {
                    (best, low) = (color, middle)
                } else {
                    high = middle
                }
            }
            return best
        }
        return exact
    }

    /// `nil` if the colour lies outside of sRGB by more than rounding explains.
    private func color(_ lightness: Double, _ chroma: Double) -> SRGBColor? {
        let angle = hue * .pi / 180
        let cones = Matrix.conesOfLab.applied(
            to: SIMD3(lightness, chroma * cos(angle), chroma * sin(angle)))
        let linear = Matrix.linearOfXYZ.applied(
            to: Matrix.xyzOfCones.applied(to: cones * cones * cones))
        guard linear.min() > -1e-6, linear.max() < 1.000_001 else { return nil }
        return SRGBColor(linear: linear.clamped(lowerBound: .zero, upperBound: .one))
    }
}

/// A matrix of three rows.
private struct Matrix {
    let rows: [SIMD3<Double>]

    init(rows: [SIMD3<Double>]) { self.rows = rows }

    func applied(to vector: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3((rows[0] * vector).sum(), (rows[1] * vector).sum(), (rows[2] * vector).sum())
    }

    static let xyzOfLinear = Matrix(rows: [
        [506752 / 1_228_815, 87881 / 245763, 12673 / 70218],
        [87098 / 409605, 175762 / 245763, 12673 / 175545],
        [7918 / 409605, 87881 / 737289, 1_001_167 / 1_053_270],
    ])
    static let linearOfXYZ = Matrix(rows: [
        [12831 / 3959, -329 / 214, -1974 / 3959],
        [-851781 / 878810, 1_648_619 / 878810, 36519 / 878810],
        [705 / 12673, -2585 / 12673, 705 / 667],
    ])
    static let conesOfXYZ = Matrix(rows: [
        [0.8190224379967030, 0.3619062600528904, -0.1288737815209879],
        [0.0329836539323885, 0.9292868615863434, 0.0361446663506424],
        [0.0481771893596242, 0.2642395317527308, 0.6335478284694309],
    ])
    static let xyzOfCones = Matrix(rows: [
        [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
        [-0.0405757452148008, 1.1122868032803170, -0.0717110580655164],
        [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
    ])
    static let labOfCones = Matrix(rows: [
        [0.2104542683093140, 0.7936177747023054, -0.0040720430116193],
        [1.9779985324311684, -2.4285922420485799, 0.4505937096174110],
        [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
    ])
    static let conesOfLab = Matrix(rows: [
        [1, 0.3963377773761749, 0.2158037573099136],
        [1, -0.1055613458156586, -0.0638541728258133],
        [1, -0.0894841775298119, -1.2914855480194092],
    ])
}
