extension HTMLRenderer {
    /// Opens an element that holds inlines.
    mutating func openElement(
        _ name: StaticString, of node: CMarkNode, classes: [String] = [], _ rest: StaticString = ""
    ) {
        openInline()
        write("<")
        write(name)
        if !classes.isEmpty || node.hasData {
            writeAttributes(node.data?.attributes, classes: classes)
        }
        write(rest)
        write(">")
    }

    mutating func openSpan(_ node: CMarkNode) {
        switch node.spanElement {
        case .plain: openElement("span", of: node)
        case .mark: openElement("mark", of: node)
        case .insertion: openElement("ins", of: node)
        case .superscript: openElement("sup", of: node)
        case .subscript: openElement("sub", of: node)
        case .criticInsertion: openElement("ins", of: node, classes: ["critic"])
        case .criticDeletion: openElement("del", of: node, classes: ["critic"])
        case .criticMark: openElement("mark", of: node, classes: ["critic"])
        case .criticComment:
            openElement("span", of: node, classes: ["critic", "comment"], " role=\"comment\"")
        case .criticSubstitution: break
        }
    }

    mutating func closeSpan(_ node: CMarkNode) {
        switch node.spanElement {
        case .plain, .criticComment: write("</span>")
        case .mark, .criticMark: write("</mark>")
        case .insertion, .criticInsertion: write("</ins>")
        case .superscript: write("</sup>")
        case .subscript: write("</sub>")
        case .criticDeletion: write("</del>")
        case .criticSubstitution: break
        }
    }

    mutating func writeKeys(_ node: CMarkNode) {
        guard let keys: Keys = node.content() else { return }
        openElement("span", of: node, classes: ["keys"])
        for (index, key) in keys.keys.enumerated() {
            if index > 0 { write("<span>+</span>") }
            write("<kbd")
            if let name = key.name { writeAttribute("class", "key-\(name)") }
            write(">")
            HTMLEscaping.append(key.label, to: &html)
            write("</kbd>")
        }
        write("</span>")
    }

    /// Writes an icon; attributes of the author's stand on a box around it, as its own are the file's.
    mutating func writeIcon(_ node: CMarkNode) {
        guard let icon: Icon = node.content() else { return }
        let attributes = node.data?.attributes ?? ElementAttributes()
        openInline()
        if !attributes.isEmpty { openElement("span", of: node) }
        html.append(contentsOf: icon.html)
        if !attributes.isEmpty { write("</span>") }
    }
}
