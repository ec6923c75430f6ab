import ImprintTheme
import Testing

struct InterfaceWordsTests {
    private static let templates = DefaultTheme.files.map(\.path).filter { $0.hasSuffix(".html") }

    @Test(arguments: templates)
    func `a template of the theme has no words but those of the catalogue`(path: String) throws {
        let file = try #require(DefaultTheme.files.first { $0.path == path })
        let text = String(decoding: file.bytes, as: UTF8.self)
            .replacing(#/(?s)\{#.*?#\}/#, with: "")
            // Classes, and the answers of macros that are conditions, are no words.
            .replacing(#/(?s)\{% block body_class %\}.*?\{% endblock %\}/#, with: "")
            .replacing(#/%\}yes\{%/#, with: "%}{%")
            .replacing(#/(?s)\{%.*?%\}|\{\{.*?\}\}/#, with: "")
        let attributes = #/\b(?:aria-label|title|placeholder|alt)="[^"]*\w[^"]*"/#
        #expect(text.matches(of: attributes).map { String($0.output) } == [])
        let shown =
            text
            .replacing(#/(?s)<(style|script|kbd|svg).*?<\/\1>|<!DOCTYPE html>/#, with: "")
            .replacing(#/<[^>]*>/#, with: "")
        #expect(shown.matches(of: #/\w{2,}/#).map { String($0.output) } == [])
    }
}
