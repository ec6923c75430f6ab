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
        sources = OverridableFolder(Self.folder).files(in: tree, reporting: &diagnostics)
        templateNames = sources.keys.sorted()
        shortcodes = Set(
            sources.keys.compactMap { name in
                let path = SourcePath(name)
                return path.folder.description == "shortcodes" ? String(path.stem) : nil
            })
    }

    /// The site's own languages for code: the files `languages/NAME.yml`, in the order of their names.
    var languageFiles: [SourceText] {
        sources.filter { $0.key.hasPrefix("languages/") && $0.key.hasSuffix(".yml") }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    /// The words of the interface: the files `strings/LANGUAGE.yml` of the theme, then the site's, which
    /// may change some words of the theme's file of the same name, each in the order of their names.
    var stringFiles: (theme: [SourceText], site: [SourceText]) {
        let folder = "\(Self.folder)/\(StringCatalogue.folder)/"
        let theme = DefaultTheme.files.filter {
            $0.path.hasPrefix(folder) && $0.path.hasSuffix(".yml")
        }
        .map { SourceText(file: SourcePath($0.path), bytes: $0.bytes) }
        .sorted { $0.file.description < $1.file.description }
        let themeBytes = Dictionary(uniqueKeysWithValues: theme.map { ($0.file, $0.bytes) })
        let site = sources.filter {
            $0.key.hasPrefix("\(StringCatalogue.folder)/") && $0.key.hasSuffix(".yml")
                && themeBytes[$0.value.file] != $0.value.bytes
        }
        return (theme, site.sorted { $0.key < $1.key }.map(\.value))
    }

    /// The icons of the theme: the files `icons/NAME.svg`, by `NAME.svg`.
    ///
    /// They are drawn into pages, as templates are, and never published by themselves.
    var iconFiles: [String: [UInt8]] {
        sources.reduce(into: [:]) { files, source in
            guard source.key.hasPrefix("icons/"), source.key.hasSuffix(".svg") else { return }
            files[String(source.key.dropFirst("icons/".count))] = source.value.bytes
        }
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
