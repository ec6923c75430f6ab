import ImprintCore
import ImprintData
import ImprintTemplates
import OrderedCollections

/// The words of the interface that layouts show, in the languages that the theme or the site has:
/// the files `templates/strings/LANGUAGE.yml`.
struct StringCatalogue: Sendable {
    static let folder = "strings"
    /// What every other language falls back to.
    private static let fallback = "en"

    /// `catalogues[language]`: its words by their keys, the language in lower case.
    private let catalogues: [String: [(key: String, text: Value)]]

    /// `site`: What changes words of the theme's, or adds some.
    init(theme: [SourceText], site: [SourceText] = [], reporting diagnostics: inout [Diagnostic]) {
        var check = StringCheck()
        let files = (theme + site).map { file in
            (language: String(file.file.stem), entries: Self.entries(of: file, &diagnostics))
        }
        for file in files where file.language == Self.fallback { check.expect(file.entries) }
        var catalogues: [String: [(key: String, text: Value)]] = [:]
        for file in files {
            let entries = file.entries.filter { entry in
                guard
                    let problem = check.problem(
                        of: entry, in: file.language,
                        mayBeNew: file.language == Self.fallback)
                else { return true }
                diagnostics.append(problem)
                return false
            }
            catalogues[file.language.lowercased(), default: []] += entries.map {
                ($0.key, $0.value.value)
            }
        }
        self.catalogues = catalogues
    }

    private static func entries(
        of file: SourceText, _ diagnostics: inout [Diagnostic]
    ) -> [Node.Entry] {
        guard let node = YAMLReader.read(file, reporting: &diagnostics) else { return [] }
        if case .mapping(let entries) = node.content { return entries }
        // A file of nothing but comments changes nothing.
        if case .scalar(.none) = node.content { return [] }
        diagnostics.append(
            Diagnostic(
                .error, code: "strings.type",
                "a catalogue of strings is a mapping, not \(node.kind)", at: node.location,
                suggestion: "write lines such as ‘edit_page: Edit this page’"))
        return []
    }

    /// The words by their keys: those of the language, of the language without its region, and English
    /// where neither has one.
    func strings(in language: String) -> Value {
        var languages = [Self.fallback]
        var tag = ""
        for subtag in language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }) {
            tag += tag.isEmpty ? subtag : "-\(subtag)"
            if tag != Self.fallback { languages.append(tag) }
        }
        return Value(mapping: languages.flatMap { catalogues[$0] ?? [] })
    }

    /// How dates and counts are written among these words.
    static func locale(of strings: Value, in language: String) -> TemplateLocale {
        func names(_ key: String, _ english: [String]) -> [String] {
            guard case .dictionary(let strings) = strings, case .array(let names) = strings[key]
            else { return english }
            let texts = names.compactMap(\.plainText)
            return texts.count == english.count ? texts : english
        }
        let english = TemplateLocale.english
        return TemplateLocale(
            language: language, months: names("months", english.months),
            shortMonths: names("months_short", english.shortMonths),
            weekdays: names("weekdays", english.weekdays),
            shortWeekdays: names("weekdays_short", english.shortWeekdays))
    }
}
