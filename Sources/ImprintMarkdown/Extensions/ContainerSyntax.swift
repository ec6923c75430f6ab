import CCmarkGFM

/// What the extensions of blocks that hold blocks have in common.
enum ContainerSyntax {
    /// Makes an extension whose nodes hold any block, and whose titles hold inlines.
    ///
    /// `open`: whether a line begins a block; takes the line if so.
    ///
    /// `match`: whether a line belongs to an open block; takes the indentation if so.
    static func makeExtension(
        _ name: String, open: @escaping cmark_open_block_func,
        match: @escaping cmark_match_block_func
    ) -> CMarkExtension {
        let made = CMarkExtension(making: name)
        cmark_syntax_extension_set_open_block_func(made.pointer, open)
        cmark_syntax_extension_set_match_block_func(made.pointer, match)
        cmark_syntax_extension_set_can_contain_func(made.pointer) { _, node, child in
            guard let node else { return 0 }
            let isBlock =
                Int(child.rawValue) & Int(CMARK_NODE_TYPE_MASK) == Int(CMARK_NODE_TYPE_BLOCK)
            switch CMarkNode(pointer: node).kind {
            case .container: return isBlock && child != CMARK_NODE_ITEM ? 1 : 0
            case .containerTitle: return isBlock ? 0 : 1
            default: return 0
            }
        }
        cmark_syntax_extension_set_contains_inlines_func(made.pointer) { _, node in
            guard let node else { return 0 }
            return CMarkNode(pointer: node).kind == .containerTitle ? 1 : 0
        }
        return made
    }

    /// Whether a line belongs to a block whose body is indented by four columns, as Python-Markdown
    /// has it: blank lines do, and a line that is not indented never goes on with a paragraph inside.
    static func matchIndented(_ line: BlockLine) -> Bool {
        if line.isBlank { return true }
        guard line.indentation >= 4 else {
            line.endParagraph()
            return false
        }
        line.take(columns: 4)
        return true
    }
}
