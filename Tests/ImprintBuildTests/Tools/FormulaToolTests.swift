import ImprintCore
import ImprintMarkdown
import Testing

@testable import ImprintBuild

struct FormulaToolTests {
    /// The MathML of a formula without what surrounds it.
    private func rendition(
        _ tex: String, isDisplay: Bool = false, macros: [MathSettings.Macro] = []
    ) async -> ExternalRendition? {
        var settings = MathSettings()
        settings.macros = macros
        let tool = FormulaTool(
            settings, site: "/nowhere", search: .inherited, timeLimit: .seconds(600))
        let renditions = await tool.renditions(of: [(Array(tex.utf8), isDisplay)])
        await tool.close()
        return renditions.first
    }

    private func mathML(_ rendition: ExternalRendition?) -> String {
        guard case .markup(let bytes)? = rendition else {
            return "\(String(describing: rendition))"
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `TeX becomes MathML that keeps the source`() async {
        let made = mathML(await rendition("x<y"))
        #expect(made.hasPrefix("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics>"))
        #expect(made.contains("<mi>x</mi><mo>&lt;</mo><mi>y</mi>"))
        #expect(made.hasSuffix(">x&lt;y</annotation></semantics></math>"))
    }

    @Test func `a formula of its own is set so`() async {
        #expect(mathML(await rendition("x", isDisplay: true)).contains(" display=\"block\""))
    }

    @Test func `the site's macros are known, and letters are characters`() async {
        let macro = MathSettings.Macro(name: "\\R", definition: "\\mathbb{R}")
        #expect(mathML(await rendition("\\R", macros: [macro])).contains("<mi>ℝ</mi>"))
        #expect(
            mathML(await rendition("\\mathfrak{g}\\mathbf{1}")).contains("<mi>𝔤</mi><mn>𝟏</mn>"))
    }

    @Test(arguments: [("a \\foo", 2), ("é \\foo", 3), ("𝑥\\foo", 4), ("a^", 2), ("\\frac{a", 7)])
    func `a mistake is located in bytes`(tex: String, offset: Int) async {
        guard case .failed(let message, let place)? = await rendition(tex) else {
            Issue.record("it was rendered")
            return
        }
        #expect(!message.isEmpty && !message.contains("KaTeX") && !message.contains("position"))
        #expect(place.map { abs($0 - offset) <= 1 } == true, "\(String(describing: place))")
    }

    @Test func `without node or KaTeX there is one problem`() async {
        for (search, settings, words) in [
            (SearchPath { _ in nil }, MathSettings(), "no ‘node’"),
            (SearchPath.inherited, missing, "no KaTeX at ‘gone’"),
        ] {
            let tool = FormulaTool(
                settings, site: "/nowhere", search: search, timeLimit: .seconds(5))
            #expect(await tool.renditions(of: [([0x78], false)]) == [.unavailable])
            #expect(await tool.problem()?.message.contains(words) == true)
        }
    }

    private var missing: MathSettings {
        var settings = MathSettings()
        settings.katex = LocatedString(
            "gone", at: SourceLocation(file: SourcePath("site.yml"), line: 1, column: 1))
        return settings
    }
}
