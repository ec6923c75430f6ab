import ImprintCore

/// What an edition makes of its theme's settings: a style sheet, icons, and what tells browsers of them.
struct Brand: Sendable {
    /// The name of the manifest, at the top of the edition.
    static let manifestName = "site.webmanifest"

    /// `nil` where the settings say nothing of looks.
    var styleSheet: AssetLibrary.Asset?
    /// In the order in which pages name them.
    var icons: [BrandIcon] = []
    /// Of the browser's own parts around the page; `nil` where the settings name no colour.
    var frameColors: (light: SRGBColor, dark: SRGBColor)?
    /// What makes the site something to put on a screen; `nil` for a site without icons.
    var manifest: [UInt8]?
    /// The font file that every page needs, below `assets/`.
    var preloadedFont: String?

    /// The brand of an edition that has none.
    init() {}

    /// `canMakePictures`: Whether there will be PNG files, which pages are told of before these are made.
    init(_ texts: EditionTexts, _ assets: AssetLibrary, canMakePictures: Bool) {
        let theme = texts.theme
        // The site's own file of that path stands for it.
        if assets.asset(at: BrandStyleSheet.path) == nil {
            styleSheet = BrandStyleSheet(theme: theme, assets: assets).asset
        }
        icons = BrandIcon.icons(
            of: theme, assets, canMakePictures: canMakePictures && theme.icons != .svg)
        // The brand's own colour would glare around a dark page.
        frameColors = theme.colors.map { ($0.light.button, $0.dark.tint) }
        preloadedFont = theme.font.text.first?.file?.text
        if icons.contains(where: { $0.url == nil }) { manifest = manifest(texts) }
    }

    /// Source: [Web Application Manifest](https://www.w3.org/TR/appmanifest/).
    private func manifest(_ texts: EditionTexts) -> [UInt8] {
        var members: [(String, Value)] = [
            ("name", .string(texts.title)), ("lang", .string(texts.language)),
            ("start_url", "./"), ("scope", "./"), ("display", "minimal-ui"),
            ("background_color", .string(ThemeSurfaces.light.page.hexadecimal)),
        ]
        if let description = texts.description {
            members.insert(("description", .string(description)), at: 1)
        }
        if let frameColors {
            members.append(("theme_color", .string(frameColors.light.hexadecimal)))
        }
        let icons = icons.compactMap { icon -> Value? in
            guard let output = icon.output, let purpose = icon.purpose else { return nil }
            var members: [(String, Value)] = [
                ("src", .string(URLPath(output.description).percentEncoded))
            ]
            if let sizes = icon.sizes { members.append(("sizes", .string(sizes))) }
            if let type = icon.type { members.append(("type", .string(type))) }
            members.append(("purpose", .string(purpose)))
            return Value(mapping: members)
        }
        members.append(("icons", .array(icons)))
        return Array((JSONText.text(of: Value(mapping: members)) + "\n").utf8)
    }
}

extension Edition {
    /// A style, script or picture: of those that the edition makes for itself, or of the site's.
    func asset(at path: String) -> AssetLibrary.Asset? {
        if let sheet = brand.styleSheet, path == sheet.path { return sheet }
        return site.assets.asset(at: path)
    }
}
