import ImprintCore
import ImprintTemplates
import ImprintTesting
import ImprintTheme
import OrderedCollections
import Testing

@testable import ImprintBuild

struct StringCatalogueTests {
    private static let theme = [
        file("de", "next: Weiter\nmenu: Menü"),
        file(
            "en",
            "next: Next\nmenu: Menu\nedit: Edit {page}\nhits: {one: a hit, other: '{count} hits'}"),
    ]

    private static func file(_ language: String, _ text: String) -> SourceText {
        SourceText(file: SourcePath("templates/strings/\(language).yml"), text)
    }

    private func text(_ key: String, _ language: String, site: [SourceText] = []) -> Value? {
        var diagnostics: [Diagnostic] = []
        let catalogue = StringCatalogue(theme: Self.theme, site: site, reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        guard case .dictionary(let strings) = catalogue.strings(in: language) else { return nil }
        return strings[key]
    }

    @Test(arguments: [
        ("next", "de", "Weiter"), ("next", "de-AT", "Weiter"), ("next", "DE_at", "Weiter"),
        ("edit", "de-AT", "Edit {page}"), ("next", "xx", "Next"), ("next", "en-GB", "Next"),
    ])
    func `words are those of the language, and English where it has none`(
        key: String, language: String, words: String
    ) {
        #expect(text(key, language) == .string(words))
    }

    @Test func `a site changes single words, of a language or of a region`() {
        let site = [Self.file("de", "next: Vor"), Self.file("de-AT", "menu: Karte")]
        #expect(text("next", "de", site: site) == "Vor")
        #expect(text("menu", "de", site: site) == "Menü")
        #expect(text("next", "de-AT", site: site) == "Vor")
        #expect(text("menu", "de-AT", site: site) == "Karte")
    }

    @Test func `a site adds words in English, and translates them`() {
        let site = [Self.file("en", "own: Mine"), Self.file("de", "own: Meins")]
        #expect(text("own", "de", site: site) == "Meins")
        #expect(text("own", "fr", site: site) == "Mine")
    }

    @Test(arguments: [
        ("de", "①- a", "a catalogue of strings is a mapping, not a list", nil),
        ("de", "next: ①[b]", "‘next’ is a text, not a list", nil),
        ("de", "next: ①5", "‘next’ is a text, not an integer", "put it in quotation marks"),
        ("de", "①nxt: a", "there are no words ‘nxt’", "did you mean ‘next’?"),
        ("de", "edit: ①ohne", "‘edit’ lacks ‘{page}’", "write it where its value belongs"),
        (
            "de", "edit: ①\"{pgae}\"", "nothing is filled in for ‘{pgae}’ of ‘edit’",
            "did you mean ‘{page}’?"
        ),
        (
            "de", "hits: {one: a, ①few: b, other: '{count}'}",
            "the language ‘de’ has no form ‘few’ for counts", "its forms are ‘one’, ‘other’"
        ),
        (
            "pl", "①hits: {one: a, few: '{count}', other: '{count}'}",
            "‘hits’ lacks the form ‘many’ for counts of the language ‘pl’",
            "write each of ‘one’, ‘few’, ‘many’, ‘other’"
        ),
    ])
    func `what is wrong with words is an error at its place`(
        language: String, text: String, message: String, suggestion: String?
    ) {
        let source = MarkedSource("templates/strings/\(language).yml", text)
        var diagnostics: [Diagnostic] = []
        _ = StringCatalogue(theme: Self.theme, site: [source.text], reporting: &diagnostics)
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.map(\.location) == [source["①"]])
        if let suggestion { #expect(diagnostics.map(\.suggestion) == [suggestion]) }
    }

    @Test(arguments: ["de", "fr", "es", "ja", "zh", "ar"])
    func `the theme has all words in each of its languages`(language: String) throws {
        let files = DefaultTheme.files.filter { $0.path.hasPrefix("templates/strings/") }
            .map { SourceText(file: SourcePath($0.path), bytes: $0.bytes) }
        var diagnostics: [Diagnostic] = []
        _ = StringCatalogue(theme: files, reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        func keys(_ language: String) throws -> [String] {
            let file = try #require(files.first { $0.file.stem == language })
            // Keys stand at the start of their lines; categories of plurals behind them.
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
            return lines.filter { $0.first?.isLetter == true }.map {
                String($0.prefix { $0 != ":" })
            }
        }
        #expect(try keys(language) == keys("en"))
    }

    @Test func `dates are written with the names of the language`() {
        var diagnostics: [Diagnostic] = []
        let names = "months: [A, B, C, D, E, F, G, H, I, J, K, L]"
        let catalogue = StringCatalogue(
            theme: [Self.file("en", names)], site: [Self.file("de", "months: [Januar]")],
            reporting: &diagnostics)
        #expect(diagnostics.map(\.message) == ["‘months’ is a list of 12 texts"])
        let locale = StringCatalogue.locale(of: catalogue.strings(in: "de"), in: "de")
        #expect(locale.months.first == "A")
        #expect(locale.weekdays == TemplateLocale.english.weekdays)
    }
}
