import CCmarkGFM

/// Changes of the tree that cmark's own functions refuse: a table's cell, for one, says which inlines it
/// holds, and knows none but cmark's.
extension CMarkNode {
    /// Whether cmark counts the node among the inlines.
    var isInline: Bool {
        Int(pointer.pointee.type) & Int(CMARK_NODE_TYPE_MASK) == Int(CMARK_NODE_TYPE_INLINE)
    }

    /// Turns a node whose literal is not its own into one of the dialect's kinds.
    func become(_ kind: Kind) {
        let library = CMarkLibrary.shared
        pointer.pointee.as.opaque = nil
        pointer.pointee.type = UInt16(library.type(of: kind).rawValue)
        pointer.pointee.extension = library.inlines.pointer
    }

    /// Turns a node of the dialect's back into the text that it was made of.
    func becomeText(_ bytes: UnsafeBufferPointer<UInt8>) {
        pointer.pointee.type = UInt16(CMARK_NODE_TEXT.rawValue)
        pointer.pointee.extension = nil
        pointer.pointee.as.literal = cmark_chunk(
            data: UnsafeMutablePointer(mutating: bytes.baseAddress), len: bufsize_t(bytes.count),
            alloc: 0)
    }

    /// Moves the nodes behind this one into it, up to another of the same parent, which stays.
    func takeSiblings(upTo end: CMarkNode) {
        guard let first = pointer.pointee.next, first != end.pointer,
            let last = end.pointer.pointee.prev
        else { return }
        pointer.pointee.next = end.pointer
        end.pointer.pointee.prev = pointer
        first.pointee.prev = pointer.pointee.last_child
        last.pointee.next = nil
        if let before = pointer.pointee.last_child {
            before.pointee.next = first
        } else {
            pointer.pointee.first_child = first
        }
        pointer.pointee.last_child = last
        var node: UnsafeMutablePointer<cmark_node>? = first
        while let current = node {
            current.pointee.parent = pointer
            node = current.pointee.next
        }
    }

    /// Puts a new node behind this one.
    func insert(after node: CMarkNode) {
        pointer.pointee.prev = node.pointer
        pointer.pointee.next = node.pointer.pointee.next
        pointer.pointee.parent = node.pointer.pointee.parent
        if let next = node.pointer.pointee.next {
            next.pointee.prev = pointer
        } else {
            node.pointer.pointee.parent?.pointee.last_child = pointer
        }
        node.pointer.pointee.next = pointer
    }

    /// Puts a new node behind all children.
    func append(_ child: CMarkNode) {
        if let last = lastChild { return child.insert(after: last) }
        child.pointer.pointee.parent = pointer
        pointer.pointee.first_child = child.pointer
        pointer.pointee.last_child = child.pointer
    }

    /// Takes the node and all below it out of the tree and frees it.
    func remove() {
        cmark_node_free(pointer)
    }

    /// Shortens a text by bytes at its end; without any left it goes.
    func dropLast(_ count: Int) {
        let rest = Int(pointer.pointee.as.literal.len) - count
        if rest <= 0 { return remove() }
        pointer.pointee.as.literal.len = bufsize_t(rest)
    }
}
