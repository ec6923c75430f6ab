import ImprintCore
import ImprintTesting
import Testing

@testable import ImprintMarkdown

struct FormulaFinderTests {
    private func marked(_ text: [UInt8]) -> (text: [UInt8], formulas: FormulaTable) {
        let document = CMarkDocument(
            parsing: text, options: 0, extensions: CMarkLibrary.shared.extensions(for: .init()))
        return FormulaFinder.marked(text, blocks: FormulaBlocks(of: document))
    }

    /// The lengths of all lines.
    private func lineLengths(_ text: [UInt8]) -> [Int] {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count)
    }

    @Test(arguments: ["a\n", "$5 and $10\n", "`$x$`\n", "\\(\n", "é $ x$\r\n\tb\n", ""])
    func `a text without formulas is not changed`(text: String) {
        #expect(marked(Array(text.utf8)).text == Array(text.utf8))
    }

    @Test func `marks are as long as the formulas, whatever their number`() {
        let text = Array(
            (0x21...0x7E).filter { !"$\\`".utf8.contains($0) }
                .map { "$\(UnicodeScalar(UInt8($0)))$ x\n\n" }.joined().utf8)
        let made = marked(text)
        #expect(lineLengths(made.text) == lineLengths(text))
        #expect(made.formulas.formulas.count == 91)
        #expect(
            made.formulas.restore(made.text) { source, result in result.append(contentsOf: source) }
                == text)
    }

    @Test func `a formula of several lines keeps their number`() {
        let text = Array("a $$\nx\n\ty $$ b\n".utf8)
        let made = marked(text)
        #expect(lineLengths(made.text).count == lineLengths(text).count)
        #expect(lineLengths(made.text).dropFirst() == lineLengths(text).dropFirst())
        #expect(made.text.suffix(3).elementsEqual(" b\n".utf8))
    }

    @Test(arguments: 0..<400)
    func `whatever the text, lines stay and marks lead back`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "$", "$", "$$", "\\(", "\\)", "\\[", "\\]", "\\", "`", "``", "\n", "\n\n", "> ", "- ",
            "  ", "    ", "\t", "a", "é", "5", "|", "|---|", "<b>", "<!--", "-->", "](", ")", "[",
            "*", "_", "#", "```\n", "\r\n", "!!! note\n",
        ]
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            text += (pieces.randomElement(using: &random) ?? "").utf8
        }
        let made = marked(text)
        #expect(lineLengths(made.text).count == lineLengths(text).count)
        for formula in made.formulas.formulas {
            for occurrence in formula.occurrences {
                let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
                let position = occurrence.position(at: 0)
                let line = lines[position.line - 1].dropFirst(position.column - 1)
                let first = formula.source.prefix { $0 != 0x0A }
                #expect(line.starts(with: first), "\(String(decoding: text, as: UTF8.self))")
            }
        }
        let html = Markdown().page(from: text, external: FormulaStub()).html
        #expect(!html.contains { (0x10...0x17).contains($0) })
    }

    @Test(arguments: [
        "$a ", "$", "$$\n", "$$ a\n- ", "\\(", "\\[\n", "<a x=\"$", "<!-- $", "](($", "`$", "`` $ ",
        "- $$\n", "> $$\n", "$a$ ",
    ])
    func `many openers take time in proportion`(piece: String) {
        let growth = Growth.factor(of: 100_000) { length in
            let text = Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
            let blocks = FormulaBlocks(
                of: CMarkDocument(parsing: text, options: 0, extensions: []))
            _ = FormulaFinder.marked(text, blocks: blocks)
        }
        #expect(growth < 24)
    }
}
