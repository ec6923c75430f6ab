import Testing

@testable import ImprintBuild

struct CardTextTests {
    @Test func `a short title is large and on one line`() {
        let text = CardText("Install", width: 1040)
        #expect(text.size == 84)
        #expect(text.lines == ["Install"])
    }

    @Test func `a longer title is smaller and takes more lines, none wider than there is room`() {
        let text = CardText("How to upload the files of a Dandiset to the archive", width: 1040)
        #expect(text.size == 70)
        #expect(text.lines == ["How to upload the files of", "a Dandiset to the archive"])
    }

    @Test func `a title beyond four lines is cut`() {
        let text = CardText(String(repeating: "many words ", count: 40), width: 1040)
        #expect(text.lines.count == 4)
        #expect(text.lines.last?.hasSuffix("…") == true)
    }

    @Test func `a word wider than a line is broken, and so are ideographs between each other`() {
        #expect(CardText(String(repeating: "W", count: 20), width: 1040).lines.count == 2)
        let text = CardText("神経生理学データの分散アーカイブ", width: 1040)
        #expect(text.lines.joined() == "神経生理学データの分散アーカイブ")
        #expect(text.lines.count == 2)
    }

    @Test(arguments: [
        ("مرحبا DANDI", true), ("123 שלום", true), ("DANDI مرحبا", false), ("", false),
    ])
    func `the first letter gives the direction`(title: String, isRightToLeft: Bool) {
        #expect(CardText(title, width: 1040).isRightToLeft == isRightToLeft)
    }

    @Test func `characters that XML has no place for are left out`() {
        #expect(CardText("a\u{1}b\u{7F}", width: 1040).lines == ["ab"])
    }
}
