import ImprintTheme

/// The scripts of the theme as they are published: without what only their authors read.
///
/// Lines that are a comment, and the spaces before others, are dropped. That changes nothing in a
/// script without strings of several lines, and the theme has none. Scripts of a site may have, and
/// are published as they are.
enum ThemeScript {
    /// By path below `assets/`, as they are written.
    private static let scripts: [String: [UInt8]] = {
        let prefix = "\(AssetLibrary.folder)/"
        var scripts: [String: [UInt8]] = [:]
        for file in DefaultTheme.files
        where file.path.hasPrefix(prefix) && file.path.hasSuffix(".js") {
            scripts[String(file.path.dropFirst(prefix.count))] = file.bytes
        }
        return scripts
    }()

    /// What is published of an asset: of a script of the theme, what a browser needs; of all else,
    /// all.
    static func published(_ bytes: [UInt8], at path: String) -> [UInt8] {
        scripts[path] == bytes ? stripped(bytes) : bytes
    }

    static func stripped(_ script: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(script.count)
        for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
            result += text
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }
}
