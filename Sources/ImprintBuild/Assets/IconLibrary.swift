import ImprintCore
import ImprintMarkdown

/// The icons of the theme, in `templates/icons/`, and of the site, in `assets/icons/`.
///
/// `assets/icons/material/home.svg` is the icon `material-home`.
struct IconLibrary: IconProviding {
    private static let folder = "icons/"

    /// The files by name, as they are.
    private var files: [String: [UInt8]] = [:]
    /// The first parts of the names of icons in folders: `material`.
    private var sets: Set<String> = []

    init(_ assets: AssetLibrary, _ templates: TemplateLibrary) {
        for (path, bytes) in templates.iconFiles { add(path, bytes) }
        for (path, asset) in assets.assets
        where path.hasPrefix(Self.folder) && path.hasSuffix(".svg") {
            add(String(path.dropFirst(Self.folder.count)), asset.bytes)
        }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) {
        let parts = path.dropLast(".svg".count).split(separator: "/")
        files[parts.joined(separator: "-")] = bytes
        if parts.count > 1, let set = parts.first { sets.insert(String(set)) }
    }

    func icon(named name: String) -> [UInt8]? {
        files[name].flatMap { InlineSVG.html(from: $0, prefix: name) }
    }

    /// An icon as an address that style sheets can name, without a file; `nil` if there is none of
    /// that name.
    ///
    /// Of what paths may hold, `&` and `'` are encoded too, so that templates leave the address alone.
    func address(ofIconNamed name: String) -> String? {
        guard let bytes = files[name] else { return nil }
        var path: [UInt8] = []
        bytes.withUnsafeBufferPointer { PercentEncoding.appendPath($0, to: &path) }
        return "data:image/svg+xml,"
            + String(decoding: path, as: UTF8.self)
            .replacing("&", with: "%26").replacing("'", with: "%27")
    }

    /// The names of all icons, sorted.
    var names: [String] { files.keys.sorted() }

    func nearestName(to name: String, isAskedFor: Bool) -> String? {
        guard isAskedFor || sets.contains(where: { name.hasPrefix("\($0)-") }) else { return nil }
        return NearestName.nearest(to: name, among: names)
    }
}
