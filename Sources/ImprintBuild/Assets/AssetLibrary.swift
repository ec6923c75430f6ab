import ImprintCore

/// The styles, scripts and pictures of the theme and the site.
///
/// Each is published under a name that holds the hash of its content, so that browsers may keep it
/// for ever. What lies in the site's `assets/` stands for the theme's file of the same path.
struct AssetLibrary: Sendable {
    static let folder = "assets"

    struct Asset: Sendable {
        /// Below `assets/`: `styles/base.css`.
        var path: String
        /// Below the output folder: `assets/styles/base.3f2a9c1b.css`.
        var output: OutputPath
        var bytes: [UInt8]

        init(path: String, output: OutputPath, bytes: [UInt8]) {
            self.path = path
            self.output = output
            self.bytes = bytes
        }

        /// A file whose published name holds its hash; `nil` for a path that cannot be published.
        init?(path: String, bytes: [UInt8]) {
            let source = SourcePath(path)
            let suffix = source.name.dropFirst(source.stem.count)
            let name =
                "\(AssetLibrary.folder)/\(source.folder)/\(source.stem).\(ContentHash(of: bytes).short)\(suffix)"
            guard let output = OutputPath(name) else { return nil }
            self.init(path: path, output: output, bytes: bytes)
        }
    }

    /// By path below `assets/`.
    private(set) var assets: [String: Asset] = [:]

    /// Reads the site's assets and takes the theme's for the rest.
    init(_ tree: any FileTree, reporting diagnostics: inout [Diagnostic]) {
        let sources = OverridableFolder(Self.folder).files(in: tree, reporting: &diagnostics)
            .mapValues(\.bytes)
        // Style sheets name other assets, so those get their names first.
        let (sheets, others) = sources.keys.sorted().reduce(into: ([String](), [String]())) {
            SourcePath($1).pathExtension == "css" ? $0.0.append($1) : $0.1.append($1)
        }
        for path in others {
            publish(path, ThemeScript.published(sources[path] ?? [], at: path))
        }
        var pending: Set<String> = []
        for path in sheets { publishSheet(path, sources, pending: &pending) }
    }

    /// The asset at a path, written with or without `assets/` before it.
    func asset(at path: String) -> Asset? {
        assets[
            path.hasPrefix("\(Self.folder)/") ? String(path.dropFirst(Self.folder.count + 1)) : path
        ]
    }

    private mutating func publish(_ path: String, _ bytes: [UInt8]) {
        assets[path] = Asset(path: path, bytes: bytes)
    }

    /// Publishes a style sheet after those it imports, its addresses turned to published names.
    private mutating func publishSheet(
        _ path: String, _ sources: [String: [UInt8]], pending: inout Set<String>
    ) {
        guard assets[path] == nil, let bytes = sources[path], pending.insert(path).inserted else {
            return
        }
        var sheet = StyleSheet(ThemeStyle.published(bytes, at: path))
        sheet.rewriteAddresses { address in
            guard !LinkAddress.isExternal(address), !address.hasPrefix("#"), !address.hasPrefix("/")
            else {
                return nil
            }
            let parts = LinkAddress(address)
            let target = SourcePath(path).folder.appending(parts.path ?? address).description
            publishSheet(target, sources, pending: &pending)
            guard let asset = assets[target] else { return nil }
            let own = URLPath("\(Self.folder)/\(path)")
            let fragment = parts.fragment.map { "#\($0)" } ?? ""
            return own.relativeLink(to: URLPath(asset.output.description)) + parts.query + fragment
        }
        publish(path, sheet.bytes)
    }
}
