import ImprintCore
import ImprintTemplates
import ImprintTheme
import Synchronization

/// The layouts, partials and shortcodes of the site, and the theme's for the rest.
final class TemplateLibrary: TemplateLoading {
    static let folder = "templates"

    /// Statements take their line end and indentation with them, as most users of Jinja set it.
    private static let syntax: TemplateSyntax = {
        var syntax = TemplateSyntax.layout
        syntax.whitespace = .trimmed
        return syntax
    }()

    private let sources: [String: SourceText]
    /// Parsed templates and what is wrong with others, each parsed when it is first asked for.
    private let parsed = Mutex<[String: Result<Template, TemplateError>]>([:])

    let templateNames: [String]

    /// The names of the shortcodes: of the files `shortcodes/NAME.html`.
    let shortcodes: Set<String>

    /// Reads the site's templates and takes the theme's for the rest.
    init(_ tree: any FileTree, reporting diagnostics: inout [Diagnostic]) {
        var sources: [String: SourceText] = [:]
        for file in DefaultTheme.files where file.path.hasPrefix("\(Self.folder)/") {
            sources[String(file.path.dropFirst(Self.folder.count + 1))] = SourceText(
                file: SourcePath(file.path), bytes: file.bytes)
        }
        var folders = [""]
        while let folder = folders.popLast() {
            let path = SourcePath(Self.folder).appending(folder)
            do throws(FileError) {
                if case .badLink(let reason) = try tree.kind(of: path) {
                    diagnostics.append(
                        Diagnostic(
                            .error, code: "templates.bad-link",
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
                            sources[name] = SourceText(
                                file: file, bytes: try tree.contents(of: file))
                        } catch {
                            diagnostics.append(error.diagnostic(at: SourceLocation(file: file)))
                        }
                    case .badLink(let reason):
                        diagnostics.append(
                            Diagnostic(
                                .error, code: "templates.bad-link",
                                "the symbolic link ‘\(entry.name)’ \(reason)",
                                at: SourceLocation(file: path.appending(entry.name)),
                                suggestion: "replace it by the file itself, or remove it"))
                    case .special:
                        diagnostics.append(
                            Diagnostic(
                                .error, code: "templates.no-file",
                                "‘\(entry.name)’ is neither a file nor a folder",
                                at: SourceLocation(file: path.appending(entry.name)),
                                suggestion: "move it out of the folder ‘templates’"))
                    }
                }
            } catch {
                if !error.isMissing {
                    diagnostics.append(error.diagnostic(at: SourceLocation(file: path)))
                }
            }
        }
        self.sources = sources
        templateNames = sources.keys.sorted()
        shortcodes = Set(
            sources.keys.compactMap { name in
                let path = SourcePath(name)
                return path.folder.description == "shortcodes" ? String(path.stem) : nil
            })
    }

    func template(named name: String) throws(TemplateError) -> Template? {
        if let result = parsed.withLock({ $0[name] }) { return try result.get() }
        guard let source = sources[name] else { return nil }
        // Two tasks may parse the same template at once; either result is good.
        let result: Result<Template, TemplateError>
        do throws(TemplateError) {
            result = .success(try Template(source, syntax: Self.syntax))
        } catch {
            result = .failure(error)
        }
        parsed.withLock { $0[name] = result }
        return try result.get()
    }
}
