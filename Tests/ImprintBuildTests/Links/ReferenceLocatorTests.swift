@testable import ImprintBuild
import ImprintCore
import ImprintTesting
import Testing

/// Where problems with links are told to stand.
struct ReferenceLocatorTests {
    /// Each source has ① to ④ before the addresses that lead nowhere, in the order of their places.
    @Test(arguments: [
        "[x](①gone.md)", "text [x](①gone.md) text", "\n\n  [x](①gone.md)", "![x](①gone.png)",
        "[gone.md](①gone.md)", "gone.md is [x](①gone.md)", "[x](<①gone.md>)",
        "[x]( ①gone.md \"t\")",
        "[a](①gone.md) and [b](②gone.md) and [c](③gone.md)",
        "line one\nline two [x](①gone.md)\nline three [y](②gone.md)",
        "*em* `code` **[x](①gone.md)**", "a  \nb [x](①gone.md)", "[text\nover lines](①gone.md)",
        "`code\nover lines` [x](①gone.md)", "é日本 [x](①gone.md)",
        "<< site.title >> [x](①gone.md)",
        "<< site.title >> [a](①gone.md) << site.title >> [b](②gone.md)",
        "<# a comment #>[x](①gone.md)", "<% if site.title %>[x](①gone.md)<% endif %>",
        "<% for i in [1] %>\n[x](①gone.md)\n<% endfor %>",
        "- [x](①gone.md)", "- a\n- b [x](①gone.md)\n  - c [y](②gone.md)\n\n    d [z](③gone.md)",
        "1. a\n\n   b\n   c [x](①gone.md)", "> [x](①gone.md)\n> a [y](②gone.md)",
        "> - a\n>   b [x](①gone.md)", "- [a](①gone.md) [b](②gone.md)",
        "> [a](①gone.md) [b](②gone.md)",
        "| a | b |\n| - | - |\n| [x](①gone.md) | [y](②gone.md) |\n| c | [z](③gone.md) |",
        "# A [x](①gone.md)", "A [x](①gone.md)\n===", "- # A [x](①gone.md)",
        "[x][l]\n\ntext\n\n[l]: ①gone.md", "text [x] text\n\n[x]: <①gone.md> \"t\"",
        "[x]\n\n[x]:\n  ①gone.md", "[a][l] [b][l]\n\n[l]:①gone.md",
        "a[^1]\n\n[^1]: b [x](①gone.md)",
        "<div>\n<a href=\"①gone.md\">x</a>\n</div>",
        "<a href=\"①gone.md\">x</a> <a href=\"②gone.md\">y</a>",
        "<div><a href=\"①gone.md\">\n<img\n  class=\"x\"\n  src=\"②gone.png\"> <img src='③gone.png'>\n</div>",
        "<div>\n<a href=\"①gone.md\">x</a> <a href=\"②gone.md\">y</a>\n</div>",
        "- <div>\n  <a href=\"①gone.md\">x</a> <a href=\"②gone.md\">y</a>\n  </div>",
        "  <div><a href=\"①gone.md\">x</a></div>",
        "text <a href=①gone.md>x</a> text <a class=\"gone.md\" href=\"②gone.md\">y</a>",
        "text <a\n  href=\"①gone.md\">x</a>\n<a href=\"②gone.md\">y</a>",
        "<img srcset=\"①gone.png 1x, ②gone2.png 2x\">",
        "<< site.title >> <a href=\"①gone.md\">x</a>\n<p>\n<a href=\"②gone.md\">y</a>",
        "[x](①#gone)", "- a\n- [x](①gone.md#y)",
        "a [x](①gone%20a.md)", "[data.md](index.md) [x](①a.md)", "- [x](index.md) [y](①x.md)",
    ])
    func `a broken link is reported where its address stands`(marked: String) async throws {
        for frontMatter in ["", "---\ntitle: << site.title >>\n---\n"] {
            let source = MarkedSource("content/test.md", "\(frontMatter)\(marked)\n")
            let edition = try await SiteFixture(
                source, MarkedSource("content/index.md", "# Home")
            ).edition()
            let places = ["①", "②", "③", "④"].compactMap { (mark: Unicode.Scalar) in source[mark] }
            let reported = try await edition.pressed().diagnostics.compactMap(\.location)
            // A definition that is used twice is reported once, as the same problem is.
            #expect(Array(Set(reported)).sorted() == places.sorted(), "\(marked)")
        }
    }

    @Test(arguments: [
        "①a & b [x](gone&amp;.md)", "text\n①a [x](gone\\_.md)",
    ])
    func `an address that is written in another form is reported at its line`(marked: String)
        async throws
    {
        let source = MarkedSource("content/test.md", "\(marked)\n")
        let pressed = try await SiteFixture(source).edition().pressed()
        #expect(pressed.diagnostics.map(\.location) == [source["①"]])
    }

    @Test func `what a placeholder yields is reported at the placeholder`() async throws {
        let source = MarkedSource(
            "content/test.md",
            "---\nextra: { to: gone.md }\n---\na ①<< page.extra.to >> [x](②<< page.extra.to >>)\n")
        let pressed = try await SiteFixture(source).edition().pressed()
        #expect(pressed.diagnostics.map(\.location) == [source["②"]])
    }
}

struct ReferenceCheckTests {
    @Test(arguments: [
        "## Two words\n[x](#two-words)", "<h2 id='own'>x</h2>\n\n[x](#own)",
        "text <a name=\"own\"></a> [x](#own)", "[x](#fn-1) a[^1]\n\n[^1]: b",
        "[x](#fnref-1) a[^1]\n\n[^1]: b", "## Dup\n## Dup\n[x](#dup_1)",
        "## A\n[x](test.md#a) [y](index.md#home) [z](/#home)",
        "<p id=\"日本\">x</p>\n\n[x](#日本) [y](#%E6%97%A5%E6%9C%AC)", "[x](#) [y](#top) [z](#TOP)",
        "<div id=\"a&amp;b\"></div>\n\n[x](#a&b)",
    ])
    func `a link to a heading, an id, a name or a footnote is sound`(markdown: String) async throws
    {
        let edition = try await SiteFixture([
            "content/test.md": markdown, "content/index.md": "# Home",
        ]).edition()
        #expect(try await edition.pressed().diagnostics.map(\.message) == [])
    }

    @Test func `a link to an anchor that is there only in comments or code is none`() async throws {
        let source = MarkedSource(
            "content/test.md", "<!-- <p id=\"x\"> -->\n\n`<p id=\"x\">`\n\n[x](①#x)\n")
        let pressed = try await SiteFixture(source).edition().pressed()
        #expect(pressed.diagnostics.map(\.code) == ["link.missing-anchor"])
        #expect(pressed.diagnostics.map(\.location) == [source["①"]])
        #expect(pressed.diagnostics.first?.message == "‘test.md’ has no anchor ‘#x’")
    }

    @Test func `a page that was not written is not asked for its anchors`() async throws {
        let edition = try await SiteFixture([
            "content/a.md": "[x](b.md#y)\n", "content/b.md": "\u{1}\n",
        ]).edition()
        #expect(try await edition.pressed().diagnostics.map(\.code) == ["page.control-character"])
    }
}
