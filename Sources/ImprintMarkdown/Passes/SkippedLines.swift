import CCmarkGFM

/// Counts the lines that critic markup took in one piece for the inlines behind it.
enum SkippedLines {
    static func run(on root: CMarkNode) {
        var skipped: Int32 = 0
        var open: (span: CMarkNode, lines: Int32)?
        root.walk { node in
            guard node.isInline else {
                (skipped, open) = (0, nil)
                return
            }
            if let (span, lines) = open, !node.isInside(span) {
                skipped += lines
                open = nil
            }
            if node.pointer.pointee.start_line > 0 {
                node.pointer.pointee.start_line += skipped
                node.pointer.pointee.end_line += skipped
            }
            // A mark within a mark is part of the lines of the outer one.
            if open == nil, node.kind == .span, node.pointer.pointee.internal_offset > 0 {
                open = (node, node.pointer.pointee.internal_offset)
            }
        }
    }
}

extension CMarkNode {
    fileprivate func isInside(_ other: CMarkNode) -> Bool {
        var node = parent
        while let current = node, current.isInline {
            if current.pointer == other.pointer { return true }
            node = current.parent
        }
        return false
    }
}
