import CCmarkGFM

/// The blocks of a page in which formulas can stand, as cmark sees them.
///
/// Asking cmark is the only way to be right about what is code: of fences in lists in quotes, and of
/// what the dialect's own blocks indent. It is asked for pages only that may hold a formula.
struct FormulaBlocks {
    /// A block that holds inlines.
    struct Block {
        enum Kind {
            /// Lines that belong together.
            case lines
            /// Lines of which each stands for itself: a table, a heading.
            case separateLines
        }

        var kind: Kind
        /// From 0, both ends counted.
        var lines: ClosedRange<Int>
        /// Where the first line's text begins, in bytes from 0.
        var column: Int
        /// How many `>` stand before each line.
        var quotes: Int
        /// Whether lines that are indented less than the first do not belong to it for sure.
        var isIndented: Bool
    }

    /// In the order of their first lines.
    private(set) var blocks: [Block] = []
    /// The lines of fenced code and HTML, which even a formula that has begun cannot take.
    private(set) var closedLines: Set<Int> = []

    init(of document: borrowing CMarkDocument) {
        var blocks: [Block] = []
        var closedLines: Set<Int> = []
        document.walk { node in
            let first = node.startLine - 1
            let last = max(first, node.endLine - 1)
            guard first >= 0 else { return }
            let kind: Block.Kind
            switch node.kind {
            case .paragraph: kind = .lines
            case .heading: kind = first == last ? .separateLines : .lines
            case .table, .containerTitle: kind = .separateLines
            case .codeBlock where node.pointer.pointee.as.code.fenced != 0, .htmlBlock:
                closedLines.formUnion(first...last)
                return
            default: return
            }
            guard let (quotes, isIndented) = Self.containers(around: node) else { return }
            blocks.append(
                Block(
                    kind: kind, lines: first...last, column: max(0, node.startColumn - 1),
                    quotes: quotes, isIndented: isIndented))
        }
        self.blocks = blocks.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
        self.closedLines = closedLines
    }

    /// How many quotes hold a node, and whether a list or a block of the dialect's does; `nil` for a
    /// node too deep to be rendered.
    private static func containers(around node: CMarkNode) -> (quotes: Int, isIndented: Bool)? {
        var quotes = 0
        var isIndented = false
        var depth = 0
        var node = node
        while let parent = node.parent {
            depth += 1
            guard depth <= Markdown.maximumDepth else { return nil }
            switch parent.kind {
            case .blockQuote: quotes += 1
            case .document: break
            default: isIndented = true
            }
            node = parent
        }
        return (quotes, isIndented)
    }
}
