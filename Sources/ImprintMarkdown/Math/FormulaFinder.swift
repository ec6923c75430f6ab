import ImprintCore

/// Finds the formulas of a page and puts marks in their places.
///
/// The rules for `$` are pandoc's (`tex_math_dollars`): no white space behind the first, none before
/// the second and no digit behind it; a `$` that the next one cannot close is a dollar. `$$…$$` may
/// go over lines, but not over a blank one. `\(…\)` stands anywhere in a paragraph; `\[…\]` only
/// takes whole lines, as elsewhere these are the way to write brackets.
struct FormulaFinder {
    private let text: [UInt8]
    private let lines: [Range<Int>]
    private let closedLines: Set<Int>
    private var table = FormulaTable()
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    /// Up to which line the search for a closing `$$` or `\]` beyond a block has found none.
    private var unclosedUntil: [Delimiter: Int] = [:]

    /// A pair of delimiters.
    enum Delimiter: Hashable {
        case dollar, dollars, parenthesis, bracket

        var opening: [UInt8] {
            switch self {
            case .dollar: [0x24]
            case .dollars: [0x24, 0x24]
            case .parenthesis: [0x5C, 0x28]
            case .bracket: [0x5C, 0x5B]
            }
        }

        var closing: [UInt8] {
            switch self {
            case .dollar: [0x24]
            case .dollars: [0x24, 0x24]
            case .parenthesis: [0x5C, 0x29]
            case .bracket: [0x5C, 0x5D]
            }
        }

        var isDisplay: Bool { self == .dollars || self == .bracket }
    }

