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
    ///
    /// `setting`: Where the folder is named.
    func found(
        namedAt setting: SourceLocation?, reporting diagnostics: inout [Diagnostic]
    ) -> Found {
        var found = Found()
        if let problem = problem(namedAt: setting) {
            diagnostics.append(problem)
            return found
        }
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

    /// What is wrong with the content folder itself.
    private func problem(namedAt setting: SourceLocation?) -> Diagnostic? {
        let location = setting ?? SourceLocation(file: ConfigurationFile.path)
        do throws(FileError) {
            switch try tree.kind(of: content) {
            case .folder: return nil
            case .badLink(let reason):
                return Diagnostic(
                    .error, code: "content.bad-link", "the symbolic link ‘\(content)’ \(reason)",
                    at: SourceLocation(file: content),
                    suggestion: "replace it by the folder itself")
            case .file, .special:
                return Diagnostic(
                    .error, code: "content.missing", "the content ‘\(content)’ is not a folder",
                    at: location, suggestion: "name the folder of the pages with ‘content’")
            case nil:
                return Diagnostic(
                    .error, code: "content.missing", "there is no content folder ‘\(content)’",
                    at: location,
                    suggestion: "make it, or name the folder of the pages with ‘content’")
            }
        } catch {
            return error.diagnostic(at: SourceLocation(file: content))
        }
    }

    private static func isLeftOut(_ name: String) -> Bool {
        (name.hasPrefix(".") && name != ".well-known") || name.hasPrefix("_") || name.hasSuffix("~")
    }
}
