/// What an assertion sees of a neighbour: an ASCII character, one beyond ASCII, or the end of the text.
struct Symbol: Hashable, Sendable {
    /// Below 128: the character.
    let rawValue: UInt8

    /// Any character beyond ASCII.
    static let other = Symbol(rawValue: 128)
    /// Before the first character and after the last.
    static let boundary = Symbol(rawValue: 129)

    static let all = (UInt8(0)...129).map(Symbol.init(rawValue:))

    private init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The symbol that a byte of UTF-8 belongs to.
    init(byte: UInt8) { rawValue = min(byte, 128) }

    /// Whether `\w` matches it.
    var isWord: Bool {
        rawValue < 128 ? ASCIISet.word.contains(rawValue) : self == .other
    }
}
