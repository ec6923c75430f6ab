import ImprintCore

/// A picture that front matter or data names: of a page, or of an author.
struct Picture: Sendable {
    enum Place: Sendable {
        /// A file of the edition.
        case site(URLPath)
        /// An address elsewhere.
        case external(String)
    }

    var place: Place
    /// What it shows; empty for one that only adorns.
    var description = ""

    /// The picture at a path: below the folder of what names it, below the content folder, or an asset.
    init?(_ path: String, in folder: SourcePath, _ map: ContentMap, _ assets: AssetLibrary) {
        if LinkAddress.isExternal(path) {
            place = .external(path)
            return
        }
        let decoded = PercentEncoding.decoded(path) ?? path
        let candidates = decoded.hasPrefix("/") ? [] : [folder.appending(decoded).description]
        for candidate in candidates + [SourcePath(decoded).description] {
            if case .file(let address) = map.target(ofSource: candidate) {
                place = .site(address)
                return
            }
        }
        guard let asset = assets.asset(at: decoded) else { return nil }
        place = .site(URLPath(asset.output.description))
    }

    /// The problem of a picture that does not exist.
    static func missing(_ setting: LocatedString, among map: ContentMap) -> Diagnostic {
        let pictures = map.sourcePaths.filter {
            ["png", "jpg", "jpeg", "webp", "avif", "gif", "svg"].contains(
                SourcePath($0).pathExtension.lowercased())
        }
        let name = SourcePath(setting.text).name
        let nearest =
            pictures.filter { SourcePath($0).name == name }.min()
            ?? NearestName.nearest(to: setting.text, among: pictures.sorted())
        return Diagnostic(
            .error, code: "link.missing-image", "there is no image ‘\(setting.text)’",
            at: setting.location,
            suggestion: nearest.map { "did you mean ‘\($0)’?" }
                ?? "write its path from the content folder, or from the folder of the page")
    }

    /// The link to the picture from a page.
    func link(from page: URLPath, in edition: Edition) -> String {
        switch place {
        case .site(let path): edition.link(from: page, to: path)
        case .external(let address): address
        }
    }

    /// The absolute address; `nil` if the site has none.
    func absoluteURL(in edition: Edition) -> String? {
        switch place {
        case .site(let path): edition.absoluteURL(of: path)
        case .external(let address): address
        }
    }
}
