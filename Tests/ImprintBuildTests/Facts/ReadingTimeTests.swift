@testable import ImprintBuild
import Testing

struct ReadingTimeTests {
    @Test(arguments: [
        ("", 0, 0), ("<p>one two  three</p>\n", 3, 0),
        ("<p>wo<b>r</b>d, – — … &amp; 3rd</p>", 2, 0),
        ("<p>it’s well-known</p>", 2, 0), ("<h1>A<a href='#a'>#</a></h1>\n<p>b</p>", 2, 0),
        ("<p>日本語の文。</p>", 0, 5), ("<p>Swift言語 ｶﾅ</p>", 1, 4), ("<p>한국어 문장</p>", 2, 0),
        ("<p>über café naïve</p>", 3, 0), ("<p>a&nbsp;b\u{A0}c</p>", 2, 0),
        ("<script>one two</script><style>a b</style>\n<p>x</p>", 1, 0),
        ("<svg><title>a b</title></svg>\n<p title='a > b'>x</p>", 1, 0), ("<p", 0, 0),
        ("<svg", 0, 0), ("<svg>a", 0, 0), ("\u{20000}\u{2A6DF}", 0, 2), ("&", 0, 0),
    ])
    func `words are counted, and the characters of those who write no spaces`(
        html: String, words: Int, characters: Int
    ) {
        let time = ReadingTime(html: Array(html.utf8))
        #expect(time.words == words)
        #expect(time.characters == characters)
    }

    @Test(arguments: [(1, 1), (240, 1), (359, 1), (361, 2), (2400, 10)])
    func `the time is the nearest minute, and one at least`(words: Int, minutes: Int) {
        let html = Array(String(repeating: "word ", count: words).utf8)
        #expect(ReadingTime(html: html).minutes == minutes)
    }

    @Test func `a page without words takes no time`() {
        #expect(ReadingTime(html: Array("<hr />".utf8)).minutes == nil)
        #expect(ReadingTime(html: Array(String(repeating: "文", count: 1000).utf8)).minutes == 2)
    }

    @Test func `bytes that are no text are counted without a crash`() {
        for first in UInt8(0x80)...255 {
            #expect(ReadingTime(html: [first]).characters == 0)
            #expect(ReadingTime(html: [first, 0x80]).words <= 2)
        }
    }
}
