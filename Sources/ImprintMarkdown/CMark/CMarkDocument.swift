import CCmarkGFM

/// A parsed document, owner of its cmark tree.
struct CMarkDocument: ~Copyable {
    private let pointer: UnsafeMutablePointer<cmark_node>

    /// Parses UTF-8 without NUL bytes; every text is a document.
    ///
    /// `state`: what the constructs of the dialect leave behind.
    init(
        parsing text: [UInt8], options: Int32, extensions: [CMarkExtension],
        state: DocumentState? = nil
    ) {
        guard let parser = cmark_parser_new(options) else {
            preconditionFailure("cmark_parser_new ends the process if memory is short")
        }
        defer { cmark_parser_free(parser) }
        if let state, let root = parser.pointee.root { CMarkNode(pointer: root).attach(state) }
        if let state, KeptEscapes.areNeeded(for: state.options) {
            cmark_parser_set_backslash_ispunct_func(parser) { KeptEscapes.isEscape($0) ? 1 : 0 }
        }
        for syntaxExtension in extensions {
            cmark_parser_attach_syntax_extension(parser, syntaxExtension.pointer)
        }
        text.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            if let start { cmark_parser_feed(parser, start, bytes.count) }
        }
        guard let document = cmark_parser_finish(parser) else {
            preconditionFailure("cmark_parser_finish returns a document for its first call")
        }
        pointer = document
    }

    deinit { cmark_node_free(pointer) }

    /// The document's root, which must not outlive the document.
    var root: CMarkNode { CMarkNode(pointer: pointer) }

    /// Visits every node in document order, parents before children.
    func walk(_ visit: (CMarkNode) -> Void) {
        root.walk(visit)
    }

    /// The document as cmark's own renderer writes it, for comparison.
    func referenceHTML(options: Int32, extensions: [CMarkExtension]) -> [UInt8] {
        var list: UnsafeMutablePointer<cmark_llist>?
        let memory = cmark_get_default_mem_allocator()
        defer { cmark_llist_free(memory, list) }
        for syntaxExtension in extensions {
            list = cmark_llist_append(
                memory, list, UnsafeMutableRawPointer(syntaxExtension.pointer))
        }
        guard let html = cmark_render_html(pointer, options, list) else { return [] }
        defer { memory?.pointee.free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}
