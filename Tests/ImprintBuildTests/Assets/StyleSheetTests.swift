@testable import ImprintBuild
import Testing

struct StyleSheetTests {
    private func rewritten(_ css: String) -> String {
        var sheet = StyleSheet(Array(css.utf8))
        sheet.rewriteAddresses { $0.hasSuffix(".x") ? "\($0)!" : nil }
        return String(decoding: sheet.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("a{b:url(c.x)}", #"a{b:url("c.x!")}"#), ("a{b:url( 'c.x' )}", #"a{b:url("c.x!" )}"#),
        (#"a{b:url("c d.x")}"#, #"a{b:url("c d.x!")}"#), ("a{b:URL(c.x)}", #"a{b:url("c.x!")}"#),
        (#"@import "c.x";"#, #"@import "c.x!";"#),
        ("@import 'c.x' screen;", "@import 'c.x!' screen;"),
        ("@IMPORT 'c.x';", "@IMPORT 'c.x!';"),
        ("@import url(c.x) print;", #"@import url("c.x!") print;"#),
        (
            "a{b:url(c.x) format('x'),url('d.x')}",
            #"a{b:url("c.x!") format('x'),url("d.x!")}"#
        ),
    ])
    func `addresses in url() and @import are replaced`(css: String, expected: String) {
        #expect(rewritten(css) == expected)
    }

    @Test(arguments: [
        "", "a{b:c}", "a{content:'c.x'}", "a{content:\"url(c.x)\"}", "/* url(c.x) @import 'c.x' */",
        "a{b:url(c.y)}", "@import 'c.y';", "@import; a{content:'c.x'}",
        "a{content:'it\\'s url(c.x)'}",
        "a{b:url(", "a{b:url('", "a{b:'", "/*",
        "a{b:url(data:image/svg+xml;utf8,<svg xmlns='c.y'/>)}",
        "a{b:my-url-c.x}", "'\\", "url('c.x",
    ])
    func `comments, strings, other addresses and broken ends stay as they are`(css: String) {
        #expect(rewritten(css) == css)
    }
}
