import ImprintCore
import Synchronization

/// The files into which layouts join style sheets and scripts, so that a page asks for few.
///
/// Each part stays a file that a site can replace by its own.
final class AssetBundles: Sendable {
    private let bundles = Mutex<[[String]: AssetLibrary.Asset]>([:])

    /// All that were asked for, in the order of their names.
    var all: [AssetLibrary.Asset] {
        bundles.withLock { $0.values.sorted { $0.output.description < $1.output.description } }
    }

    /// The file that holds some assets one after the other, if it was made before.
    ///
    /// `path`: Below `assets/`, what the file is called without the hash of its content.
    func bundle(_ path: String, ofAssetsAt paths: [String]) -> AssetLibrary.Asset? {
        bundles.withLock { $0[[path] + paths] }
    }

    /// Makes the file that holds some assets one after the other; `nil` if its path cannot be published.
    func makeBundle(
        _ path: String, of parts: [AssetLibrary.Asset], at paths: [String]
    ) -> AssetLibrary.Asset? {
        var bytes: [UInt8] = []
        for part in parts {
            bytes +=
                SourcePath(path).pathExtension == "css" ? Self.sheet(part, in: path) : part.bytes
            if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        }
        guard let bundle = AssetLibrary.Asset(path: path, bytes: bytes) else { return nil }
        bundles.withLock { $0[[path] + paths] = bundle }
        return bundle
    }

    /// A published style sheet whose addresses are relative to the folder of another.
    private static func sheet(_ part: AssetLibrary.Asset, in path: String) -> [UInt8] {
        let folder = SourcePath(part.path).folder
        guard folder != SourcePath(path).folder else { return part.bytes }
        let own = URLPath("\(AssetLibrary.folder)/\(path)")
        var sheet = StyleSheet(part.bytes)
        sheet.rewriteAddresses { address in
            guard !LinkAddress.isExternal(address), !address.hasPrefix("#"), !address.hasPrefix("/")
            else { return nil }
            let target = SourcePath(AssetLibrary.folder).appending("\(folder)").appending(address)
            return own.relativeLink(to: URLPath(target.description))
        }
        return sheet.bytes
    }
}