    /// Whether a text may hold a formula; most hold none, so that this is all they cost.
    ///
    /// A dollar that no other follows before the next blank line, as in code for a shell, begins none.
    static func mayHold(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            if mayHoldDollars(text) { return true }
            var rest = text[...]
            while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
                if backslash + 1 < text.count,
                    text[backslash + 1] == UInt8(ascii: "(")
                        || text[backslash + 1] == UInt8(ascii: "[")
                {
                    return true
                }
                rest = text[min(backslash + 2, text.count)...]
            }
            return false
        }
    }

    /// Whether two dollars stand in one paragraph.
    private static func mayHoldDollars(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = text[...]
        while let opening = rest.firstIndex(of: UInt8(ascii: "$")) {
            var isBlank = false
            var index = opening + 1
            paragraph: while index < text.count {
                switch text[index] {
                case UInt8(ascii: "$"): return true
                case UInt8(ascii: "\n"):
                    if isBlank { break paragraph }
                    isBlank = true
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
                default: isBlank = false
                }
                index += 1
            }
            rest = text[index...]
        }
        return false
    }

    /// Returns the text with marks, its lines as many and as long as before, and what they stand for.
    static func marked(
        _ text: [UInt8], blocks: FormulaBlocks
    ) -> (text: [UInt8], formulas: FormulaTable) {
        var finder = FormulaFinder(text, blocks.closedLines)
        var nextLine = 0
        for block in blocks.blocks where block.lines.upperBound < finder.lines.count {
            guard block.lines.upperBound >= nextLine else { continue }
            nextLine = max(
                nextLine, finder.search(block, from: max(nextLine, block.lines.lowerBound)))
        }
        return (finder.edited(), finder.table)
    }

    private init(_ text: [UInt8], _ closedLines: Set<Int>) {
        self.text = text
        self.closedLines = closedLines
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < text.count {
            if text[index] == 0x0A || text[index] == 0x0D {
                lines.append(start..<index)
                if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A {
                    index += 1
                }
                start = index + 1
            }
            index += 1
        }
        if start < text.count { lines.append(start..<text.count) }
        self.lines = lines
    }

    private func edited() -> [UInt8] {
        guard !edits.isEmpty else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var end = 0
        // Blocks of the dialect share lines, and captions stand elsewhere than in the text: what one
        // block has taken is not another's.
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= end {
            result.append(contentsOf: text[end..<edit.range.lowerBound])
            result.append(contentsOf: edit.bytes)
            end = edit.range.upperBound
        }
        result.append(contentsOf: text[end...])
        return result
    }

    /// Searches a block and returns the first line that is not done with.
    private mutating func search(_ block: FormulaBlocks.Block, from first: Int) -> Int {
        let last = block.lines.upperBound
        if block.kind == .separateLines || isTable(block) {
            for line in first...last {
                search(FormulaText(text, [content(of: line, in: block)], first: line), block)
            }
            return last + 1
        }
        let contents = (first...last).map { content(of: $0, in: block) }
        return search(FormulaText(text, contents, first: first), block)
    }

    /// Whether a paragraph is a table to the author, but not to cmark, as `|` in its formulas make too
    /// many cells.
    private func isTable(_ block: FormulaBlocks.Block) -> Bool {
        guard block.lines.count > 1 else { return false }
        let second = text[content(of: block.lines.lowerBound + 1, in: block)]
        return second.contains(UInt8(ascii: "|")) && second.contains(UInt8(ascii: "-"))
            && second.allSatisfy { " \t|:-".utf8.contains($0) }
    }

    /// What belongs to a block of a line: without the `>` of quotes and the indentation of lists around.
    private func content(of line: Int, in block: FormulaBlocks.Block) -> Range<Int> {
        let range = lines[line]
        if line == block.lines.lowerBound {
            return min(range.lowerBound + block.column, range.upperBound)..<range.upperBound
        }
        return textStart(of: range, in: block)..<range.upperBound
    }

    private func textStart(of line: Range<Int>, in block: FormulaBlocks.Block) -> Int {
        var start = quotePrefixEnd(line, count: block.quotes) ?? line.lowerBound
        let body = min(line.lowerBound + block.column, line.upperBound)
        while start < body, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        return start
    }

    /// The end of what quotes put before a line; `nil` if the line has fewer than `count` of their `>`.
    private func quotePrefixEnd(_ line: Range<Int>, count: Int) -> Int? {
        var index = line.lowerBound
        for _ in 0..<count {
            while index < line.upperBound, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
            guard index < line.upperBound, text[index] == UInt8(ascii: ">") else { return nil }
            index += 1
        }
        if count > 0, index < line.upperBound, text[index] == 0x20 { index += 1 }
        return index
    }

    @discardableResult
    private mutating func search(_ content: FormulaText, _ block: FormulaBlocks.Block) -> Int {
        var content = content
        let end = content.firstLine + content.lines.count
        var scan = FormulaScan(content)
        while let opener = scan.next() {
            if let closing = scan.closing(of: opener) {
                add(content, opener.offset..<closing + opener.delimiter.closing.count, opener)
                scan.skip(to: closing + opener.delimiter.closing.count)
                continue
            }
            guard block.kind == .lines, opener.delimiter.isDisplay,
                let closing = extend(&content, in: block, for: opener)
            else { continue }
            add(content, opener.offset..<closing + opener.delimiter.closing.count, opener)
            // What follows on the formula's last line is no part of this block to cmark.
            return content.firstLine + content.lines.count
        }
        return end
    }

    /// The line behind a block that closes a formula which the block opens; `nil` if there is none.
    private func closingLine(_ delimiter: Delimiter, _ block: FormulaBlocks.Block, from: Int)
        -> Int?
    {
        var line = from
        while line < lines.count, !closedLines.contains(line),
            let start = quotePrefixEnd(lines[line], count: block.quotes),
            !block.isIndented || isIndented(line, from: start, by: block.column)
        {
            let content = text[start..<lines[line].upperBound]
            guard content.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
            if content.firstRange(of: delimiter.closing) != nil { return line }
            line += 1
        }
        return nil
    }

    /// Whether a line's text begins no further left than a column; a tab is always enough.
    private func isIndented(_ line: Int, from start: Int, by column: Int) -> Bool {
        let range = lines[line]
        let text = text[start..<range.upperBound]
        let first = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
        return first - range.lowerBound >= column || text[start..<first].contains(0x09)
    }

    /// Takes the lines behind a block into account, up to that which closes a formula.
    ///
    /// To cmark a line of a formula that begins with `-`, `+` or `>` begins another block.
    private mutating func extend(
        _ content: inout FormulaText, in block: FormulaBlocks.Block, for opener: FormulaScan.Opener
    ) -> Int? {
        let from = content.firstLine + content.lines.count
        if let until = unclosedUntil[opener.delimiter], from <= until { return nil }
        guard let last = closingLine(opener.delimiter, block, from: from) else {
            var line = from
            while line < lines.count, !lines[line].isEmpty { line += 1 }
            unclosedUntil[opener.delimiter] = line
            return nil
        }
        var extended = content
        for line in from...last {
            extended.append(
                textStart(of: lines[line], in: block)..<lines[line].upperBound, of: text)
        }
        let start = opener.offset + opener.delimiter.opening.count
        guard
            let closing = extended.bytes[start...].firstRange(of: opener.delimiter.closing)?
                .lowerBound,
            opener.delimiter != .bracket
                || extended.isLineEnd(closing + opener.delimiter.closing.count),
            extended.bytes[start..<closing].contains(where: { !FormulaScan.isSpace($0) })
        else { return nil }
        content = extended
        return closing
    }

    /// Notes a formula and puts its mark in its place.
    private mutating func add(
        _ content: FormulaText, _ range: Range<Int>, _ opener: FormulaScan.Opener
    ) {
        let delimiter = opener.delimiter
        let source = Array(content.bytes[range])
        let parts = content.parts(of: range)
        let formula = Formula(
            source: source,
            tex: delimiter.opening.count..<source.count - delimiter.closing.count,
            isDisplay: delimiter.isDisplay)
        let occurrence = Formula.Occurrence(
            lines: parts.map { part in
                (
                    part.offset - range.lowerBound,
                    TextPosition(
                        line: part.line + 1,
                        column: part.range.lowerBound - lines[part.line].lowerBound + 1)
                )
            })
        let mark = table.add(formula, at: occurrence, length: parts[0].range.count)
        edits.append((parts[0].range, mark))
        for part in parts.dropFirst() {
            // Indentation stays: in an item of a list it is what holds the line there.
            let start =
                text[part.range].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? part.range.upperBound
            edits.append(
                (
                    start..<part.range.upperBound,
                    [UInt8](
                        repeating: FormulaMark.filler, count: part.range.upperBound - start)
                ))
        }
    }
}
