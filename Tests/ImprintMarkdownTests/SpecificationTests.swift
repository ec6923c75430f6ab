import Foundation
import ImprintMarkdown
import Testing

/// An example of the CommonMark or GFM specification.
struct SpecificationExample: Decodable, CustomTestStringConvertible, Sendable {
    var example: Int
    var section: String
    var markdown: String

    var testDescription: String { "\(section), example \(example)" }

    /// CommonMark's own examples, from Debian's `golang-github-yuin-goldmark-dev`.
    static func all() throws -> [SpecificationExample] {
        try JSONDecoder().decode([SpecificationExample].self, from: goldmark("_test/spec.json"))
    }

    /// Examples of GFM's extensions, from the same package: a number, `//- - -//`, Markdown,
    /// `//- - -//`, HTML, `//= = =//`.
    static func ofExtensions() throws -> [SpecificationExample] {
        try ["table", "strikethrough", "linkify", "tasklist", "footnote"].flatMap { name in
            let text = String(
                decoding: try goldmark("extension/_test/\(name).txt"), as: UTF8.self)
            return text.components(separatedBy: "//= = =").enumerated().compactMap {
                index, part -> SpecificationExample? in
                let pieces = part.components(separatedBy: "//- - - - - - - - -//\n")
                guard pieces.count >= 2 else { return nil }
                return SpecificationExample(example: index, section: name, markdown: pieces[1])
            }
        }
    }

    private static func goldmark(_ path: String) throws -> Data {
        try Data(
            contentsOf: URL(
                filePath: "/usr/share/gocode/src/github.com/yuin/goldmark/\(path)"))
    }
}

struct SpecificationTests {
    @Test(arguments: try SpecificationExample.all() + SpecificationExample.ofExtensions())
    func `with CommonMark's options the HTML equals cmark's, byte for byte`(
        example: SpecificationExample
    ) {
        var options = MarkdownOptions.commonMark
        for (footnotes, tagFilter) in [(true, false), (false, true)] {
            options.footnotes = footnotes
            options.tagFilter = tagFilter
            let markdown = Markdown(options)
            let text = Array(example.markdown.utf8)
            #expect(
                String(decoding: markdown.page(from: text).html, as: UTF8.self)
                    == String(decoding: markdown.referenceHTML(from: text), as: UTF8.self))
        }
    }

    @Test func `the specifications are read whole`() throws {
        #expect(try SpecificationExample.all().count > 640)
        #expect(try SpecificationExample.ofExtensions().count > 40)
    }

    /// What a page's options change on purpose, and why: a heading has an anchor and a permalink, so
    /// that people can link to it; a table scrolls in its own box, so that a page does not; a cell
    /// is aligned by class, as HTML5 has no `align`; a check box has a label, and its list a class;
    /// a code block has a box for its furniture, to which `startline=3` in an info string belongs;
    /// the ways back from a footnote are told apart; an image alone with a title is a figure.
    @Test(arguments: try SpecificationExample.all() + SpecificationExample.ofExtensions())
    func `a page's options change only what is listed`(
        example: SpecificationExample
    ) {
        let text = Array(example.markdown.utf8)
        let reference = String(
            decoding: Markdown(.commonMark).referenceHTML(from: text), as: UTF8.self)
        var html = String(decoding: Markdown().page(from: text).html, as: UTF8.self)
        html.replace(
            /\ <a class="headerlink"[^>]*><span aria-hidden="true">#<\/span><\/a>(<\/h[1-6]>)/
        ) { $0.1 }
        html.replace(/(<h[1-6]) id="[^"]*">/) { "\($0.1)>" }
        html.replace(/<div class="table-scroll" tabindex="0">(<table>)/) { $0.1 }
        html.replace("</table></div>", with: "</table>")
        html.replace(/\ class="align-(left|center|right)"/) { " align=\"\($0.1)\"" }
        html.replace(/\ aria-label="(Done|To do)"/, with: "")
        html.replace("<ul class=\"task-list\">", with: "<ul>")
        html.replace(/<div class="highlight"(?: data-startline="3")?><pre>/, with: "<pre>")
        html.replace("</pre></div>", with: "</pre>")
        html.replace(
            /aria-label="Back to reference [0-9-]+"/, with: "aria-label=\"Back to content\"")
        html.replace(
            /<figure>\n<img src="([^"]*)" alt="([^"]*)" \/>\n<figcaption>([^<]*)<\/figcaption>\n<\/figure>/
        ) { "<p><img src=\"\($0.1)\" alt=\"\($0.2)\" title=\"\($0.3)\" /></p>" }
        #expect(html == reference)
    }
}
