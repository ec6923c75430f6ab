@testable import ImprintBuild
import ImprintCore
import ImprintHighlighting
import ImprintMarkdown
import Testing

struct LanguageHighlighterTests {
    private func page(
        _ text: String,
        other: @escaping @Sendable (HighlightingTool.Question) -> HighlightingTool.Answer
    ) -> RenderedMarkdown {
        Markdown().page(
            from: Array(text.utf8),
            highlighter: LanguageHighlighter(
                languages: LanguageLibrary(parse: { _, _ in nil }), other: other))
    }

    @Test func `what another program says of code goes the way of all code`() {
        let page = page("```fortran {2}\nend ! é\nx\n```\n") { question in
            #expect(question == .init(language: "fortran", code: "end ! é\nx\n"))
            return .tokens([
                .init(kind: "k", text: "end"), .init(kind: "w", text: " "),
                .init(kind: "c1", text: "! é\n"), .init(kind: "no-such", text: "x\n"),
            ])
        }
        #expect(page.pendingCode.isEmpty)
        #expect(
            String(decoding: page.html, as: UTF8.self) == """
                <div class="highlight"><pre><code class="language-fortran">\
                <span class="line"><span class="k">end</span> <span class="c1">! é</span>
                </span><span class="line hl" role="mark">x
                </span></code></pre></div>

                """)
    }

    @Test func `code that is not known yet is plain, and asked for`() {
        let page = page("```Fortran\nend\n```\n\n```\nend\n```\n") { _ in .pending }
        #expect(
            page.pendingCode == [PendingCode(language: "fortran", code: Array("end\n".utf8))])
        #expect(!String(decoding: page.html, as: UTF8.self).contains("<span"))
    }

    @Test func `code that nobody knows is plain`() {
        let page = page("```nobody\nend\n```\n") { _ in .unknown }
        #expect(page.pendingCode.isEmpty)
    }

    @Test func `nobody is asked where code is not coloured`() {
        var options = MarkdownOptions()
        options.extensions[.highlighting] = false
        let page = Markdown(options).page(
            from: Array("```fortran {1}\nend\n```\n".utf8),
            highlighter: LanguageHighlighter(
                languages: LanguageLibrary(parse: { _, _ in nil }), other: { _ in .pending }))
        #expect(page.pendingCode.isEmpty)
    }
}
