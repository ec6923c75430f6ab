/// Blocks with a caption.
struct Figure: Hashable, Sendable {}
