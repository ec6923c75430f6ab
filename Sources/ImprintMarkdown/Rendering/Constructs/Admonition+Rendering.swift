extension Admonition: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        var all = ["admonition"]
        if !type.isEmpty { all.append(type) }
        // So that a style for the type that the name stands for applies.
        if let canonical = AdmonitionTypes.aliases[type] { all.append(canonical) }
        all += classes
        renderer.write(folding == .none ? "<div" : "<details")
        renderer.writeAttributes(node.data?.attributes, classes: all)
        switch folding {
        case .none: renderer.write(" role=\"note\">\n")
        case .closed: renderer.write(">\n")
        case .open: renderer.write(" open>\n")
        }
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.closeBlock(folding == .none ? "</div>\n" : "</details>\n")
    }

    func openTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write(
            folding == .none
                ? "<p class=\"admonition-title\">" : "<summary class=\"admonition-title\">")
    }

    func closeTitle(_ title: CMarkNode, of node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.write(folding == .none ? "</p>\n" : "</summary>\n")
    }
}
