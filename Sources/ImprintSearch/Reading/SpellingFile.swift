/// Words of the site among which a mistyped one is looked for.
struct SpellingFile: Sendable {
    struct Word: Sendable {
        var letters: [Unicode.Scalar]

        /// The logarithm of the number of its sections to base 2, rounded down.
        var weight: Int
    }

    private(set) var words: [Word] = []

    /// `isBackward`: Whether the words are spelled from their ends.
    init(_ bytes: [UInt8], isBackward: Bool) throws(DamagedFile) {
        var reader = ByteReader(bytes)
        var key: [UInt8] = []
        while !reader.isAtEnd {
            key = try reader.key(after: key)
            let letters = Array(String(decoding: key, as: UTF8.self).unicodeScalars)
            let weight = try reader.varint()
            words.append(Word(letters: isBackward ? letters.reversed() : letters, weight: weight))
        }
    }
}
