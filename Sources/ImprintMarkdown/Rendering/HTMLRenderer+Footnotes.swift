/// Which footnotes are written.
struct FootnoteState {
    /// The number of the definition at hand, from 1; 0 before the first.
    var count = 0
    /// The number of the last definition that has its way back.
    var lastWithBackReference = 0
}

extension HTMLRenderer {
    mutating func writeFootnoteReference(_ node: CMarkNode) {
        guard let definition = node.footnoteDefinition else { return }
        openInline()
        write("<sup class=\"footnote-ref\"><a href=\"#fn-")
        HTMLEscaping.appendAddress(definition.literal, to: &html)
        write("\" id=\"fnref-")
        HTMLEscaping.appendAddress(definition.literal, to: &html)
        var anchor = "fnref-\(String(decoding: definition.literal, as: UTF8.self))"
        if node.footnoteReferenceIndex > 1 {
            write("-\(node.footnoteReferenceIndex)")
            anchor += "-\(node.footnoteReferenceIndex)"
        }
        result.anchors.append(anchor)
        write("\" data-footnote-ref>")
        HTMLEscaping.appendAddress(node.literal, to: &html)
        write("</a></sup>")
    }

    mutating func openFootnote(_ node: CMarkNode) {
        if footnotes.count == 0 {
            write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        }
        footnotes.count += 1
        write("<li id=\"fn-")
        HTMLEscaping.appendAddress(node.literal, to: &html)
        write("\">\n")
        result.anchors.append("fn-\(String(decoding: node.literal, as: UTF8.self))")
    }

    mutating func closeFootnote(_ node: CMarkNode) {
        if writeBackReference(to: node) { write("\n") }
        write("</li>\n")
    }

    /// Writes the way back to each reference; returns whether it did, as it is written once: at the
    /// end of the last paragraph, or behind a definition that does not end in one.
    @discardableResult
    mutating func writeBackReference(to definition: CMarkNode) -> Bool {
        guard footnotes.lastWithBackReference < footnotes.count else { return false }
        footnotes.lastWithBackReference = footnotes.count
        writeBackReference(to: definition, index: 1)
        write("↩</a>")
        for index in 2..<max(2, definition.footnoteReferenceCount + 1) {
            write(" ")
            writeBackReference(to: definition, index: index)
            write("↩<sup class=\"footnote-ref\">\(index)</sup></a>")
        }
        return true
    }

    /// Opens the link to one of the references to a definition.
    ///
    /// cmark labels each “Back to content”; a screen reader's list of links needs to tell them apart.
    private mutating func writeBackReference(to definition: CMarkNode, index: Int) {
        write("<a href=\"#fnref-")
        HTMLEscaping.appendAddress(definition.literal, to: &html)
        if index > 1 { write("-\(index)") }
        write("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to ")
        switch options.markup {
        case .commonMark: write("content")
        case .site:
            write(
                index == 1
                    ? "reference \(footnotes.count)" : "reference \(footnotes.count)-\(index)")
        }
        write("\">")
    }
}
