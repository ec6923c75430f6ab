import ImprintCore
import ImprintMarkdown

/// The icons that lie in `assets/icons/` of the theme and the site.
///
/// `assets/icons/material/home.svg` is the icon `material-home`.
struct IconLibrary: IconProviding {
    private static let folder = "icons/"

    private struct File {
        var path: String
        var bytes: [UInt8]
    }

    /// The files by name, as they are.
    private var files: [String: File] = [:]
    /// The first parts of the names of icons in folders: `material`.
    private var sets: Set<String> = []

    init(_ assets: AssetLibrary) {
        for (path, asset) in assets.assets
        where path.hasPrefix(Self.folder) && path.hasSuffix(".svg") {
            let parts = path.dropFirst(Self.folder.count).dropLast(".svg".count).split(
                separator: "/")
            files[parts.joined(separator: "-")] = File(path: path, bytes: asset.bytes)
            if parts.count > 1, let set = parts.first { sets.insert(String(set)) }
        }
    }

    func icon(named name: String) -> [UInt8]? {
        files[name].flatMap { InlineSVG.html(from: $0.bytes, prefix: name) }
    }

    /// The path of an icon below `assets`; `nil` if there is none of that name.
    func path(ofIconNamed name: String) -> String? { files[name]?.path }

    /// The names of all icons, sorted.
    var names: [String] { files.keys.sorted() }

    func nearestName(to name: String, isAskedFor: Bool) -> String? {
        guard isAskedFor || sets.contains(where: { name.hasPrefix("\($0)-") }) else { return nil }
        return NearestName.nearest(to: name, among: names)
    }
}
