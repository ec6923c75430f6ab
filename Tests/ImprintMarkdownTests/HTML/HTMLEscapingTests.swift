import ImprintMarkdown
import Testing

struct HTMLEscapingTests {
    @Test(arguments: [
        ("a & b < c > d \"e\" 'f' é", "a &amp; b &lt; c &gt; d &quot;e&quot; 'f' é"), ("", ""),
        ("&&", "&amp;&amp;"), ("&amp;", "&amp;amp;"),
    ])
    func `text is written with four entities`(text: String, html: String) {
        var bytes: [UInt8] = []
        HTMLEscaping.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == html)
    }

    @Test(arguments: [
        ("a.md?b=c&d#e", "a.md?b=c&amp;d#e"), ("a b", "a%20b"), ("%20", "%20"),
        ("it's", "it&#x27;s"),
        ("é", "%C3%A9"), ("\"<>\\[]{}|^`", "%22%3C%3E%5C%5B%5D%7B%7D%7C%5E%60"),
    ])
    func `an address is percent-encoded where it must be, and only there`(
        address: String, html: String
    ) {
        var bytes: [UInt8] = []
        Array(address.utf8).withUnsafeBufferPointer {
            HTMLEscaping.appendAddress($0, to: &bytes)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == html)
    }

    @Test(arguments: [
        ("a &amp; b &lt;&gt;&quot;&apos;&nbsp;.", "a & b <>\"'\u{A0}."),
        ("&#65;&#x42;&#X43;&#233;&#x1F600;", "ABCé😀"), ("&amp;amp;", "&amp;"),
        ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#0;", "&#0;"),
        ("&#xD800;", "&#xD800;"), ("&#x110000;", "&#x110000;"),
        ("&#99999999999;", "&#99999999999;"),
        ("&unknown;", "&unknown;"), ("a?b&c=d;e", "a?b&c=d;e"), ("&&amp;&", "&&&"),
        ("&#+65;", "&#+65;"),
        ("&\u{301}amp;", "&\u{301}amp;"), ("", ""),
    ])
    func `entities of HTML become characters, what is none stays`(html: String, text: String) {
        #expect(HTMLEscaping.unescaped(html.utf8) == text)
    }
}
