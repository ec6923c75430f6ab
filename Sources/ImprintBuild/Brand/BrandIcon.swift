import ImprintCore

/// A picture by which browsers and telephones show the site: the logo as it is, or a PNG made of it.
struct BrandIcon: Sendable {
    /// What a PNG is made of.
    struct Drawing: Sendable {
        /// The path of the source below `assets/`.
        var path: String
        var svg: [UInt8]
        var frame: PictureTool.Frame
    }

    /// `icon` or `apple-touch-icon`; `nil` for one that only the manifest names.
    var rel: String?
    /// Below the output folder; `nil` for a picture elsewhere.
    var output: OutputPath?
    /// Of a picture elsewhere.
    var url: String?
    var type: String?
    var sizes: String?
    /// What the manifest says that it is for; `nil` if it does not name it.
    var purpose: String?
    /// `nil` for a file that is there already.
    var drawing: Drawing?

    /// The icons of a theme: of its `favicon`, or else its `logo`.
    static func icons(
        of theme: ThemeTexts, _ assets: AssetLibrary, canMakePictures: Bool
    ) -> [BrandIcon] {
        guard let path = theme.favicon ?? theme.logo else { return [] }
        guard let asset = assets.asset(at: path) else {
            return [BrandIcon(rel: "icon", url: path)]
        }
        let isDrawing = asset.path.lowercased().hasSuffix(".svg")
        var icons = [
            BrandIcon(
                rel: "icon", output: asset.output, type: type(of: asset.path),
                sizes: isDrawing ? "any" : nil, purpose: "any")
        ]
        guard isDrawing, canMakePictures else { return icons }
        let proportion = SVGProportion.width(of: asset.bytes)
        func add(
            _ name: String, _ size: Int, rel: String?, purpose: String?,
            background: SRGBColor? = nil, part: Double = 1
        ) {
            // By the hash of its source, as it is made only when the pages that name it are.
            let hash = ContentHash(of: asset.bytes).short
            guard
                let output = OutputPath("\(AssetLibrary.folder)/icons/\(name)-\(size).\(hash).png")
            else { return }
            icons.append(
                BrandIcon(
                    rel: rel, output: output, type: "image/png", sizes: "\(size)x\(size)",
                    purpose: purpose,
                    drawing: Drawing(
                        path: asset.path, svg: asset.bytes,
                        frame: PictureTool.Frame(
                            size: size, part: part, proportion: proportion,
                            background: background?.hexadecimal))))
        }
        add("icon", 32, rel: "icon", purpose: nil)
        // Telephones put black behind what shines through, and cut the corners off.
        let page = ThemeSurfaces.light.page
        add(
            "apple-touch-icon", 180, rel: "apple-touch-icon", purpose: nil, background: page,
            part: 0.84)
        add("icon", 192, rel: nil, purpose: "any")
        add("icon", 512, rel: nil, purpose: "any")
        // What may be cut to a circle of four fifths of the width.
        add("maskable", 512, rel: nil, purpose: "maskable", background: page, part: 0.6)
        return icons
    }

    private static func type(of path: String) -> String? {
        switch SourcePath(path).pathExtension.lowercased() {
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "ico": "image/x-icon"
        case "webp": "image/webp"
        case "jpg", "jpeg": "image/jpeg"
        default: nil
        }
    }
}
