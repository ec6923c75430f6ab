import ImprintMarkdown
import Testing

struct ConcurrencyTests {
    @Test func `pages rendered at the same time are rendered as alone`() async {
        // Extensions of cmark share one table of special characters among all threads.
        let text = Array("See https://example.org and ~~no~~ more. | a@b.org\n\n".utf8)
        let page = Array(repeatElement(text, count: 40).joined())
        let expected = Markdown().page(from: page).html
        let differing = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<200).count { _ in Markdown().page(from: page).html != expected }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(differing == 0)
        #expect(String(decoding: expected, as: UTF8.self).contains("<a href=\"mailto:a@b.org\">"))
    }
}
