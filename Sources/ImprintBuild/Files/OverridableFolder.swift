import ImprintCore
import ImprintTheme

/// A folder of the theme, in which the site's file stands for the theme's of the same path.
struct OverridableFolder {
    private let name: String

    /// `name`: The folder below that of `site.yml`, which also begins the codes of its problems.
    init(_ name: String) {
        self.name = name
    }

    /// The theme's files and the site's, by path below the folder; names with a dot first are left out.
    func files(
        in tree: any FileTree, reporting diagnostics: inout [Diagnostic]
    ) -> [String: SourceText] {
        var files: [String: SourceText] = [:]
        for file in DefaultTheme.files where file.path.hasPrefix("\(name)/") {
            files[String(file.path.dropFirst(name.count + 1))] = SourceText(
                file: SourcePath(file.path), bytes: file.bytes)
        }
        var folders = [""]
        while let folder = folders.popLast() {
            let path = SourcePath(name).appending(folder)
            do throws(FileError) {
                if case .badLink(let reason) = try tree.kind(of: path) {
                    diagnostics.append(badLink("\(path)", reason, to: "folder", at: path))
                    continue
                }
                for entry in try tree.entries(of: path) where !entry.name.hasPrefix(".") {
                    let below = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    let file = path.appending(entry.name)
                    switch entry.kind {
                    case .folder: folders.append(below)
                    case .file:
                        if let text = text(of: file, in: tree, reporting: &diagnostics) {
                            files[below] = text
                        }
                    case .badLink(let reason):
                        diagnostics.append(badLink(entry.name, reason, to: "file", at: file))
                    case .special: diagnostics.append(special(entry.name, at: file))
                    }
                }
            } catch {
                if !error.isMissing {
                    diagnostics.append(error.diagnostic(at: SourceLocation(file: path)))
                }
            }
        }
        return files
    }

    private func text(
        of file: SourcePath, in tree: any FileTree, reporting diagnostics: inout [Diagnostic]
    ) -> SourceText? {
        do throws(FileError) {
            return SourceText(file: file, bytes: try tree.contents(of: file))
        } catch {
            diagnostics.append(error.diagnostic(at: SourceLocation(file: file)))
            return nil
        }
    }

    private func badLink(
        _ link: String, _ reason: String, to kind: String, at path: SourcePath
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "\(name).bad-link", "the symbolic link ‘\(link)’ \(reason)",
            at: SourceLocation(file: path),
            suggestion: "replace it by the \(kind) itself, or remove it")
    }

    private func special(_ entry: String, at path: SourcePath) -> Diagnostic {
        Diagnostic(
            .error, code: "\(name).no-file", "‘\(entry)’ is neither a file nor a folder",
            at: SourceLocation(file: path), suggestion: "move it out of the folder ‘\(name)’")
    }
}
