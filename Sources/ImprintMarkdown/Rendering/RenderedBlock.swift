/// A construct's content of a container, which knows how the container is written.
protocol RenderedBlock: Sendable {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer)
    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer)
    /// Writes what stands before and behind the inlines of the title.
    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer)
    func closeTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer)
    /// Whether a paragraph right below stands without `<p>`.
    func omitsParagraph(_ paragraph: CMarkNode) -> Bool
}

extension RenderedBlock {
    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<p class=\"title\">")
    }

    func closeTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("</p>\n")
    }

    func omitsParagraph(_ paragraph: CMarkNode) -> Bool { false }
}
