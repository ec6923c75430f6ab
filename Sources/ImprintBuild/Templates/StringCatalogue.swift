import ImprintCore
import ImprintData

/// The words of the interface that layouts show, in the languages that the theme or the site has:
/// the files `templates/strings/LANGUAGE.yml`.
struct StringCatalogue: Sendable {
    static let folder = "strings"
    /// What every other language falls back to.
    private static let fallback = "en"

    /// `catalogues[language]`: its words by their keys.
    private let catalogues: [String: [(key: String, text: Value)]]

    init(_ files: [SourceText], reporting diagnostics: inout [Diagnostic]) {
        var catalogues: [String: [(key: String, text: Value)]] = [:]
        for file in files {
            guard let node = YAMLReader.read(file, reporting: &diagnostics) else { continue }
            guard case .mapping(let entries) = node.content else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "strings.type",
                        "a catalogue of strings is a mapping, not \(node.kind)", at: node.location,
                        suggestion: "write lines such as ‘edit_page: Edit this page’"))
                continue
            }
            catalogues[String(file.file.stem)] = entries.compactMap { entry in
                if case .scalar(.string(let text)) = entry.value.content {
                    return (entry.key, .string(text))
                }
                diagnostics.append(
                    Diagnostic(
                        .error, code: "strings.type",
                        "‘\(entry.key)’ is a text, not \(entry.value.kind)",
                        at: entry.value.location, suggestion: "put it in quotation marks"))
                return nil
            }
        }
        self.catalogues = catalogues
    }

    /// The words by their keys: those of the language, and English where it has none.
    func strings(in language: String) -> Value {
        Value(mapping: (catalogues[Self.fallback] ?? []) + (catalogues[language] ?? []))
    }
}
