package import Foundation
import ImprintCore

/// A temporary folder for a site, removed with the last reference to it.
package final class SiteFolder {
    package let url: URL

    /// An empty folder, or one with some texts by their paths.
    package init(_ texts: [String: String] = [:]) throws {
        // Resolved, as messages show paths that way.
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "imprint-site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in texts { try write(text, to: path) }
    }

    deinit {
        // What stays of a temporary folder is the system's to remove.
        _ = try? FileManager.default.removeItem(at: url)
    }

    package var path: String { url.path }

    package func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    package func write(_ bytes: Data, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    /// Writes a source without its marks, at its own path.
    package func write(_ source: MarkedSource) throws {
        try write(Data(source.text.bytes), to: source.text.file.description)
    }

    package func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: url.appending(path: path))
    }

    /// Makes a symbolic link with a target as it is given.
    package func link(_ path: String, to target: String) throws {
        let link = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: target)
    }

    package func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appending(path: path).path)
    }

    package func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    /// What lies directly in a folder, sorted.
    package func names(in path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path).sorted()
    }

    /// All files below a folder, by path, with what they hold; empty if there is no such folder.
    package func tree(_ path: String = "") throws -> [String: Data] {
        try FolderTree.files(below: url.appending(path: path))
    }
}

/// Reading a whole folder.
package enum FolderTree {
    /// All files, by path below the folder; a symbolic link counts as a file that holds its target.
    package static func files(below folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        var folders = [""]
        while let prefix = folders.popLast() {
            let directory = folder.appending(path: prefix)
            guard FileManager.default.fileExists(atPath: directory.path) else { continue }
            for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
                let path = prefix + name
                let file = folder.appending(path: path)
                let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
                switch type as? FileAttributeType {
                case .typeDirectory: folders.append(path + "/")
                case .typeSymbolicLink:
                    let target = try FileManager.default.destinationOfSymbolicLink(
                        atPath: file.path)
                    files[path] = Data("→ \(target)".utf8)
                case .typeRegular: files[path] = try Data(contentsOf: file)
                default: files[path] = Data()
                }
            }
        }
        return files
    }
}
