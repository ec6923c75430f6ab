import CCmarkGFM
import ImprintCore

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
    /// All blocks between fences, in the order of their openings.
    var fencedBlocks: [NodeData] = []
    /// The block that the closing fence at hand ends, and the fence's line.
    var closing: (line: Int, target: UnsafeMutablePointer<cmark_node>?) = (0, nil)
    /// How many elements of a name have been opened and not been closed by a tag.
    var openElements: [String: Int] = [:]
    /// The abbreviations that the page explains.
    var abbreviations = AbbreviationCollection()
    /// Whether the tree holds nodes that the passes take out or move.
    var needsPasses = false

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
