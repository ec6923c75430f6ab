import ImprintCore
import ImprintMarkdown
import Testing

struct OutlineTests {
    /// The tree of headings of some levels, each named by its place: `0(1(2)3)`.
    private func tree(_ levels: [Int], from: Int = 1, to: Int = 6) -> String {
        let headings = levels.enumerated().map { index, level in
            Heading(
                level: level, anchor: "\(index)", text: "", html: "",
                position: TextPosition(line: 1, column: 1))
        }
        func text(_ entries: [Outline.Entry]) -> String {
            entries.map { entry in
                entry.heading.anchor + (entry.children.isEmpty ? "" : "(\(text(entry.children)))")
            }.joined(separator: " ")
        }
        return text(Outline(headings, levels: from...to).entries)
    }

    @Test(arguments: [
        ([], ""), ([2], "0"), ([1, 2, 3, 2, 1], "0(1(2) 3) 4"), ([2, 4, 3, 2], "0(1 2) 3"),
        ([3, 2, 1], "0 1 2"), ([1, 6, 2, 6], "0(1 2(3))"), ([2, 2, 2], "0 1 2"),
    ])
    func `a heading belongs to the nearest before it of a smaller level`(
        levels: [Int], expected: String
    ) {
        #expect(tree(levels) == expected)
    }

    @Test func `levels outside of the range are left out, with no gap where they were`() {
        #expect(tree([1, 2, 3, 4, 2, 4, 3], from: 2, to: 3) == "1(2) 4(6)")
        #expect(tree([1, 4], from: 2, to: 3) == "")
    }
}
