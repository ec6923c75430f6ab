import CCmarkGFM

/// What constructs leave behind while a document is parsed: its root carries it.
///
/// cmark hands its callbacks nothing but parser and node; both lead to the root.
final class DocumentState {
    let options: MarkdownOptions
    var problems: [MarkdownProblem] = []

    init(options: MarkdownOptions) {
        self.options = options
    }
}

extension CMarkNode {
    /// The state of the document that the node belongs to; `nil` for nodes outside of one.
    var documentState: DocumentState? {
        var node = self
        while let parent = node.parent { node = parent }
        guard node.kind == .document, let pointer = node.pointer.pointee.user_data else {
            return nil
        }
        return Unmanaged<DocumentState>.fromOpaque(pointer).takeUnretainedValue()
    }
}
