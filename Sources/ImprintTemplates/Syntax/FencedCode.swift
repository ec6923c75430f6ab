/// The fenced code blocks of a Markdown text, found without parsing it.
///
/// Indentation and quotation marks before a fence are passed over whatever their depth, for fences
/// stand in lists and quotations too.
struct FencedCode {
    /// Ascending, each from its opening fence to the end of its closing one.
    private var blocks: [Range<Int>] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var open: (mark: UInt8, length: Int, start: Int)?
        var lineStart = range.lowerBound
        while lineStart < range.upperBound {
            let lineEnd =
                bytes[lineStart..<range.upperBound].firstIndex(of: Ascii.newline)
                ?? range.upperBound
            let line = bytes[lineStart..<lineEnd].drop { $0.isBlank || $0 == Ascii.greater }
            if let mark = line.first, mark == Ascii.backtick || mark == Ascii.tilde {
                let length = line.prefix { $0 == mark }.count
                let rest = line.dropFirst(length)
                if let fence = open {
                    if mark == fence.mark, length >= fence.length,
                        rest.allSatisfy({ $0.isWhitespace })
                    {
                        blocks.append(fence.start..<lineEnd)
                        open = nil
                    }
                } else if length >= 3, mark == Ascii.tilde || !rest.contains(Ascii.backtick) {
                    open = (mark, length, lineStart)
                }
            }
            lineStart = lineEnd + 1
        }
        if let fence = open { blocks.append(fence.start..<range.upperBound) }
    }

    func contains(_ offset: Int) -> Bool {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].contains(offset)
    }
}
