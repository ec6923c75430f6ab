import CCmarkGFM
import ImprintCore

/// Makes links of the mentions and identifiers in texts that are not part of a link.
enum TextLinkPass {
    static func run(on root: CMarkNode, _ state: DocumentState) {
        guard var linker = TextLinker(state.options) else { return }
        var texts: [CMarkNode] = []
        var link: CMarkNode?
        // Elements that the author wrote in HTML, and in which nothing links.
        var html = 0
        root.walk { node in
            if !node.isInline { html = 0 }
            if node.kind == .inlineHTML { html = max(0, html + change(ofTag: node.literal)) }
            if let open = link, !node.isBelow(open) { link = nil }
            if node.kind == .link { link = link ?? node }
            guard node.kind == .text else { return }
            if link == nil, html == 0 { texts.append(node) }
        }
        for text in texts { insertLinks(into: text, &linker, state) }
    }

    /// 1 for a tag that opens a link or code, -1 for one that closes it, or else 0.
    private static func change(ofTag bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var scanner = HTMLTagScanner(bytes)
        guard let tag = scanner.next(), !tag.isSelfClosing,
            ["a", "code", "kbd", "samp", "pre", "script", "style"].contains(tag.name)
        else { return 0 }
        return tag.isClosing ? -1 : 1
    }

    private static func insertLinks(
        into node: CMarkNode, _ linker: inout TextLinker, _ state: DocumentState
    ) {
        let text = node.literal
        let links = linker.links(in: text) { range, identifier, message in
            state.problems.append(
                MarkdownProblem(
                    .warning, code: "markdown.malformed-identifier", message,
                    at: node.place(of: range.lowerBound),
                    suggestion: "write it as ‘\(identifier.example)’"))
        }
        guard !links.isEmpty else { return }
        var last = node
        var start = 0
        func append(_ made: CMarkNode?) {
            guard let made else { return }
            made.insert(after: last)
            last = made
        }
        for link in links {
            if start < link.range.lowerBound {
                append(CMarkNode.text(text[start..<link.range.lowerBound], like: node, at: start))
            }
            append(CMarkNode.link(link, text[link.range], like: node))
            start = link.range.upperBound
        }
        if start < text.count { append(CMarkNode.text(text[start...], like: node, at: start)) }
        node.remove()
    }
}

extension CMarkNode {
    fileprivate func isBelow(_ other: CMarkNode) -> Bool {
        var node = parent
        while let current = node, current.isInline {
            if current.pointer == other.pointer { return true }
            node = current.parent
        }
        return false
    }

    fileprivate static func text(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, like other: CMarkNode, at offset: Int
    ) -> CMarkNode? {
        guard let pointer = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
        cmark_node_set_literal(pointer, String(decoding: bytes, as: UTF8.self))
        let node = CMarkNode(pointer: pointer)
        node.setPlace(like: other, at: offset)
        return node
    }

    fileprivate static func link(
        _ link: TextLinker.Link, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, like other: CMarkNode
    ) -> CMarkNode? {
        guard let pointer = cmark_node_new(CMARK_NODE_LINK),
            let text = text(bytes, like: other, at: bytes.startIndex)
        else { return nil }
        cmark_node_set_url(pointer, link.url)
        let node = CMarkNode(pointer: pointer)
        node.setPlace(like: other, at: bytes.startIndex)
        node.append(text)
        node.ownData.attributes.add(class: link.name)
        return node
    }

    private func setPlace(like other: CMarkNode, at offset: Int) {
        pointer.pointee.start_line = other.pointer.pointee.start_line
        pointer.pointee.end_line = other.pointer.pointee.end_line
        pointer.pointee.start_column = other.pointer.pointee.start_column + Int32(offset)
        pointer.pointee.end_column = other.pointer.pointee.end_column
    }

    /// About where a byte of a text stands in the page.
    func place(of offset: Int) -> TextPosition {
        var block = self
        while block.startLine < 1, let parent = block.parent { block = parent }
        return TextPosition(line: max(1, block.startLine), column: max(1, startColumn + offset))
    }
}
