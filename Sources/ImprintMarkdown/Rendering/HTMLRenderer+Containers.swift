extension HTMLRenderer {
    /// What a construct says of a node.
    func renderedBlock(_ node: CMarkNode?) -> (any RenderedBlock)? {
        node?.data?.content as? any RenderedBlock
    }

    mutating func openContainer(_ node: CMarkNode) {
        startLine()
        renderedBlock(node)?.open(node, in: &self)
    }

    mutating func closeContainer(_ node: CMarkNode) {
        renderedBlock(node)?.close(node, in: &self)
    }

    mutating func openContainerTitle(_ node: CMarkNode) {
        guard let parent = node.parent else { return }
        startLine()
        renderedBlock(parent)?.openTitle(node, of: parent, in: &self)
    }

    mutating func closeContainerTitle(_ node: CMarkNode) {
        guard let parent = node.parent else { return }
        renderedBlock(parent)?.closeTitle(node, of: parent, in: &self)
    }

    /// A block quote, or the box that it is.
    mutating func openBlockQuote(_ node: CMarkNode) {
        startLine()
        if let alert = renderedBlock(node) { return alert.open(node, in: &self) }
        openTag("blockquote", of: node)
        write("\n")
    }

    mutating func closeBlockQuote(_ node: CMarkNode) {
        if let alert = renderedBlock(node) { return alert.close(node, in: &self) }
        startLine()
        write("</blockquote>\n")
    }

    /// Closes an element that stands on lines of its own.
    mutating func closeBlock(_ tag: StaticString) {
        startLine()
        write(tag)
    }
}
