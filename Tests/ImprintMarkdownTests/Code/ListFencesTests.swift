@testable import ImprintMarkdown
import Testing

struct ListFencesTests {
    private func html(_ text: String) -> String {
        String(decoding: Markdown.page(text).html, as: UTF8.self)
    }

    @Test(arguments: ["1.", "10.", "-  ", "*   "], [2, 3, 4])
    func `a fence behind an item's marker stays in the item`(marker: String, indentation: Int) {
        let space = String(repeating: " ", count: indentation)
        for gap in ["\n", "\n\n"] {
            let html = html(
                """
                \(marker) a\(gap)\(space)```sh
                \(space)x
                \(space)  y

                \(space)z
                \(space)```
                \(marker) b

                """)
            #expect(html.contains("<code class=\"language-sh\">x\n  y\n\nz\n</code>"), "\(html)")
            #expect(html.components("<li>") == 2)
            #expect(html.components("</ol>") + html.components("</ul>") == 1)
            #expect(html.contains("</div>\n</li>"))
        }
    }

    @Test func `code to the left of its fence stays in the fence`() {
        #expect(
            html("1. a\n\n  ```\nx\n  ```\n2. b\n").contains("<code>x\n</code></pre></div>\n</li>"))
    }

    @Test func `an item in the body of another block keeps its fence`() {
        #expect(
            html("!!! note\n    1. a\n\n      ```\n      x\n      ```\n    2. b\n")
                .components("<ol>") == 1)
    }

    @Test(arguments: [
        "- a\n\n```\nx\n```\n", "1. a\n\n ```\n x\n ```\n", "a\n\n  ```\n  x\n  ```\n",
        "1. a\n\nb\n\n  ```\n  x\n  ```\n", "- a\n\n  ```\n  x\n  ```\n",
        "    1. a\n\n      ```\n      x\n", "```\n1. a\n\n  ```\n",
        "# 1. a\n  ```\n  x\n  ```\n", "1. a\n# b\n\n  ```\n  x\n  ```\n",
    ])
    func `a fence that belongs to no item, or to its item already, is left alone`(text: String) {
        #expect(ListFences.moved(in: Array(text.utf8)) == nil)
    }

    @Test func `moved fences keep the number of lines`() throws {
        let text = "1. a\n\n  ```\n  x\n\n  ```\n\n2. b\n\n\t```\n\ty\n\t```\n"
        let moved = try #require(ListFences.moved(in: Array(text.utf8)))
        #expect(moved.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0A })
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
