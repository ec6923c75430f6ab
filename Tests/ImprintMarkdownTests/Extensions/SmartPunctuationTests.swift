import ImprintCore
import ImprintMarkdown
import Testing

struct SmartPunctuationTests {
    private static func html(_ text: String, _ language: String) -> String {
        var options = MarkdownOptions()
        options.smartPunctuation = true
        options.language = language
        return String(decoding: Markdown(options).inline(from: Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("en", "“a ‘b’ c’s” – d — e…"), ("de", "„a ‚b‘ c’s“ – d — e…"),
        ("fr", "«\u{202F}a “b” c’s\u{202F}» – d — e…"), ("sv", "”a ’b’ c’s” – d — e…"),
        ("pl", "„a «b» c’s” – d — e…"), ("de-CH", "«a ‹b› c’s» – d — e…"),
        ("xx", "“a ‘b’ c’s” – d — e…"),
    ])
    func `quotes follow the language`(language: String, expected: String) {
        #expect(Self.html("\"a 'b' c's\" -- d --- e...", language) == expected)
    }

    @Test func `quotes are matched across other inlines`() {
        #expect(
            Self.html("\"*a* `\"--\"`\" (\"b\") **\"c\"** \"[d](e.md)\"", "de")
                == "„<em>a</em> <code>&quot;--&quot;</code>“ („b“) <strong>„c“</strong> "
                + "„<a href=\"e.md\">d</a>“")
    }

    @Test func `what is escaped or part of an address stays`() {
        #expect(Self.html(#"\"a\" \-- \..."#, "de") == "&quot;a&quot; -- ...")
        #expect(
            Self.html("https://example.org/a--b", "de")
                == "<a href=\"https://example.org/a--b\">https://example.org/a--b</a>")
    }

    @Test func `marks that an author wrote stay`() {
        #expect(Self.html("„Größe“ und “x”", "de") == "„Größe“ und “x”")
    }
}
