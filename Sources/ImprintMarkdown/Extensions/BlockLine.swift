import CCmarkGFM
import ImprintCore

/// The line that cmark is about to place, as an extension sees it.
struct BlockLine {
    let parser: UnsafeMutablePointer<cmark_parser>
    /// The whole line with its end, tabs as written.
    let bytes: UnsafeBufferPointer<UInt8>

    init(
        _ parser: UnsafeMutablePointer<cmark_parser>, _ input: UnsafeMutablePointer<UInt8>?,
        _ length: Int32
    ) {
        self.parser = parser
        bytes = UnsafeBufferPointer(start: input, count: Int(length))
    }

    /// Whether the line goes on with a byte; what all constructs ask first, of each line of a site.
    static func begins(
        with byte: UInt8, _ parser: UnsafeMutablePointer<cmark_parser>?,
        _ input: UnsafeMutablePointer<UInt8>?
    ) -> Bool {
        guard let parser, let input else { return false }
        return input[Int(parser.pointee.first_nonspace)] == byte
    }

    /// The state of the document; `nil` where a parser has none.
    var state: DocumentState? {
        guard let data = parser.pointee.root?.pointee.user_data else { return nil }
        return Unmanaged<DocumentState>.fromOpaque(data).takeUnretainedValue()
    }

    /// Where the line's text begins.
    var position: TextPosition { TextPosition(line: number, column: firstNonspace + 1) }

    /// What is not yet taken by blocks around, without indentation and line end.
    var text: Slice<UnsafeBufferPointer<UInt8>> {
        var text = bytes[min(firstNonspace, bytes.count)...]
        while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
        return text
    }

    /// The offset of the first byte that is no space or tab, from 0.
    var firstNonspace: Int { Int(parser.pointee.first_nonspace) }
    /// The columns of white space before it that no block around has taken.
    var indentation: Int { Int(parser.pointee.indent) }
    var isBlank: Bool { parser.pointee.blank }
    /// From 1.
    var number: Int { Int(parser.pointee.line_number) }

