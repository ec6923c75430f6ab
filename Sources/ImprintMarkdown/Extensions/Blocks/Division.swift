/// A block that has nothing but its classes: `:::name`, a grid of cards.
struct Division: Hashable, Sendable {
    var classes: [String]
}
