import CCmarkGFM

/// `[TOC]` on a line of its own, not in a paragraph.
///
/// Source of the rule: Python-Markdown's extension `toc`; `[[_TOC_]]` is GitLab's.
enum TableOfContentsSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_toc",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: UInt8(ascii: "["), parser, input),
                    let parser,
                    parser.pointee.current?.pointee.type != UInt16(CMARK_NODE_PARAGRAPH.rawValue)
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard line.text.count < 24 else { return nil }
                let text = line.text.trimmed
                guard text == "[TOC]" || text == "[[_TOC_]]",
                    let node = line.addBlock(.container, of: syntaxExtension, to: parent)
                else { return nil }
                node.ownData.content = TableOfContents()
                line.takeAll()
                return node.pointer
            },
            match: { _, _, _, _, _ in 0 })
    }
}
