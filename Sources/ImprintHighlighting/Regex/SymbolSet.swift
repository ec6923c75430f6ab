/// A set of symbols, which one neighbour is looked up in.
struct SymbolSet: Hashable, Sendable {
    private var ascii: ASCIISet
    private var holdsOther: Bool
    private var holdsBoundary: Bool

    init(ascii: ASCIISet, other: Bool, boundary: Bool) {
        self.ascii = ascii
        holdsOther = other
        holdsBoundary = boundary
    }

    /// The symbols of a set of scalars; `nil` if it tells scalars beyond ASCII apart.
    init?(_ set: ScalarSet) {
        guard let other = set.holdsOthers else { return nil }
        self.init(ascii: set.ascii, other: other, boundary: false)
    }

    static let boundary = SymbolSet(ascii: ASCIISet(), other: false, boundary: true)
    /// The end of a line, or of the text.
    static let lineBoundary = SymbolSet(ascii: ASCIISet("\n"), other: false, boundary: true)

    func contains(_ symbol: Symbol) -> Bool {
        switch symbol {
        case .other: holdsOther
        case .boundary: holdsBoundary
        default: ascii.contains(symbol.rawValue)
        }
    }

    var inverted: SymbolSet {
        SymbolSet(ascii: ascii.inverted, other: !holdsOther, boundary: !holdsBoundary)
    }

    func union(_ other: SymbolSet) -> SymbolSet {
        var ascii = ascii
        ascii.formUnion(other.ascii)
        return SymbolSet(
            ascii: ascii, other: holdsOther || other.holdsOther,
            boundary: holdsBoundary || other.holdsBoundary)
    }
}
