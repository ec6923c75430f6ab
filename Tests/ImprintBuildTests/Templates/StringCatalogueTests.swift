@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

struct StringCatalogueTests {
    @Test func `words are those of the language, and English where it has none`() {
        var diagnostics: [Diagnostic] = []
        let catalogue = StringCatalogue(
            [
                SourceText(file: SourcePath("templates/strings/de.yml"), "next: Weiter"),
                SourceText(file: SourcePath("templates/strings/en.yml"), "next: Next\nmenu: Menu"),
            ], reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(catalogue.strings(in: "de") == ["next": "Weiter", "menu": "Menu"])
        #expect(catalogue.strings(in: "xx") == ["next": "Next", "menu": "Menu"])
    }

    @Test(arguments: [
        ("①- a", "a catalogue of strings is a mapping, not a list"),
        ("a: ①[b]", "‘a’ is a text, not a list"), ("a: ①5", "‘a’ is a text, not an integer"),
    ])
    func `what is no text is an error at its place`(text: String, message: String) {
        let source = MarkedSource("templates/strings/en.yml", text)
        var diagnostics: [Diagnostic] = []
        _ = StringCatalogue([source.text], reporting: &diagnostics)
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.map(\.location) == [source["①"]])
    }
}
