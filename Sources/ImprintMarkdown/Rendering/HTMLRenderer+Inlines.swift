import ImprintCore

extension HTMLRenderer {
    mutating func writeText(_ node: CMarkNode) {
        let text = node.literal
        guard formulas.isEmpty || !FormulaMark.isIn(text) else {
            return writeTextWithFormulas(text, of: node)
        }
        writeText(text, of: node)
    }

    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, of node: CMarkNode) {
        guard !fragments.isEmpty, FragmentToken.isIn(text) else {
            return writeInlineText(text)
        }
        let mayEndParagraph = node.parent?.kind == .paragraph
        FragmentToken.split(text) { piece in
            switch piece {
            case .text(let range):
                writeInlineText(UnsafeBufferPointer(rebasing: text[range]))
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

    /// Writes text of a paragraph; the white space between it and a block fragment is left out.
    private mutating func writeInlineText(_ text: UnsafeBufferPointer<UInt8>) {
        guard paragraph == .pending else { return writeWords(text) }
        let rest = text.drop(while: Self.isSpace)
        guard !rest.isEmpty else { return }
        openInline()
        writeWords(UnsafeBufferPointer(rebasing: rest))
    }

    /// Writes the end of a line; at a block fragment nothing is left of it.
    mutating func writeBreak(isHard: Bool) {
        guard paragraph != .pending else { return }
        write(isHard ? "<br />\n" : "\n")
    }

    mutating func writeCode(_ node: CMarkNode) {
        if node.literal.first == UInt8(ascii: "#") {
            openInline()
            if writeHighlightedCode(node.literal) { return }
        }
        openElement("code", of: node)
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
        if !resolution.attributes.isEmpty { writeLinkAttributes(resolution.attributes, of: node) }
        writeAttributes(node.data?.attributes)
        write(">")
    }

    mutating func openImage(_ node: CMarkNode) {
        openInline()
        let resolution = resolution(of: node, kind: .image)
        imageSize = resolution.size
        write("<img src=\"")
        writeAddress(resolution, or: node.destination)
        write("\" alt=\"")
        image = node
    }

    mutating func closeImage(_ node: CMarkNode) {
        image = nil
        write("\"")
        writeTitle(node)
        var attributes = node.data?.attributes
        // HTML5 has no `align`.
        let side = options.markup == .site ? attributes?.take("align") : nil
        writeAttributes(attributes, classes: side.map { ["align-\($0)"] } ?? [])
        writeImageAttributes(size: imageSize) { attributes?[$0] }
        write(" />")
    }

    /// Writes what the site gives links to other sites, unless the author says it otherwise.
    private mutating func writeLinkAttributes(_ attributes: String, of node: CMarkNode) {
        guard let own = node.data?.attributes, own["rel"] != nil || own["target"] != nil else {
            return write(attributes)
        }
    }

    mutating func writeAlternativeText(_ node: CMarkNode) {
        switch node.kind {
        case .text, .code, .inlineHTML: writeCodeText(node.literal)
        case .softBreak, .lineBreak: write(" ")
        case .keys:
            if let keys: Keys = node.content() { HTMLEscaping.append(keys.text, to: &html) }
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
        guard !node.title.isEmpty, node.pointer != figureImage?.pointer else { return }
        write(" title=\"")
        writeCodeText(node.title)
        write("\"")
    }

    /// About where an inline stands: cmark leaves some inlines without a line of their own.
    func position(of node: CMarkNode) -> TextPosition {
        var block = node
        while block.startLine < 1, let parent = block.parent { block = parent }
        return TextPosition(line: max(1, block.startLine), column: max(1, block.startColumn))
    }
}
