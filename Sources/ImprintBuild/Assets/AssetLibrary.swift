import ImprintCore
import ImprintTheme

/// The styles, scripts and pictures of the theme and the site.
///
/// Each is published under a name that holds the hash of its content, so that browsers may keep it
/// for ever. What lies in the site's `assets/` stands for the theme's file of the same path.
struct AssetLibrary: Sendable {
    static let folder = "assets"

    struct Asset: Sendable {
        /// Below `assets/`: `styles/site.css`.
        var path: String
        /// Below the output folder: `assets/styles/site.3f2a9c1b.css`.
        var output: OutputPath
        var bytes: [UInt8]
    }

    /// By path below `assets/`.
    private(set) var assets: [String: Asset] = [:]

    /// Reads the site's assets and takes the theme's for the rest.
    init(_ tree: any FileTree, reporting diagnostics: inout [Diagnostic]) {
        var sources: [String: [UInt8]] = [:]
        for file in DefaultTheme.files where file.path.hasPrefix("\(Self.folder)/") {
            sources[String(file.path.dropFirst(Self.folder.count + 1))] = file.bytes
        }
        Self.read(tree, into: &sources, reporting: &diagnostics)
        // Style sheets name other assets, so those get their names first.
        let (sheets, others) = sources.keys.sorted().reduce(into: ([String](), [String]())) {
            SourcePath($1).pathExtension == "css" ? $0.0.append($1) : $0.1.append($1)
        }
        for path in others { publish(path, sources[path] ?? []) }
        var pending: Set<String> = []
        for path in sheets { publishSheet(path, sources, pending: &pending) }
    }

    /// The asset at a path, written with or without `assets/` before it.
    func asset(at path: String) -> Asset? {
        assets[
            path.hasPrefix("\(Self.folder)/") ? String(path.dropFirst(Self.folder.count + 1)) : path
        ]
    }

    private static func read(
        _ tree: any FileTree, into sources: inout [String: [UInt8]],
        reporting diagnostics: inout [Diagnostic]
    ) {
        var folders = [""]
        while let folder = folders.popLast() {
            let path = SourcePath(Self.folder).appending(folder)
            do throws(FileError) {
                if case .badLink(let reason) = try tree.kind(of: path) {
                    diagnostics.append(
                        Diagnostic(
                            .error, code: "assets.bad-link",
                            "the symbolic link ‘\(path)’ \(reason)", at: SourceLocation(file: path),
                            suggestion: "replace it by the folder itself, or remove it"))
                    continue
                }
                for entry in try tree.entries(of: path) where !entry.name.hasPrefix(".") {
                    let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    switch entry.kind {
                    case .folder: folders.append(name)
                    case .file:
                        let file = path.appending(entry.name)
                        do throws(FileError) {
                            sources[name] = try tree.contents(of: file)
                        } catch {
                            diagnostics.append(error.diagnostic(at: SourceLocation(file: file)))
                        }
                    case .badLink(let reason):
                        diagnostics.append(
                            Diagnostic(
                                .error, code: "assets.bad-link",
                                "the symbolic link ‘\(entry.name)’ \(reason)",
                                at: SourceLocation(file: path.appending(entry.name)),
                                suggestion: "replace it by the file itself, or remove it"))
                    case .special:
                        diagnostics.append(
                            Diagnostic(
                                .error, code: "assets.no-file",
                                "‘\(entry.name)’ is neither a file nor a folder",
                                at: SourceLocation(file: path.appending(entry.name)),
                                suggestion: "move it out of the folder ‘assets’"))
                    }
                }
            } catch {
                if !error.isMissing {
                    diagnostics.append(error.diagnostic(at: SourceLocation(file: path)))
                }
            }
        }
    }

    private mutating func publish(_ path: String, _ bytes: [UInt8]) {
        let source = SourcePath(path)
        let suffix = source.name.dropFirst(source.stem.count)
        let name =
            "\(Self.folder)/\(source.folder)/\(source.stem).\(ContentHash(of: bytes).short)\(suffix)"
        guard let output = OutputPath(name) else { return }
        assets[path] = Asset(path: path, output: output, bytes: bytes)
    }

    /// Publishes a style sheet after those it imports, its addresses turned to published names.
    private mutating func publishSheet(
        _ path: String, _ sources: [String: [UInt8]], pending: inout Set<String>
    ) {
        guard assets[path] == nil, let bytes = sources[path], pending.insert(path).inserted else {
            return
        }
        var sheet = StyleSheet(bytes)
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
