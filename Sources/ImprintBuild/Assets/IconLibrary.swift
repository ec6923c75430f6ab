import ImprintCore
import ImprintMarkdown

/// The icons that lie in `assets/icons/` of the theme and the site.
///
/// `assets/icons/material/home.svg` is the icon `material-home`.
struct IconLibrary: IconProviding {
    private static let folder = "icons/"

    /// The files by name, as they are.
    private var files: [String: [UInt8]] = [:]
    /// The first parts of the names of icons in folders: `material`.
    private var sets: Set<String> = []

    init(_ assets: AssetLibrary) {
        for (path, asset) in assets.assets
        where path.hasPrefix(Self.folder) && path.hasSuffix(".svg") {
            let parts = path.dropFirst(Self.folder.count).dropLast(".svg".count).split(
                separator: "/")
            files[parts.joined(separator: "-")] = asset.bytes
            if parts.count > 1, let set = parts.first { sets.insert(String(set)) }
        }
    }

    func icon(named name: String) -> [UInt8]? {
        files[name].flatMap { InlineSVG.html(from: $0, prefix: name) }
    }

    func nearestName(to name: String) -> String? {
        guard let set = name.split(separator: "-").first, sets.contains(String(set)) else {
            return nil
        }
        return NearestName.nearest(to: name, among: files.keys.sorted())
    }
}
