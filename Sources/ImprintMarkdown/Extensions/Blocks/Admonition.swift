/// A box that stands out from the text.
struct Admonition: Hashable, Sendable {
    /// `note`, `warning` …, lower case: the class of the element.
    var type: String
    /// Further classes: `inline`, `end`.
    var classes: [String] = []
    /// Whether the box has a title, if only that of its type.
    var isTitled = true
    /// How the box opens and closes.
    var folding = Folding.none

    /// Whether readers can fold the box.
    enum Folding: Hashable, Sendable {
        case none, closed, open
    }
}
