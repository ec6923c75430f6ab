/// An icon in a line.
struct Icon: Sendable {
    /// An `<svg>` that readers of the text do not hear of.
    var html: [UInt8]
}
