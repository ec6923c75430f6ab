extension Steps: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        guard !isList(node) else { return }
        renderer.write("<div")
        renderer.writeAttributes(node.data?.attributes, classes: ["steps"])
        renderer.write(">\n")
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        guard !isList(node) else { return }
        renderer.closeBlock("</div>\n")
    }

    /// Whether the steps are nothing but a numbered list, which then needs no element around it.
    func isList(_ node: CMarkNode) -> Bool {
        guard let list = node.firstChild, list.kind == .list, list.isOrderedList else {
            return false
        }
        return list.next == nil
    }
}

extension HTMLRenderer {
    /// Opens the list of steps; returns whether the list is one.
    mutating func openSteps(_ list: CMarkNode) -> Bool {
        guard let parent = list.parent, parent.kind == .container,
            let steps: Steps = parent.content()
        else { return false }
        write("<ol")
        // A list that restarts tells screen readers and style sheets alike.
        if list.listStart != 1 { writeAttribute("start", "\(list.listStart)") }
        writeAttributes(
            steps.isList(parent) ? parent.data?.attributes : nil, classes: ["steps"])
        write(">\n")
        return true
    }
}
