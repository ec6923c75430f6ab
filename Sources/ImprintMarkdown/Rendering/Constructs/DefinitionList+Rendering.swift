extension DefinitionList: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        // The terms below a definition make a node of their own, but not a list of their own.
        guard node.previous?.content(DefinitionList.self) == nil else { return }
        renderer.write("<dl")
        renderer.writeAttributes(node.data?.attributes)
        renderer.write(">\n")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        guard node.next?.content(DefinitionList.self) == nil else { return }
        renderer.closeBlock("</dl>\n")
    }

    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<dt>")
    }

    func closeTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("</dt>\n")
    }
}

extension Definition: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("<dd>")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write("</dd>\n")
    }

    func omitsParagraph(_ paragraph: CMarkNode) -> Bool {
        !isLoose && paragraph.previous == nil && paragraph.next?.kind != .paragraph
    }
}
