extension TableOfContents: RenderedBlock {
    func open(_ node: CMarkNode, in renderer: inout HTMLRenderer) {
        renderer.contentsPlaces.append(renderer.html.count)
    }

    func close(_ node: CMarkNode, in renderer: inout HTMLRenderer) {}
}

extension HTMLRenderer {
    /// Lists the headings wherever the page asks for them, once all are known.
    mutating func writeTablesOfContents() {
        guard !contentsPlaces.isEmpty else { return }
        let entries = Outline(result.headings, levels: options.outlineLevels).entries
        guard !entries.isEmpty else { return }
        let text = html
        html = []
        html.reserveCapacity(text.count * 2)
        var start = 0
        for place in contentsPlaces {
            html.append(contentsOf: text[start..<place])
            start = place
            write("<nav class=\"toc\" aria-label=\"Contents\">\n")
            writeOutline(entries)
            write("</nav>\n")
        }
        html.append(contentsOf: text[start...])
    }

    /// As deep as levels of headings are: six.
    private mutating func writeOutline(_ entries: [Outline.Entry]) {
        write("<ul>\n")
        for entry in entries {
            write("<li><a href=\"#")
            HTMLEscaping.append(entry.heading.anchor, to: &html)
            write("\">\(entry.heading.html)</a>")
            if !entry.children.isEmpty {
                write("\n")
                writeOutline(entry.children)
            }
            write("</li>\n")
        }
        write("</ul>\n")
    }
}
