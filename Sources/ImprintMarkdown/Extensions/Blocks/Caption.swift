/// What `/// caption` … `///` says of the block before it.
struct Caption: Hashable, Sendable {
    /// Whether the caption stands above its block.
    var isAbove = false
}
