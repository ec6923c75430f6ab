import ImprintCore
import ImprintMarkdown
import Testing

struct InlineConcurrencyTests {
    @Test func `pages with and without the constructs are rendered at the same time as alone`()
        async
    {
        let text = Array(
            "==a== x^2^ H~2~O ^^b^^ {++c++} ++ctrl++ :smile: [d]{.e} www.example.org ~~f~~\n\n".utf8
        )
        let page = Array(repeatElement(text, count: 40).joined())
        let options = [MarkdownOptions(), .commonMark]
        let expected = options.map { Markdown($0).page(from: page).html }
        let differing = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<100).count { _ in
                        Markdown(options[task % 2]).page(from: page).html != expected[task % 2]
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(differing == 0)
        #expect(String(decoding: expected[1], as: UTF8.self).contains("==a== x^2^ H<del>2</del>O"))
    }
}
