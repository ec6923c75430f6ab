import CCmarkGFM

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

    /// Adds a title to a container just opened: text that is parsed as the inlines of the page.
    func addTitle(_ title: String, to container: CMarkNode) {
        guard !title.isEmpty,
            let pointer = cmark_node_new_with_ext(
                CMarkLibrary.shared.type(of: .containerTitle), container.pointer.pointee.extension)
        else { return }
        var title = title
        title.withUTF8 { bytes in
            bytes.withMemoryRebound(to: UInt8.self) { bytes in
                cmark_strbuf_put(&pointer.pointee.content, bytes.baseAddress, Int32(bytes.count))
            }
        }
        pointer.pointee.start_line = Int32(number)
        pointer.pointee.end_line = Int32(number)
        pointer.pointee.start_column = parser.pointee.first_nonspace + 1
        cmark_node_append_child(container.pointer, pointer)
    }
}
