import ImprintCore
import ImprintData
import ImprintMarkdown

/// The file that `markdown.glossary` names: `*[HTML]: …` on each line, or a mapping in YAML.
enum GlossaryFile {
    /// The site's abbreviations; none if no file is named or it cannot be read.
    static func read(
        _ configuration: SiteConfiguration, _ tree: any FileTree,
        reporting diagnostics: inout [Diagnostic]
    ) -> Abbreviations {
        guard let setting = configuration.markdown.glossary else { return Abbreviations() }
        let path = SourcePath(setting.text)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try tree.contents(of: path)
        } catch {
            var problem = error.diagnostic(at: setting.location)
            if error.isMissing {
                problem = Diagnostic(
                    .error, code: "configuration.missing-glossary",
                    "there is no file ‘\(setting.text)’", at: setting.location,
                    suggestion: "‘glossary’ is a path from the folder of ‘site.yml’")
            }
            diagnostics.append(problem)
            return Abbreviations()
        }
        guard isYAML(path) else { return Abbreviations(Abbreviations.definitions(in: bytes)) }
        let source = SourceText(file: path, bytes: bytes)
        guard let node = YAMLReader.read(source, reporting: &diagnostics) else {
            return Abbreviations()
        }
        return Abbreviations(titles(in: node, reporting: &diagnostics))
    }

    /// Whether a file is the glossary, and not data in spite of its place among data files.
    static func isMarkdown(_ path: SourcePath, _ configuration: SiteConfiguration) -> Bool {
        guard let setting = configuration.markdown.glossary else { return false }
        return SourcePath(setting.text) == path && !isYAML(path)
    }

    private static func isYAML(_ path: SourcePath) -> Bool {
        path.description.hasSuffix(".yml") || path.description.hasSuffix(".yaml")
    }

    private static func titles(
        in node: Node, reporting diagnostics: inout [Diagnostic]
    ) -> [String: String] {
        guard case .mapping(let entries) = node.content else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "configuration.invalid-glossary",
                    "a glossary is a mapping of abbreviations to what they stand for",
                    at: node.location, suggestion: "write ‘HTML: Hyper Text Markup Language’"))
            return [:]
        }
        var titles: [String: String] = [:]
        for entry in entries {
            guard case .scalar(.string(let title)) = entry.value.content else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "configuration.invalid-glossary",
                        "what ‘\(entry.key)’ stands for is no text", at: entry.value.location,
                        suggestion: "put it in quotes"))
                continue
            }
            titles[entry.key] = title
        }
        return titles
    }
}
