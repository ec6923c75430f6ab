import CCmarkGFM
import ImprintCore

/// The line that opens a block which a line of the same kind closes: `:::note`, `/// caption`.
struct BlockFence: Hashable, Sendable {
    /// What the fence is made of.
    var byte: UInt8
    /// How many of them; a closing fence has at least as many.
    var length: Int
    /// What the author called the block.
    var name: String
    var position: TextPosition
    var isClosed = false
}

extension BlockFence {
    /// The number of equal bytes at the start of a line.
    static func length(
        of byte: UInt8, in text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int {
        var index = text.startIndex
        while index < text.endIndex, text[index] == byte { index += 1 }
        return index - text.startIndex
    }

    /// Whether a line belongs to an open block: all do, but for the fence that closes it.
    static func match(
        _ byte: UInt8, _ parser: UnsafeMutablePointer<cmark_parser>?,
        _ input: UnsafeMutablePointer<UInt8>?, _ length: Int32,
        _ container: UnsafeMutablePointer<cmark_node>?
    ) -> Bool {
        guard BlockLine.begins(with: byte, parser, input), let parser, let container else {
            return true
        }
        let line = BlockLine(parser, input, length)
        guard let state = line.state else { return true }
        // Of all blocks that are open, the outermost finds out for the others.
        if state.closing.line != line.number {
            let length = closingLength(of: byte, line)
            let target = length.flatMap { length in
                OpenBlocks.innermost(in: container, at: line) { data in
                    data.fence.map { $0.byte == byte && $0.length <= length } ?? false
                }
            }
            state.closing = (line.number, target)
        }
        guard state.closing.target == container else { return true }
        CMarkNode(pointer: container).ownData.fence?.isClosed = true
        return false
    }

    /// Takes the fence that closes a block; `nil` if the line closes none.
    static func close(
        _ byte: UInt8, _ line: BlockLine, _ parent: UnsafeMutablePointer<cmark_node>?
    ) -> UnsafeMutablePointer<cmark_node>? {
        guard closingLength(of: byte, line) != nil, let state = line.state else { return nil }
        if state.closing.line == line.number, state.closing.target != nil {
            state.closing.target = nil
            return line.takeUnseen(in: parent)
        }
        let fence = String(decoding: line.text, as: UTF8.self)
        state.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.stray-fence",
                "‘\(fence)’ closes nothing", at: line.position,
                suggestion: "take it out, or put ‘\(fence)name’ where the block begins"))
        return nil
    }

    /// The length of a fence that has nothing behind it.
    private static func closingLength(of byte: UInt8, _ line: BlockLine) -> Int? {
        guard line.indentation < 4 else { return nil }
        let text = line.text
        let length = length(of: byte, in: text)
        guard length >= 3,
            text.dropFirst(length).allSatisfy({ $0 == 0x20 || $0 == 0x09 })
        else { return nil }
        return length
    }

    /// Notes a fence that has opened a block.
    static func open(_ fence: BlockFence, _ node: CMarkNode, _ line: BlockLine) {
        let data = node.ownData
        data.fence = fence
        line.state?.fencedBlocks.append(data)
    }
}

extension DocumentState {
    /// Reports blocks that no fence has closed.
    func reportUnclosedFences() {
        for data in fencedBlocks {
            guard let fence = data.fence, !fence.isClosed else { continue }
            let mark = String(
                decoding: [UInt8](repeating: fence.byte, count: fence.length), as: UTF8.self)
            problems.append(
                MarkdownProblem(
                    .warning, code: "markdown.unclosed-block",
                    "‘\(mark)\(fence.name)’ is not closed", at: fence.position,
                    suggestion: "close it by a line ‘\(mark)’ of its own"))
        }
    }
}
