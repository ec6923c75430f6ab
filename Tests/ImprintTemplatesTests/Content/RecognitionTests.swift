import ImprintCore
import Testing

@testable import ImprintTemplates

struct RecognitionTests {
    @Test(arguments: [
        ("Welcome to << instance.name >>!", "Welcome to EMBER-DANDI!"),
        (
            "[<<instance.name>>](<<- instance.docs ->> )",
            "[EMBER-DANDI](https://docs.emberarchive.org)"
        ),
        ("<% set x = 1 %><< x >>", "1"),
        ("<% for r in data.repositories %><< r.name >> <% endfor %>", "one two "),
        ("<% macro m(a) %>[<< a >>]<% endmacro %><< m(1) >>", "[1]"),
        ("<< instance.name | lower >> <<instance['id']>>", "ember-dandi ember"),
        ("a<# comment #>b", "ab"),
        ("<% raw %><< instance.name >><% endraw %>", "<< instance.name >>"),
        ("`<< instance.id >>`", "`ember`"),
    ])
    func `a tag that starts with a name in scope is expanded`(source: String, text: String) throws {
        let page = try Page(source)
        #expect(page.text == text)
        #expect(page.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "cat << EOF >> file", "cout << x >> y;", "1 << 2", "x <<= 1 >> 3", "cout << data << endl;",
        "cin >> a << b", "<<EOF\ntext\nEOF", "a <%= b %> <%@ page %>", "<#include> <#", "<<>>",
        "<< >>",
        "<< r.name >>", "<% foo %>", "<<", "<%", "<#", "<< instance", "std::cout << page << '\\n'",
        "<<< instance", "PRINT <<-EOF", "if (a << site) { }", "<#list x as y>", "<< name >>",
        "<< \"x\" >>", "<< 1 + 1 >>", "<< (instance.name) >>", "<< not instance >>",
    ])
    func `what only looks like a tag stays as it is`(source: String) throws {
        let page = try Page(source)
        #expect(page.text == source)
        #expect(page.diagnostics.isEmpty)
    }

    @Test(arguments: [
        (#"\<< instance.name >>"#, "<< instance.name >>"),
        (#"\<% if x %>"#, "<% if x %>"),
        (#"\<# note #>"#, "<# note #>"),
        (#"\<< instnace.name >>"#, "<< instnace.name >>"),
        (#"\<< EOF"#, #"\<< EOF"#), (#"a \<= b \<<EOF"#, #"a \<= b \<<EOF"#),
        (#"cout \<< data << endl"#, #"cout \<< data << endl"#),
        (#"\<% foo %>"#, #"\<% foo %>"#), (#"\\ << instance.id >>"#, #"\\ ember"#),
        (#"\<< instance.id >> << instance.id >>"#, "<< instance.id >> ember"),
    ])
    func `a backslash makes a tag literal, and is text before anything else`(
        source: String, text: String
    ) throws {
        let page = try Page(source)
        #expect(page.text == text)
        #expect(page.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "```powershell\n<# comment\n#>\n```\n", "~~~\n<# x #>\n~~~",
        "- list\n\n  ```\n  <# x #>\n  ```\n",
        "> ```\n> <# x #>\n> ```\n", "````\n```\n<# x #>\n````\n", "```\n<# x #>",
    ])
    func `a comment in a fenced code block is code`(source: String) throws {
        #expect(try Page(source).text == source)
    }

    @Test func `a comment after a fence is a comment again`() throws {
        #expect(try Page("```\ncode\n```\na<# x #>b\n").text == "```\ncode\n```\nab\n")
    }

    @Test func `a variable in a fenced code block is expanded`() throws {
        #expect(try Page("```\n<< instance.id >>\n```\n").text == "```\nember\n```\n")
    }

    @Test(arguments: [
        ("- a\n<% if true %>\n- b\n<% endif %>\n- c\n", "- a\n- b\n- c\n"),
        (
            "| x |\n|---|\n<% for r in data.repositories %>\n| << r.name >> |\n<% endfor %>\n",
            "| x |\n|---|\n| one |\n| two |\n"
        ),
        ("a\n  <# note #>  \nb\n", "a\nb\n"),
        ("a <% if true %>b<% endif %>\nc\n", "a b\nc\n"),
        ("a\r\n<% if true %>\r\nb\r\n<% endif %>\r\nc", "a\r\nb\r\nc"),
        ("<% set x = 1 %>\n<< x >>\n<% set y = 2 %>", "1\n"),
    ])
    func `a statement alone on a line takes the line with it`(source: String, text: String) throws {
        let page = try Page(source)
        #expect(page.text == text)
        #expect(page.diagnostics.isEmpty)
    }

    @Test func `names of a loop end with it`() throws {
        let page = try Page("<% for r in data.team %><< r >><% endfor %><< r >>")
        #expect(page.text == "Ada<< r >>")
    }

    @Test func `a site can use Jinja’s own delimiters`() throws {
        let syntax = TemplateSyntax.content(
            roots: Page.roots, variable: .init("{{", "}}"), statement: .init("{%", "%}"),
            comment: .init("{#", "#}"))
        let source = "{{ instance.id }} {{ x }} ${{ secrets.TOKEN }} {#id} {# c #}"
        let page = try Page(SourceText(file: SourcePath("a.md"), source), syntax: syntax)
        #expect(page.text == "ember {{ x }} ${{ secrets.TOKEN }} {#id} ")
        #expect(page.diagnostics.isEmpty)
    }

    @Test func `a body that starts after its front matter has positions of the file`() throws {
        let text = MarkedText("---\ntitle: << site.title >>\n---\n①Text << instance.②nmae >>\n")
        let start = text.text.utf8.count - "Text << instance.nmae >>\n".utf8.count
        let page = try Page(text.source, in: start..<text.text.utf8.count)
        #expect(page.text == "Text \n")
        #expect(page.expansion.location(at: 0) == text["①"])
        #expect(page.diagnostics.map(\.location) == [text["②"]])
    }

    @Test func `the scan finds delimiters at every place and alignment`() {
        let scan = DelimiterScan(.content(roots: []))
        for count in 0..<40 {
            let bytes = Array((String(repeating: "x", count: count) + "<<" + "yyy").utf8)
            #expect(scan.next(in: bytes, from: 0, to: bytes.count)?.offset == count)
            #expect(scan.next(in: bytes, from: 0, to: count + 1) == nil)
        }
    }

    @Test func `a page without tags is expanded by a scan`() throws {
        let syntax = TemplateSyntax.content(roots: Page.roots)
        let source = SourceText(file: SourcePath("a.md"), "a < b <p> x\n")
        let expansion = try #require(
            Expansion(ifVerbatim: source, in: 0..<source.bytes.count, syntax: syntax))
        #expect(expansion.text == source.bytes)
        #expect(expansion.segments.count == 1)
        let tagged = SourceText(file: SourcePath("a.md"), "a << b")
        #expect(Expansion(ifVerbatim: tagged, in: 0..<6, syntax: syntax) == nil)
    }
}
