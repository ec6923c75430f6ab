import CCmarkGFM

/// What constructs leave behind while a document is parsed: its root carries it.
///
/// cmark hands its callbacks nothing but parser and node; both lead to the root.
final class DocumentState {
    let options: MarkdownOptions
    let switches: InlineSwitches
    /// Who knows the icons of the site; `nil` if nobody does.
    let icons: (any IconProviding)?
    var problems: [MarkdownProblem] = []
    /// Whether there is an attribute list among the inlines, for `AttributePass`.
    var hasAttributeLists = false
    /// Whether an inline took line ends that cmark did not count, for `SkippedLines`.
    var skipsLines = false
    /// In how many marks of critic markup the parser is.
    var criticDepth = 0
    var closers = CloserSearch()

    init(options: MarkdownOptions, icons: (any IconProviding)? = nil) {
        self.options = options
        self.icons = icons
        switches = InlineSwitches(options.extensions)
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
