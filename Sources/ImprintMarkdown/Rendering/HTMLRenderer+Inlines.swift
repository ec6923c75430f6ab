import ImprintCore

extension HTMLRenderer {
    mutating func writeText(_ node: CMarkNode) {
        let text = node.literal
        guard !fragments.isEmpty, FragmentToken.isIn(text) else {
            openInline()
            return writeEscaped(text)
        }
        let mayEndParagraph = node.parent?.kind == .paragraph
        FragmentToken.split(text) { piece in
            switch piece {
            case .text(let range):
                openInline()
                writeEscaped(UnsafeBufferPointer(rebasing: text[range]))
            case .fragment(let index):
                guard fragments.indices.contains(index) else { return }
                if mayEndParagraph, isBlockFragment(index) {
                    writeBlockFragment(fragments[index])
                } else {
                    openInline()
                    html.append(contentsOf: fragments[index])
                }
            }
        }
    }

    mutating func writeCode(_ node: CMarkNode) {
        openInline()
        write("<code>")
        writeCodeText(node.literal)
        write("</code>")
    }

    mutating func openLink(_ node: CMarkNode) {
        openInline()
        let resolution = resolution(of: node, kind: .link)
        write("<a href=\"")
        writeAddress(resolution, or: node.destination)
        write("\"")
        writeTitle(node)
        if !resolution.attributes.isEmpty { write(resolution.attributes) }
        write(">")
    }

    mutating func openImage(_ node: CMarkNode) {
        openInline()
        write("<img src=\"")
        writeAddress(resolution(of: node, kind: .image), or: node.destination)
        write("\" alt=\"")
        image = node
    }

    mutating func closeImage(_ node: CMarkNode) {
        image = nil
        write("\"")
        writeTitle(node)
        write(" />")
    }

    mutating func writeAlternativeText(_ node: CMarkNode) {
        switch node.kind {
        case .text, .code, .inlineHTML: writeCodeText(node.literal)
        case .softBreak, .lineBreak: write(" ")
        default: break
        }
    }

    private func resolution(of node: CMarkNode, kind: Reference.Kind) -> LinkResolution {
        guard let links else { return .unchanged }
        return links.resolution(
            of: Reference(
                kind: kind, destination: String(decoding: node.destination, as: UTF8.self),
                position: position(of: node)))
    }

    private mutating func writeAddress(
        _ resolution: LinkResolution, or destination: UnsafeBufferPointer<UInt8>
    ) {
        guard var address = resolution.address else {
            // Text from people who are not trusted must not run scripts by its links either.
            if options.rawHTML == .escape, UnsafeAddress.isUnsafe(destination) { return }
            return HTMLEscaping.appendAddress(destination, to: &html)
        }
        address.withUTF8 { HTMLEscaping.appendAddress($0, to: &html) }
    }

    private mutating func writeTitle(_ node: CMarkNode) {
        guard !node.title.isEmpty else { return }
        write(" title=\"")
        writeEscaped(node.title)
        write("\"")
    }

    /// About where an inline stands: cmark leaves some inlines without a line of their own.
    func position(of node: CMarkNode) -> TextPosition {
        var block = node
        while block.startLine < 1, let parent = block.parent { block = parent }
        return TextPosition(line: max(1, block.startLine), column: max(1, block.startColumn))
    }
}
