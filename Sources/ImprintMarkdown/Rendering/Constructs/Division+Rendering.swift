extension Division: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<div")
        renderer.writeAttributes(node.data?.attributes, classes: classes)
        renderer.write(">\n")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.closeBlock("</div>\n")
    }
}
