extension HTMLRenderer {
    mutating func openContainer(_ node: CMarkNode) {
        startLine()
        if let admonition: Admonition = node.content() {
            write("<div")
            writeAttributes(
                node.data?.attributes,
                classes: ["admonition", admonition.type] + admonition.classes)
            write(" role=\"note\">\n")
        }
    }

    mutating func closeContainer(_ node: CMarkNode) {
        startLine()
        if node.content(Admonition.self) != nil { write("</div>\n") }
    }

    mutating func openContainerTitle(_ node: CMarkNode) {
        write("<p class=\"admonition-title\">")
    }

    mutating func closeContainerTitle(_ node: CMarkNode) {
        write("</p>\n")
    }
}
