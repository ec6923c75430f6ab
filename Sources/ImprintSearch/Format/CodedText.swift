/// Text with its frequent words in one or two bytes.
///
/// gzip has no time to learn the words of a site within a file of some kilobytes; a list of them that
/// all files share saves a tenth of what it makes.
///
/// - `0x20`–`0x7E`, line feed and the separators `0x1D`–`0x1F` are themselves.
/// - `0x80`–`0xBF` is the word of rank 0–63; `0xC0`–`0xFF` and a byte below 128 the word of rank 64 +
///   128 × (first − `0xC0`) + second.
/// - `0x01` before a word: its first letter is upper case.
/// - `0x02`, a varint and so many bytes: these bytes.
/// - `0x03`: no space is implied here.
///
/// One space is implied before a word, unless nothing or a byte up to `0x20` is before it; and after a
/// word, where a letter, a digit or literal bytes follow at once.
package struct CodedText: Sendable {
    static let capital: UInt8 = 0x01
    static let literal: UInt8 = 0x02
    static let glue: UInt8 = 0x03

    /// How many words have a code of one byte.
    static let shortCodes = 64

    /// The most words that have a code.
    package static let limit = 4096

    let words: [[UInt8]]
    let ranks: WordRanks

    /// `words`: Of letters, lower case, the first an ASCII letter; in the order of their ranks.
    package init(words: [String]) {
        self.words = words.prefix(Self.limit).map { Array($0.utf8) }
        ranks = WordRanks(self.words)
    }

    /// What a byte of the text is to the code.
    enum ByteKind: UInt8 {
        case letter, digit, sign, other
    }

    static let kinds: [ByteKind] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x0A, 0x1D...0x1F, 0x20...0x7E: .sign
        default: .other
        }
    }

    /// Whether a byte may go on with a word.
    ///
    /// ASCII letters, and all that is not ASCII but for U+0080–U+00BF and U+2000–U+2FFF, which are signs.
    static let continuesWord: [Bool] = (0...255).map { byte in
        kinds[byte] == .letter || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
    }
}
