import ImprintCore
import ImprintMarkdown
import Testing

struct GoldenTests {
    @Test(arguments: try GoldenFixture.all())
    func `a construct becomes the HTML that its golden file shows`(fixture: GoldenFixture) throws {
        let text = try fixture.input()
        let page = Markdown().page(from: text)
        let problems = page.problems.map {
            "\($0.position.line):\($0.position.column): \($0.severity): \($0.message) [\($0.code)]"
        }
        var actual = String(decoding: page.html, as: UTF8.self)
        if !problems.isEmpty { actual += "<!--\n\(problems.joined(separator: "\n"))\n-->\n" }
        #expect(actual == (try fixture.expected(insteadOf: actual)))
    }

    @Test(arguments: try GoldenFixture.all())
    func `line ends of Windows change nothing`(fixture: GoldenFixture) throws {
        let text = String(decoding: try fixture.input(), as: UTF8.self)
        let windows = Markdown.page(text.replacing("\n", with: "\r\n"))
        let unix = Markdown.page(text)
        #expect(
            String(decoding: windows.html, as: UTF8.self).replacing("\r", with: "")
                == String(decoding: unix.html, as: UTF8.self))
        #expect(windows.problems == unix.problems)
    }

    @Test(arguments: try GoldenFixture.all())
    func `a page without its last line end is the same page`(fixture: GoldenFixture) throws {
        var text = try fixture.input()
        let whole = Markdown().page(from: text)
        while text.last == UInt8(ascii: "\n") { text.removeLast() }
        let cut = Markdown().page(from: text)
        #expect(
            String(decoding: cut.html, as: UTF8.self) == String(decoding: whole.html, as: UTF8.self)
        )
    }
}
