import CCmarkGFM

/// A node of a document's tree, valid as long as the document.
struct CMarkNode {
    let pointer: UnsafeMutablePointer<cmark_node>

    /// What a node is.
    enum Kind: UInt8, Sendable {
        case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
        case thematicBreak, footnoteDefinition
        case text, softBreak, lineBreak, code, inlineHTML, customInline, emphasis, strong, link,
            image
        case footnoteReference
        case table, tableRow, tableCell, strikethrough
        /// A block of the dialect's that holds blocks, and its title; `content` tells which.
        case container, containerTitle
        /// An inline of the dialect's that holds inlines; `spanElement` tells which.
        case span
        /// Inlines of the dialect's that hold none; `content` tells what they show.
        case keys, icon
        /// `{.class}`, and the `[` of the `[text]` before it, until `AttributePass` has run.
        case attributeList, spanStart
        case unknown
    }

    var kind: Kind {
        let index = typeIndex
        let kinds = CMarkLibrary.shared.kinds
        return index < kinds.count ? kinds[index] : .unknown
    }

    var parent: CMarkNode? { pointer.pointee.parent.map(CMarkNode.init) }
    var next: CMarkNode? { pointer.pointee.next.map(CMarkNode.init) }
    var firstChild: CMarkNode? { pointer.pointee.first_child.map(CMarkNode.init) }

    var lastChild: CMarkNode? { pointer.pointee.last_child.map(CMarkNode.init) }
    var previous: CMarkNode? { pointer.pointee.prev.map(CMarkNode.init) }

    /// Whether a blank line follows the block, or its last line, as far as it is parsed.
    var endsInBlankLine: Bool {
        var node: CMarkNode? = self
        while let current = node {
            if Int(current.pointer.pointee.flags) & Int(CMARK_NODE__LAST_LINE_BLANK.rawValue) != 0 {
                return true
            }
            node = current.lastChild
        }
        return false
    }

    /// The text of a text, code, HTML, code block, footnote reference or definition.
    var literal: UnsafeBufferPointer<UInt8> {
        kind == .codeBlock
            ? pointer.pointee.as.code.literal.bytes : pointer.pointee.as.literal.bytes
    }

    /// The info string of a fenced code block; empty for an indented one.
    var info: UnsafeBufferPointer<UInt8> { pointer.pointee.as.code.info.bytes }
    var destination: UnsafeBufferPointer<UInt8> { pointer.pointee.as.link.url.bytes }
    var title: UnsafeBufferPointer<UInt8> { pointer.pointee.as.link.title.bytes }

    /// 1 to 6.
    var headingLevel: Int { Int(pointer.pointee.as.heading.level) }

    var isOrderedList: Bool { pointer.pointee.as.list.list_type == CMARK_ORDERED_LIST }
    var listStart: Int { Int(pointer.pointee.as.list.start) }
    var isTightList: Bool { pointer.pointee.as.list.tight }

    /// Whether the item of a list begins with `[ ]` or `[x]`.
    var isTask: Bool { pointer.pointee.extension != nil }
    var isChecked: Bool { pointer.pointee.as.list.checked }

    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// Which of the references to its definition a footnote reference is, counted from 1.
    var footnoteReferenceIndex: Int { Int(pointer.pointee.footnote.ref_ix) }
    /// How many references a footnote definition has.
    var footnoteReferenceCount: Int { Int(pointer.pointee.footnote.def_count) }
    var footnoteDefinition: CMarkNode? {
        pointer.pointee.parent_footnote_def.map(CMarkNode.init)
    }

    /// The first line, from 1 in the parsed text; 0 for nodes that cmark made up.
    var startLine: Int { Int(pointer.pointee.start_line) }
    var endLine: Int { Int(pointer.pointee.end_line) }
    /// The first column in bytes, from 1; of inlines only a hint, as cmark leaves out indentation.
    var startColumn: Int { Int(pointer.pointee.start_column) }

    /// The alignments of a table's columns: `l`, `c`, `r` or 0.
    var tableAlignments: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: cmark_gfm_extensions_get_table_alignments(pointer),
            count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
    }

    /// Visits this node and all below it in document order; never recursive, as trees can be deep.
    func walk(_ visit: (CMarkNode) -> Void) {
        walk(entering: { _ in true }, visit)
    }

    /// Visits this node and those below it, in document order, of which the ones around are entered.
    private func walk(entering enters: (CMarkNode) -> Bool, _ visit: (CMarkNode) -> Void) {
        var node = self
        while true {
            visit(node)
            if enters(node), let child = node.firstChild {
                node = child
                continue
            }
            while node.pointer != pointer, node.next == nil, let parent = node.parent {
                node = parent
            }
            guard node.pointer != pointer, let next = node.next else { return }
            node = next
        }
    }

    /// Visits this node and the blocks below it in document order, but not their inlines.
    func walkBlocks(_ visit: (CMarkNode) -> Void) {
        walk(
            entering: { node in
                switch node.kind {
                case .paragraph, .heading, .table, .containerTitle: false
                default: true
                }
            }, visit)
    }
}

extension CMarkNode {
    /// How many type numbers of each class are told apart; cmark has 11 blocks and 11 inlines, and
    /// its extensions add five.
    private static let typesPerClass = 64

    /// The node's place in `CMarkLibrary.kinds`.
    var typeIndex: Int {
        Self.typeIndex(of: Int(pointer.pointee.type))
    }

    /// The place of one of cmark's type numbers in `CMarkLibrary.kinds`.
    static func typeIndex(of type: cmark_node_type) -> Int {
        typeIndex(of: Int(type.rawValue))
    }

    private static func typeIndex(of type: Int) -> Int {
        let isInline = type & Int(CMARK_NODE_TYPE_MASK) == Int(CMARK_NODE_TYPE_INLINE)
        return type & Int(CMARK_NODE_VALUE_MASK) + (isInline ? typesPerClass : 0)
    }

    var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }
}

extension [CMarkNode.Kind] {
    /// The kinds of cmark's own types at their places, all others unknown.
    static let ofStandardTypes: [CMarkNode.Kind] = {
        let blocks: [CMarkNode.Kind] = [
            .unknown, .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .customBlock,
            .paragraph, .heading, .thematicBreak, .footnoteDefinition,
        ]
        let inlines: [CMarkNode.Kind] = [
            .unknown, .text, .softBreak, .lineBreak, .code, .inlineHTML, .customInline, .emphasis,
            .strong, .link, .image, .footnoteReference,
        ]
        let padding = [CMarkNode.Kind](repeating: .unknown, count: 64 - blocks.count)
        return blocks + padding + inlines + padding
    }()
}

extension cmark_chunk {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: data, count: Int(len))
    }
}
