import CCmarkGFM

/// The blocks that are open at a line.
enum OpenBlocks {
    /// Whether the open block inside of all others is neither code nor HTML, in which nothing is a
    /// mark.
    static func mayHoldMarks(_ container: UnsafeMutablePointer<cmark_node>) -> Bool {
        var node = container
        while let child = node.pointee.last_child,
            Int(child.pointee.flags) & Int(CMARK_NODE__OPEN.rawValue) != 0
        {
            node = child
        }
        let kind = CMarkNode(pointer: node).kind
        return kind != .codeBlock && kind != .htmlBlock
    }

    /// The nearest of the blocks around one that satisfies a condition.
    static func nearest(
        around container: UnsafeMutablePointer<cmark_node>, where isWanted: (NodeData) -> Bool
    ) -> UnsafeMutablePointer<cmark_node>? {
        var node = container.pointee.parent
        while let current = node {
            if let data = CMarkNode(pointer: current).data, isWanted(data) { return current }
            node = current.pointee.parent
        }
        return nil
    }

    /// The innermost open block that satisfies a condition and holds the line; `nil` if the line is
    /// code or HTML, in which nothing is a mark.
    ///
    /// cmark asks the outermost block first, before it knows which of those inside hold the line; so
    /// it is followed here by what quotes, lists and indented bodies need of a line.
    ///
    /// `isIndentable`: whether the mark may stand where else code would.
    static func innermost(
        in container: UnsafeMutablePointer<cmark_node>, at line: BlockLine,
        isIndentable: Bool = false, where isWanted: (NodeData) -> Bool
    ) -> UnsafeMutablePointer<cmark_node>? {
        var indentation = line.indentation
        var found: UnsafeMutablePointer<cmark_node>?
        var next: UnsafeMutablePointer<cmark_node>? = container
        while let pointer = next {
            let node = CMarkNode(pointer: pointer)
            switch node.kind {
            case .codeBlock:
                // An indented block ends at a line that is not.
                return pointer.pointee.as.code.fenced != 0 ? nil : found
            case .htmlBlock: return nil
            case .blockQuote: return found
            case .item:
                let list = pointer.pointee.as.list
                indentation -= Int(list.marker_offset) + Int(list.padding)
            case .footnoteDefinition: indentation -= 4
            default: indentation -= node.data?.requiredIndentation ?? 0
            }
            guard indentation >= 0 else { return found }
            if isIndentable || indentation < 4, let data = node.data, isWanted(data) {
                found = pointer
            }
            guard let child = pointer.pointee.last_child,
                Int(child.pointee.flags) & Int(CMARK_NODE__OPEN.rawValue) != 0
            else { return found }
            next = child
        }
        return found
    }
}
