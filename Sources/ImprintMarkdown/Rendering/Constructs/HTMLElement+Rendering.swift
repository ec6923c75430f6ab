extension HTMLElement: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        if name == "h1" { renderer.result.hasTitle = true }
        renderer.write("<\(name)")
        renderer.writeAttributes(node.data?.attributes)
        renderer.write(holdsInlines ? ">" : ">\n")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        if !holdsInlines { renderer.startLine() }
        renderer.write("</\(name)>\n")
    }

    func omitsParagraph(_ paragraph: CMarkNode) -> Bool { holdsInlines }
}
