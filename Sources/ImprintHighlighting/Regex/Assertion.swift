/// A condition on the characters before and after a place, which takes none of them.
enum Assertion: Hashable, Sendable {
    /// `^`, `\A` and look-behind.
    case previous(SymbolSet)
    /// `$`, `\Z` and look-ahead.
    case next(SymbolSet)
    /// `\b`, or `\B` if it is inverted.
    case wordBoundary(isInverted: Bool)

    /// Whether the condition depends on what stands before.
    var looksBehind: Bool {
        if case .next = self { false } else { true }
    }

    func holds(between previous: Symbol, and next: Symbol) -> Bool {
        switch self {
        case .previous(let set): set.contains(previous)
        case .next(let set): set.contains(next)
        case .wordBoundary(let isInverted): (previous.isWord != next.isWord) != isInverted
        }
    }
}