    /// Takes columns of white space, such as those that indent the body of a block.
    func take(columns: Int) {
        let count = Int32(columns)
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            cmark_parser_advance_offset(
                parser, UnsafeMutablePointer(mutating: bytes.baseAddress), count, 1)
        }
    }

    /// Takes bytes, such as those of a marker.
    func take(bytes count: Int) {
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            cmark_parser_advance_offset(
                parser, UnsafeMutablePointer(mutating: bytes.baseAddress), Int32(count), 0)
        }
    }

    /// Looks again for where the text begins, after bytes are taken.
    func findText() {
        var offset = Int(parser.pointee.offset)
        var column = Int(parser.pointee.column)
        let start = column
        while offset < bytes.count {
            if bytes[offset] == 0x20 {
                column += 1
            } else if bytes[offset] == 0x09 {
                column += 4 - column % 4
            } else {
                break
            }
            offset += 1
        }
        parser.pointee.first_nonspace = Int32(offset)
        parser.pointee.first_nonspace_column = Int32(column)
        parser.pointee.indent = Int32(column - start)
    }

    /// Takes the whole line, but for its end, which cmark wants to find.
    func takeAll() {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        let count = Int32(end) - parser.pointee.offset
        guard count > 0 else { return }
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            cmark_parser_advance_offset(
                parser, UnsafeMutablePointer(mutating: bytes.baseAddress), count, 0)
        }
    }

    /// Whether a block has so many around it that the page cannot be rendered.
    ///
    /// Each line asks all blocks that are open: without a bound, a page of openings takes the square
    /// of its length. The renderer, whose bound is lower, reports such a page.
    static func isTooDeep(_ parent: UnsafeMutablePointer<cmark_node>?) -> Bool {
        var depth = 0
        var node = parent
        while let current = node {
            depth += 1
            node = current.pointee.parent
        }
        return depth > HTMLRenderer.maximumDepth + 10
    }

    /// Ends the open paragraph, if there is one, so that the line does not go on with it.
    func endParagraph() {
        guard parser.pointee.current?.pointee.type == UInt16(CMARK_NODE_PARAGRAPH.rawValue) else {
            return
        }
        endBlock()
    }

    /// Ends the open block of HTML, if there is one that a blank line would end.
    func endHTML() {
        guard let current = parser.pointee.current,
            current.pointee.type == CMARK_NODE_HTML_BLOCK.rawValue,
            current.pointee.as.html_block_type >= 6
        else { return }
        endBlock()
    }

    /// Ends the innermost open block: what cannot be in it does, and nothing else in cmark's interface.
    private func endBlock() {
        guard
            let mark = cmark_parser_add_child(
                parser, parser.pointee.current, CMARK_NODE_THEMATIC_BREAK, 1)
        else { return }
        parser.pointee.current = mark.pointee.parent
        cmark_node_unlink(mark)
        cmark_node_free(mark)
    }

    /// Makes the line the first of a block of HTML that goes on to a blank line.
    func addHTML(in parent: UnsafeMutablePointer<cmark_node>?) -> UnsafeMutablePointer<cmark_node>?
    {
        let node = cmark_parser_add_child(
            parser, parent, CMARK_NODE_HTML_BLOCK, parser.pointee.first_nonspace + 1)
        node?.pointee.as.html_block_type = 6
        return node
    }

    /// Takes the line, of which nothing is shown, and ends the blocks that do not hold it.
    func takeUnseen(in parent: UnsafeMutablePointer<cmark_node>?) -> UnsafeMutablePointer<
        cmark_node
    >? {
        guard let pointer = markUnseen(in: parent) else { return nil }
        takeAll()
        return pointer
    }

    /// Adds a node that stands for what is not shown, until a pass removes it.
    ///
    /// It is a thematic break, since blank lines in and after one do not make a list loose.
    func markUnseen(in parent: UnsafeMutablePointer<cmark_node>?) -> UnsafeMutablePointer<
        cmark_node
    >? {
        guard
            let pointer = cmark_parser_add_child(
                parser, parent, CMARK_NODE_THEMATIC_BREAK, parser.pointee.first_nonspace + 1)
        else { return nil }
        CMarkNode(pointer: pointer).ownData.content = UnseenLine()
        state?.needsPasses = true
        return pointer
    }

    /// Adds a block at the line, closing those that cannot hold it.
    func addBlock(
        _ kind: CMarkNode.Kind, of syntaxExtension: OpaquePointer?,
        to parent: UnsafeMutablePointer<cmark_node>?
    ) -> CMarkNode? {
        let type = CMarkLibrary.shared.type(of: kind)
        guard
            let pointer = cmark_parser_add_child(
                parser, parent, type, parser.pointee.first_nonspace + 1)
        else { return nil }
        pointer.pointee.extension = syntaxExtension
        return CMarkNode(pointer: pointer)
    }

    /// Adds a title to a container: text that is parsed as the inlines of the page.
    ///
    /// `line`: the line that it stands on; this one unless given.
    @discardableResult
    func addTitle(
        _ title: String, to container: CMarkNode, of syntaxExtension: OpaquePointer?,
        line: Int? = nil
    ) -> CMarkNode? {
        guard !title.isEmpty,
            let pointer = cmark_node_new_with_ext(
                CMarkLibrary.shared.type(of: .containerTitle), syntaxExtension)
        else { return nil }
        var title = title
        title.withUTF8 { bytes in
            cmark_strbuf_put(&pointer.pointee.content, bytes.baseAddress, Int32(bytes.count))
        }
        pointer.pointee.start_line = Int32(line ?? number)
        pointer.pointee.end_line = pointer.pointee.start_line
        pointer.pointee.start_column = parser.pointee.first_nonspace + 1
        cmark_node_append_child(container.pointer, pointer)
        return CMarkNode(pointer: pointer)
    }
}
