@testable import ImprintBuild
import ImprintTheme
import Testing

struct ThemeScriptTests {
    private static let scripts = DefaultTheme.files.filter { $0.path.hasSuffix(".js") }

    @Test func `lines that are comments, empty lines and indentation are dropped`() {
        let script = """
            // What it is for.
            function open(url) {
              // Why.

              return fetch(url); // at once
            \t  }
            """
        let expected = "function open(url) {\nreturn fetch(url); // at once\n}\n"
        #expect(ThemeScript.stripped(Array(script.utf8)) == Array(expected.utf8))
    }

    @Test func `a script of the theme is published stripped, one of the site as it is`() throws {
        let theme = try #require(Self.scripts.first { $0.path == "assets/scripts/site.js" })
        let published = ThemeScript.published(theme.bytes, at: "scripts/site.js")
        #expect(published == ThemeScript.stripped(theme.bytes))
        #expect(published.count < theme.bytes.count)
        let own = Array("// mine\n  go();\n".utf8)
        #expect(ThemeScript.published(own, at: "scripts/site.js") == own)
        #expect(ThemeScript.published(theme.bytes, at: "scripts/other.js") == theme.bytes)
    }

    @Test(arguments: scripts.map(\.path))
    func `no script of the theme has a string or comment of several lines`(path: String) throws {
        let script = try #require(Self.scripts.first { $0.path == path })
        let lines = script.bytes.split(separator: UInt8(ascii: "\n"))
            .map { String(decoding: $0, as: UTF8.self) }
            .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        // What was made short stands in one line, where a backtick may well be in a regex.
        for text in lines where lines.count > 1 {
            #expect(text.count { $0 == "`" } % 2 == 0, "\(text)")
            #expect(!text.hasSuffix("\\"), "\(text)")
            #expect(!text.contains("/*") && !text.contains("*/"), "\(text)")
        }
    }
}
