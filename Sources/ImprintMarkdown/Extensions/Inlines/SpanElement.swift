import CCmarkGFM

/// What a span of the dialect's is: an inline that holds inlines.
enum SpanElement: Int32, Sendable {
    /// `[text]{.class}`.
    case plain
    case mark, insertion, superscript, `subscript`
    /// Of `{++ ++}`, `{-- --}`, `{== ==}` and `{>> <<}`.
    case criticInsertion, criticDeletion, criticMark, criticComment
    /// Of `{~~ ~> ~~}`: holds a deletion and an insertion, and is no element itself.
    case criticSubstitution
}

extension CMarkNode {
    /// What a node of the kind `span` is.
    ///
    /// Kept in the node itself, where cmark keeps what differs from type to type: most spans have no
    /// data of their own, and are spared the memory.
    var spanElement: SpanElement {
        get { SpanElement(rawValue: pointer.pointee.as.html_block_type) ?? .plain }
        nonmutating set { pointer.pointee.as.html_block_type = newValue.rawValue }
    }
}
