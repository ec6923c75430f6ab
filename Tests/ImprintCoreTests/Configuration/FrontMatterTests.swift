import ImprintCore
import ImprintData
import ImprintTesting
import Testing

struct FrontMatterTests {
    private func read(_ source: MarkedSource) throws -> (FrontMatter, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let node = try #require(YAMLReader.read(source.text, reporting: &diagnostics))
        let frontMatter = FrontMatter(node, reporting: &diagnostics)
        return (frontMatter, diagnostics)
    }

    @Test func `every key is read`() throws {
        let (page, diagnostics) = try read(MarkedSource("page.md", SampleSite.frontMatter))
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        #expect(page.title?.text == "<< instance.name >> guide")
        #expect(page.description?.text == "d")
        #expect(page.order == 3)
        #expect(page.slug?.text == "guide")
        #expect(page.layout?.text == "page.html")
        #expect(page.isDraft)
        #expect(page.aliases.map(\.text) == ["old/"])
        #expect(page.instances.names.map(\.text) == ["linc"])
        #expect(page.tags.map(\.text) == ["a", "b"])
        #expect(page.date == Timestamp("2026-11-22"))
        #expect(page.updated == Timestamp("2026-11-23T10:00:00Z"))
        #expect(page.authors.map(\.text) == ["A", "B"])
        #expect(page.image?.text == "a.png")
        #expect(page.language?.text == "de-CH")
        #expect(page.status?.text == "in-review")
        #expect(page.search.boost == 2.5)
        #expect(page.search.isExcluded)
        #expect(page.search.keywords.map(\.text) == ["c", "<< instance.name >>"])
        #expect(page.navigationTitle?.text == "Guide")
        #expect(page.isHidden)
        #expect(!page.showsOutline)
        #expect(!page.expandsPlaceholders)
        #expect(page.extra?.value == ["hero": ["title": "x"]])
    }

    @Test(arguments: ["", "# nothing", "{}"])
    func `an empty front matter has all defaults`(text: String) throws {
        let (page, diagnostics) = try read(MarkedSource("page.md", text))
        #expect(diagnostics.isEmpty)
        #expect(page.title == nil)
        #expect(page.language == nil)
        #expect(page.search.boost == 1)
        #expect(!page.search.isExcluded)
        #expect(page.showsOutline)
        #expect(page.expandsPlaceholders)
        #expect(page.instances == .all)
    }

    @Test(arguments: [
        ("instances: [a, b]", ["a", "b"]), ("instances: {only: [a]}", ["a"]),
        ("instances: {except: [a]}", ["b", "c"]), ("title: x", ["a", "b", "c"]),
        ("instances: []", []),
    ])
    func `a page names the instances that have it`(text: String, ids: [String]) throws {
        let (page, diagnostics) = try read(MarkedSource("page.md", text))
        #expect(diagnostics.isEmpty)
        #expect(["a", "b", "c"].filter(page.instances.contains) == ids)
    }

    @Test(arguments: [
        ("①titel: x", "unknown-key", "did you mean ‘title’?"),
        ("title: ①404", "wrong-type", "put it in quotes"),
        ("title: ①2026-11-22", "wrong-type", "put it in quotes"),
        ("order: ①first", "wrong-type", nil),
        ("draft: ①yes", "wrong-type", "write ‘true’ or ‘false’"),
        ("tags: ①a", "wrong-type", "write ‘[one, two]’, or each on a line after ‘- ’"),
        ("tags: [a, ①1]", "wrong-type", "put it in quotes"),
        ("date: ①yesterday", "wrong-type", "write it ‘2026-11-22’"),
        ("date: ①2026-02-30", "wrong-type", "write it ‘2026-11-22’"),
        ("slug: ①a/b", "invalid-value", nil), ("slug: ①''", "invalid-value", nil),
        ("extra: ①x", "wrong-type", nil), ("instances: ①dandi", "wrong-type", nil),
        ("language: ①e", "invalid-value", nil), ("language: ①de_CH", "invalid-value", nil),
        ("status: ①1", "wrong-type", "put it in quotes"),
        ("search: {boost: ①0}", "invalid-value", nil),
        ("search: {boost: ①11}", "invalid-value", nil),
        ("search: {boost: ①high}", "wrong-type", nil),
        ("search: {exclude: ①1}", "wrong-type", "write ‘true’ or ‘false’"),
        ("search: {①keyword: [a]}", "unknown-key", "did you mean ‘keywords’?"),
        ("search: ①false", "wrong-type", nil),
        ("instances: {①exept: [a]}", "unknown-key", "did you mean ‘except’?"),
        ("instances: ①{only: [a], except: [b]}", "invalid-value", nil),
        ("authors: [a]\nauthor: ①b", "author-twice", "keep ‘authors’"),
        ("①- a", "wrong-type", nil), ("①text", "wrong-type", nil),
    ])
    func `a mistake is reported where it stands, with a way out`(
        text: String, code: String, suggestion: String?
    ) throws {
        let source = MarkedSource("page.md", text)
        let diagnostic = try #require(try read(source).1.first)
        #expect(diagnostic.code == "front-matter.\(code)")
        #expect(diagnostic.location == source["①"], "\(diagnostic)")
        if let suggestion { #expect(diagnostic.suggestion == suggestion) }
    }

    @Test func `a mistake reads as one sentence`() throws {
        let diagnostic = try #require(try read(MarkedSource("page.md", "titel: x")).1.first)
        #expect(
            "\(diagnostic)" == """
                page.md:1:1: error: unknown front matter key ‘titel’ [front-matter.unknown-key]
                  suggestion: did you mean ‘title’?
                """)
    }
}
