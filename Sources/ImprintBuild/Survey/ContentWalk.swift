import ImprintCore

/// Finds the files of the content folder.
struct ContentWalk {
    /// What lies in the content folder, in the order of the paths' bytes.
    struct Found {
        /// Markdown, by path below the content folder.
        var pages: [String] = []
        /// Everything else that is published as it is.
        var files: [String] = []
        /// What lies in `_data`, by path below it.
        var data: [String] = []
    }

    /// The folder of the data files, in the content folder.
    static let dataFolder = "_data"

    private let tree: any FileTree
    private let content: SourcePath

    init(_ tree: any FileTree, content: SourcePath) {
        self.tree = tree
        self.content = content
    }

    /// Walks the folder.
    ///
    /// Names that begin with `.` or `_` are left out, as other generators do, apart from
    /// `.well-known`, which the web needs, and `_data`.
    func found(reporting diagnostics: inout [Diagnostic]) -> Found {
        var found = Found()
        var folders = [""]
        while let folder = folders.popLast() {
            let entries: [FileEntry]
            do throws(FileError) {
                entries = try tree.entries(of: content.appending(folder))
            } catch {
                diagnostics.append(
                    error.diagnostic(at: SourceLocation(file: content.appending(folder))))
                continue
            }
            for entry in entries {
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                let isData = path == Self.dataFolder || path.hasPrefix("\(Self.dataFolder)/")
                guard isData || !Self.isLeftOut(entry.name) else { continue }
                switch entry.kind {
                case .folder: folders.append(path)
                case .file where isData:
                    found.data.append(String(path.dropFirst(Self.dataFolder.count + 1)))
                case .file where SourcePath(path).pathExtension == "md": found.pages.append(path)
                case .file: found.files.append(path)
                case .badLink(let reason):
                    diagnostics.append(
                        Diagnostic(
                            .error, code: "content.bad-link",
                            "the symbolic link ‘\(entry.name)’ \(reason)",
                            at: SourceLocation(file: content.appending(path)),
                            suggestion: "replace it by the file itself, or remove it"))
                case .special:
                    diagnostics.append(
                        Diagnostic(
                            .error, code: "content.no-file",
                            "‘\(entry.name)’ is neither a file nor a folder",
                            at: SourceLocation(file: content.appending(path)),
                            suggestion: "move it out of the content folder"))
                }
            }
        }
        found.pages.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        found.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        found.data.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return found
    }

    private static func isLeftOut(_ name: String) -> Bool {
        (name.hasPrefix(".") && name != ".well-known") || name.hasPrefix("_") || name.hasSuffix("~")
    }
}
