import ImprintCore

/// The style sheet in which an edition differs from others: its colours, its fonts, and the looks of
/// the site's own boxes.
///
/// A file rather than a part of each page, so that pages need no style of their own, and a policy can
/// forbid it.
struct BrandStyleSheet {
    /// Below `assets/`.
    static let path = "styles/brand.css"

    let theme: ThemeTexts
    let assets: AssetLibrary

    /// The file; `nil` where there is nothing to say.
    var asset: AssetLibrary.Asset? {
        let text = text
        return text.isEmpty ? nil : AssetLibrary.Asset(path: Self.path, bytes: Array(text.utf8))
    }

    var text: String {
        let tokens = properties.map { "--\($0.name):\($0.value)" }.joined(separator: ";")
        let root = tokens.isEmpty ? "" : "@layer tokens{:root{\(tokens)}}\n"
        let looks = theme.admonitions.map(look).joined()
        return faces + root + (looks.isEmpty ? "" : "@layer content{\(looks)}\n")
    }

    private var properties: [(name: String, value: String)] {
        var properties = theme.colors?.properties ?? []
        if !theme.font.text.isEmpty {
            properties.append(("sans", "\"Site Text\",system-ui,sans-serif"))
        }
        if !theme.font.code.isEmpty {
            properties.append(("mono", "\"Site Code\",ui-monospace,Menlo,Consolas,monospace"))
        }
        return properties
    }

    /// What has not come in time for the first paint is left for the next page: text that changes its
    /// font moves everything below.
    private var faces: String {
        let files =
            theme.font.text.map { ("Site Text", $0) } + theme.font.code.map { ("Site Code", $0) }
        return files.map { family, file in
            guard let name = file.file?.text else { return "" }
            return "@font-face{font-family:\"\(family)\";src:url(\"\(address(of: name))\");"
                + "font-weight:\(file.weight);font-style:\(file.style.rawValue);font-display:optional}\n"
        }.joined()
    }

    private func address(of file: String) -> String {
        guard let asset = assets.asset(at: file) else { return file }
        return URLPath("\(AssetLibrary.folder)/\(Self.path)")
            .relativeLink(to: URLPath(asset.output.description))
    }

    private func look(of type: ThemeTexts.Admonition) -> String {
        var declarations: [String] = []
        if let color = type.color {
            let tones = ColorScheme.allCases.map { Palette.tone($0, of: color).hexadecimal }
            declarations.append("--tone:light-dark(\(tones.joined(separator: ",")))")
        }
        if let icon = type.icon {
            declarations.append("--own-symbol:center/contain no-repeat url(\"\(icon)\")")
        }
        return ".admonition.\(type.name){\(declarations.joined(separator: ";"))}"
    }
}
