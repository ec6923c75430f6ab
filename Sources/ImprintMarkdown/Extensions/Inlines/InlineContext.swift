import CCmarkGFM

/// The place in a block's text at which cmark asks whether an inline begins.
struct InlineContext {
    let parser: UnsafeMutablePointer<cmark_parser>
    let subject: OpaquePointer
    /// The block that the inlines are added to.
    let parent: UnsafeMutablePointer<cmark_node>
    /// The text of the block, lines parted by their ends.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Of the byte that was asked for.
    let offset: Int

    init?(
        _ parser: UnsafeMutablePointer<cmark_parser>?, _ subject: OpaquePointer?,
        _ parent: UnsafeMutablePointer<cmark_node>?
    ) {
        guard let parser, let subject, let parent,
            let chunk = cmark_inline_parser_get_chunk(subject)
        else { return nil }
        self.parser = parser
        self.subject = subject
        self.parent = parent
        bytes = UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
        offset = Int(cmark_inline_parser_get_offset(subject))
    }

    /// What the document knows of itself; `nil` while the library is set up.
    var state: DocumentState? {
        guard let pointer = parser.pointee.root?.pointee.user_data else { return nil }
        return Unmanaged<DocumentState>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// The byte before the place; a line end before the first.
    var previous: UInt8 { offset > 0 ? bytes[offset - 1] : 0x0A }

    /// The byte at a distance from the place; a line end behind the last.
    func byte(_ distance: Int) -> UInt8 {
        offset + distance < bytes.count ? bytes[offset + distance] : 0x0A
    }

    /// How often the byte at the place is repeated from there on.
    var runLength: Int {
        let byte = bytes[offset]
        var end = offset + 1
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - offset
    }

    var line: Int { Int(cmark_inline_parser_get_line(subject)) }
    /// From 1; a hint, as cmark leaves out what a list or quote puts before a line.
    var column: Int { Int(cmark_inline_parser_get_column(subject)) }

    /// Makes the next bytes text, and takes them.
    ///
    /// The text is not copied: it points into the block's, as cmark's own does, which footnotes count
    /// on.
    func takeText(_ count: Int) -> UnsafeMutablePointer<cmark_node>? {
        guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
        setLiteral(of: node, to: offset..<(offset + count))
        place(node, length: count)
        take(count)
        return node
    }

    /// Makes a node of the dialect's for the next bytes, which are not taken.
    func makeNode(_ kind: CMarkNode.Kind, length: Int) -> CMarkNode? {
        guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
        place(node, length: length)
        CMarkNode(pointer: node).become(kind)
        return CMarkNode(pointer: node)
    }

    func setLiteral(of node: UnsafeMutablePointer<cmark_node>, to range: Range<Int>) {
        node.pointee.as.literal = cmark_chunk(
            data: bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + range.lowerBound) },
            len: bufsize_t(range.count), alloc: 0)
    }

    private func place(_ node: UnsafeMutablePointer<cmark_node>, length: Int) {
        node.pointee.start_line = Int32(line)
        node.pointee.end_line = Int32(line)
        node.pointee.start_column = Int32(column)
        node.pointee.end_column = Int32(column + length - 1)
    }

    func take(_ count: Int) {
        cmark_inline_parser_set_offset(subject, Int32(offset + count))
    }
}

extension UInt8 {
    /// Whether the byte is a letter or digit of ASCII.
    ///
    /// Letters of other scripts are not asked for: those that write words without spaces would have no
    /// place for a mark.
    var isASCIIAlphanumeric: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
