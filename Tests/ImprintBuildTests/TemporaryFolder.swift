import Foundation

/// An empty folder of the disk, removed with all it holds when the last reference to it goes.
final class TemporaryFolder: Sendable {
    /// The absolute path, links resolved.
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "imprint-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // What is left in the system's temporary folder does not change what the test found.
        }
    }

    /// Writes a file, making the folders on its way.
    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    /// The paths of all files and links below a folder, ascending.
    func files(in folder: String = "") throws -> [String] {
        let root = "\(path)/\(folder)"
        return try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
            return attributes[.type] as? FileAttributeType != .typeDirectory
        }.sorted()
    }
}

extension TemporaryFolder {
    /// Makes a symbolic link.
    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(file)", withDestinationPath: target)
    }
}
