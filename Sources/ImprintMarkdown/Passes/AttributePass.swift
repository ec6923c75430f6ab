import CCmarkGFM

/// Gives attribute lists to what they belong to, once all inlines are known.
///
/// A list belongs to the inline that it follows without a space; at the end of a heading, a cell or an
/// item's line to that; at the end of a paragraph, or on a line of its own below, to the paragraph; on
/// a line of its own below a list, a table or another block to that. Any other is text.
struct AttributePass {
    /// The starts of spans whose ends have not come.
    private var starts: [CMarkNode] = []

    static func run(on root: CMarkNode) {
        var lists: [CMarkNode] = []
        root.walk { node in
            if node.kind == .attributeList || node.kind == .spanStart { lists.append(node) }
        }
        var pass = AttributePass()
        for node in lists {
            switch node.kind {
            case .spanStart: pass.starts.append(node)
            case .attributeList: pass.resolve(node)
            default: break
            }
        }
        for start in pass.starts { Self.restore(start) }
    }

    private mutating func resolve(_ list: CMarkNode) {
        if list.content(AttributeSyntax.SpanEnd.self) != nil {
            return closeSpan(list)
        }
        if let previous = list.previous, Self.inlines.contains(previous.kind) {
            return move(list, to: previous)
        }
        guard list.next == nil, let parent = list.parent else { return Self.restore(list) }
        switch parent.kind {
        case .heading:
            guard let previous = list.previous else { return Self.restore(list) }
            move(list, to: parent)
            previous.dropTrailingSpace()
        case .tableCell: resolve(list, inCell: parent)
        case .paragraph: resolve(list, inParagraph: parent)
        default: Self.restore(list)
        }
    }

    /// Makes a span of `[text]{.class}`.
    private mutating func closeSpan(_ list: CMarkNode) {
        while let start = starts.popLast() {
            guard start.parent?.pointer == list.parent?.pointer else {
                // Emphasis stands across it.
                Self.restore(start)
                continue
            }
            start.become(.span)
            start.spanElement = .plain
            start.takeSiblings(upTo: list)
            return move(list, to: start)
        }
        Self.restore(list)
    }

    private func resolve(_ list: CMarkNode, inCell cell: CMarkNode) {
        guard let previous = list.previous else {
            // A line below a table is a row of it.
            guard let row = cell.parent, row.next == nil, !row.isHeaderRow, let table = row.parent,
                cell.previous == nil, cell.allSiblings(satisfy: { $0.firstChild == nil })
            else { return Self.restore(list) }
            move(list, to: table)
            return row.remove()
        }
        guard previous.endsInSpace else { return Self.restore(list) }
        move(list, to: cell)
        previous.dropTrailingSpace()
    }

    private func resolve(_ list: CMarkNode, inParagraph paragraph: CMarkNode) {
        guard let previous = list.previous else {
            guard let block = paragraph.previous, Self.blocks.contains(block.kind),
                block.lastLine + 1 == paragraph.startLine
            else { return Self.restore(list) }
            move(list, to: block)
            return paragraph.remove()
        }
        // The paragraphs of a loose list are elements of their own.
        let item = paragraph.parent.flatMap { parent in
            parent.kind == .item && parent.parent?.isTightList == true ? parent : nil
        }
        switch previous.kind {
        case .softBreak, .lineBreak:
            if let item {
                let isBelowList = item.next == nil && paragraph.next == nil
                move(list, to: isBelowList ? item.parent ?? item : item)
            } else {
                move(list, to: paragraph)
            }
            previous.remove()
        case .text where previous.endsInSpace:
            move(list, to: item ?? paragraph)
            previous.dropTrailingSpace()
        default: Self.restore(list)
        }
    }

    private func move(_ list: CMarkNode, to node: CMarkNode) {
        if let attributes = list.data?.attributes { node.ownData.attributes.merge(attributes) }
        list.remove()
    }

    private static func restore(_ node: CMarkNode) {
        guard node.kind == .attributeList else {
            let bracket: StaticString = "["
            return node.becomeText(UnsafeBufferPointer(start: bracket.utf8Start, count: 1))
        }
        var text = node.literal
        if node.content(AttributeSyntax.SpanEnd.self) != nil, let start = text.baseAddress {
            // The bracket before it is in the same buffer.
            text = UnsafeBufferPointer(start: start - 1, count: text.count + 1)
        }
        node.becomeText(text)
    }

    private static let inlines: Set<CMarkNode.Kind> = [
        .link, .image, .code, .emphasis, .strong, .strikethrough, .span, .keys, .icon,
    ]

    private static let blocks: Set<CMarkNode.Kind> = [
        .heading, .list, .codeBlock, .blockQuote, .table, .container,
    ]
}

extension CMarkNode {
    /// The last line of a block that holds something: cmark counts blank lines behind lists to them.
    fileprivate var lastLine: Int {
        var block = self
        while block.kind == .list || block.kind == .item || block.kind == .blockQuote
            || block.kind == .container, let last = block.lastChild
        {
            block = last
        }
        return block.endLine
    }

    fileprivate var endsInSpace: Bool {
        kind == .text && literal.last.map { $0 == 0x20 || $0 == 0x09 } ?? false
    }

    fileprivate func dropTrailingSpace() {
        guard kind == .text else { return }
        let count = literal.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        if count > 0 { dropLast(count) }
    }

    /// Whether the siblings behind this node have a property.
    fileprivate func allSiblings(satisfy condition: (CMarkNode) -> Bool) -> Bool {
        var sibling = next
        while let current = sibling {
            guard condition(current) else { return false }
            sibling = current.next
        }
        return true
    }
}
