/// One of the two looks of a site.
enum ColorScheme: String, CaseIterable, Sendable {
    case light, dark

    var surfaces: ThemeSurfaces {
        switch self {
        case .light: .light
        case .dark: .dark
        }
    }

    /// Where a colour goes that has to stand out more: to black on light pages, to white on dark ones.
    fileprivate var direction: Double { self == .light ? -1 : 1 }
}

extension OKLCHColor {
    /// The first colour of the same hue, from this one on to black or white, that will do.
    ///
    /// The end of the way if none does. What is asked of is the colour as style sheets write it, so that
    /// rounding spoils no contrast.
    func first(
        in scheme: ColorScheme, where isGood: (SRGBColor) -> Bool
    ) -> SRGBColor {
        first(toward: scheme.direction, where: isGood) ?? (scheme == .light ? SRGBColor(0) : .white)
    }

    /// The same with the lightness going up, 1, or down, −1; `nil` if none will do.
    func first(toward direction: Double, where isGood: (SRGBColor) -> Bool) -> SRGBColor? {
        let step = 0.002
        for number in 0...Int(1 / step) + 1 {
            let lightness = lightness + direction * step * Double(number)
            guard lightness > -step, lightness < 1 + step else { return nil }
            let color = OKLCHColor(lightness: lightness, chroma: chroma, hue: hue).srgb.rounded
            if isGood(color) { return color }
        }
        return nil
    }
}

extension SRGBColor {
    /// The colour nearest in lightness that will do, itself if it does; `nil` if none of its hue will.
    func nearest(where isGood: (SRGBColor) -> Bool) -> SRGBColor? {
        if isGood(self) { return self }
        let own = OKLCHColor(self)
        let found = [-1.0, 1].compactMap { own.first(toward: $0, where: isGood) }
        return found.min {
            abs(OKLCHColor($0).lightness - own.lightness)
                < abs(OKLCHColor($1).lightness - own.lightness)
        }
    }
}
