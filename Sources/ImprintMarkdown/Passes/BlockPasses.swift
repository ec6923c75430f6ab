import CCmarkGFM

/// What is done to a document's blocks once all are known.
enum BlockPasses {
    /// Removes lines that show nothing, and puts captions with their blocks.
    static func run(_ document: borrowing CMarkDocument) {
        var unseen: [CMarkNode] = []
        var captions: [CMarkNode] = []
        var figures: [CMarkNode] = []
        document.root.walkBlocks { node in
            guard let content = node.data?.content else { return }
            switch content {
            case is UnseenLine: unseen.append(node)
            case is Caption: captions.append(node)
            case is Figure: figures.append(node)
            default: break
            }
        }
        for node in unseen {
            cmark_node_unlink(node.pointer)
            cmark_node_free(node.pointer)
        }
        // The caption, which `:::figure[…]` has first, is read after what it is about.
        for figure in figures {
            guard let title = figure.firstChild, title.kind == .containerTitle else { continue }
            cmark_node_append_child(figure.pointer, title.pointer)
        }
        captions.forEach(wrap)
    }

    /// Makes a figure of a caption and the block before it.
    private static func wrap(_ caption: CMarkNode) {
        guard let content: Caption = caption.content(),
            let block = caption.previous,
            let figure = cmark_node_new_with_ext(
                CMarkLibrary.shared.type(of: .container), caption.pointer.pointee.extension)
        else { return }
        let node = CMarkNode(pointer: figure)
        node.ownData.content = Figure()
        node.ownData.attributes = caption.ownData.attributes
        caption.ownData.attributes = ElementAttributes()
        figure.pointee.start_line = block.pointer.pointee.start_line
        figure.pointee.start_column = block.pointer.pointee.start_column
        figure.pointee.end_line = caption.pointer.pointee.end_line
        cmark_node_insert_before(block.pointer, figure)
        cmark_node_append_child(figure, block.pointer)
        if content.isAbove {
            cmark_node_prepend_child(figure, caption.pointer)
        } else {
            cmark_node_append_child(figure, caption.pointer)
        }
    }
}
