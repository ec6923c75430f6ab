/// A set of ASCII characters, a bit each.
struct ASCIISet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(_ characters: StaticString) {
        characters.withUTF8Buffer { bytes in
            for byte in bytes { insert(byte...byte) }
        }
    }

    static let digit = ASCIISet("0123456789")
    static let space = ASCIISet(" \t\n\r\u{B}\u{C}")
    static let word = {
        var set = ASCIISet("_0123456789")
        set.insert(UInt8(ascii: "a")...UInt8(ascii: "z"))
        set.insert(UInt8(ascii: "A")...UInt8(ascii: "Z"))
        return set
    }()

    var isEmpty: Bool { low | high == 0 }

    /// Whether the character is a member; `character` is below 128.
    func contains(_ character: UInt8) -> Bool {
        (character < 64 ? low >> UInt64(character) : high >> UInt64(character - 64)) & 1 == 1
    }

    mutating func insert(_ range: ClosedRange<UInt8>) {
        for character in range {
            if character < 64 {
                low |= 1 << UInt64(character)
            } else {
                high |= 1 << UInt64(character - 64)
            }
        }
    }

    mutating func formUnion(_ other: ASCIISet) {
        low |= other.low
        high |= other.high
    }

    var inverted: ASCIISet {
        var result = self
        result.low = ~low
        result.high = ~high
        return result
    }

    /// The set with the other case of each letter.
    var ignoringCase: ASCIISet {
        var result = self
        // Letters are bits 1 to 26 of the half from 64 on, upper case, and 32 further, lower case.
        let letters: UInt64 = 0x07FF_FFFE
        let either = (high | high >> 32) & letters
        result.high |= either | either << 32
        return result
    }

    /// The members as ranges, ascending and apart from each other.
    var ranges: [ClosedRange<UInt8>] {
        var ranges: [ClosedRange<UInt8>] = []
        var start: UInt8?
        for character in UInt8(0)...128 {
            if character < 128, contains(character) {
                start = start ?? character
            } else if let first = start {
                ranges.append(first...character - 1)
                start = nil
            }
        }
        return ranges
    }
}
