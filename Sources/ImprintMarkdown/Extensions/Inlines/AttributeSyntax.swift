import CCmarkGFM

/// `{: #id .class }`, `{ .class }` and `{width=300}` among inlines.
///
/// The list becomes a node of its own; `AttributePass` finds what it belongs to once all inlines are
/// known, or makes it text again.
enum AttributeSyntax {
    /// How many inlines may stand between `[` and `]{.class}`.
    private static let longestSpan = 400

    static func match(_ context: InlineContext) -> UnsafeMutablePointer<cmark_node>? {
        var index = 1
        let isMarked = context.byte(1) == UInt8(ascii: ":")
        if isMarked { index += 1 }
        while context.byte(index) == 0x20 { index += 1 }
        let first = context.byte(index)
        let before = context.previous
        guard !before.isASCIIAlphanumeric, first != UInt8(ascii: "}") else { return nil }
        if first != UInt8(ascii: "#"), first != UInt8(ascii: ".") {
            // `{x}` is text; `{width=300}` counts behind what it can belong to.
            guard isMarked || (!before.isASCIISpace && isKey(context, from: index)) else {
                return nil
            }
        }
        guard let state = context.state, state.switches.attributes,
            let (attributes, length) = AttributeList.parse(context.bytes[context.offset...])
        else { return nil }
        guard let node = context.makeNode(.attributeList, length: length) else { return nil }
        context.setLiteral(of: node.pointer, to: context.offset..<(context.offset + length))
        node.ownData.attributes = attributes
        if before == UInt8(ascii: "]"), marksSpan(context) { node.ownData.content = SpanEnd() }
        state.hasAttributeLists = true
        context.take(length)
        return node.pointer
    }

    /// Whether a key with `=` begins at a distance.
    private static func isKey(_ context: InlineContext, from distance: Int) -> Bool {
        var index = distance
        while context.byte(index).isASCIIAlphanumeric || context.byte(index) == UInt8(ascii: "-") {
            index += 1
        }
        return index > distance && context.byte(index) == UInt8(ascii: "=")
    }

    /// Says of a list that it ends a span, whose bracket was taken away.
    struct SpanEnd: Sendable {}

    /// Marks the `[` that the `]` before the list closes, and empties that; returns whether both are
    /// there and but text.
    private static func marksSpan(_ context: InlineContext) -> Bool {
        guard let last = context.parent.pointee.last_child, isBracket(last, UInt8(ascii: "]"))
        else {
            return false
        }
        var depth = 0
        var node: UnsafeMutablePointer<cmark_node>? = last
        var count = 0
        while let current = node, count < longestSpan {
            if isBracket(current, UInt8(ascii: "]")) { depth += 1 }
            if isBracket(current, UInt8(ascii: "[")) {
                depth -= 1
                if depth == 0 {
                    CMarkNode(pointer: current).become(.spanStart)
                    CMarkNode(pointer: last).becomeText(UnsafeBufferPointer(start: nil, count: 0))
                    return true
                }
            }
            node = current.pointee.prev
            count += 1
        }
        return false
    }

    /// Whether a node is a bracket that nobody escaped: cmark counts the backslash among its columns.
    private static func isBracket(
        _ node: UnsafeMutablePointer<cmark_node>, _ bracket: UInt8
    ) -> Bool {
        node.pointee.type == CMARK_NODE_TEXT.rawValue && node.pointee.as.literal.len == 1
            && node.pointee.as.literal.data[0] == bracket
            && node.pointee.start_column == node.pointee.end_column
    }
}
