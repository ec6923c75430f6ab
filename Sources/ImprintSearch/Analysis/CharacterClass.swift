import CUTF8Proc

/// What a character is to the segmentation of text.
///
/// A character is in one class or in none; only what stands in `bigram` is never in another. The
/// reader in the browser has the same classes as regular expressions.
struct CharacterClass: OptionSet, Sendable {
    let rawValue: UInt8

    static let upperCase = CharacterClass(rawValue: 1)
    static let lowerCase = CharacterClass(rawValue: 2)

    /// A letter without case, of title case, or a modifier.
    static let otherLetter = CharacterClass(rawValue: 4)
    static let number = CharacterClass(rawValue: 8)
    static let mark = CharacterClass(rawValue: 16)
    static let underscore = CharacterClass(rawValue: 32)

    /// A letter or number of a script that is written without spaces, or Hangul.
    static let bigram = CharacterClass(rawValue: 64)

    /// A character of the class `bigram` that belongs to the one before it, as marks do.
    static let extending = CharacterClass(rawValue: 128)

    /// What words are made of.
    static let word: CharacterClass = [
        .upperCase, .lowerCase, .otherLetter, .number, .mark, .underscore,
    ]

    /// Letters with their marks.
    static let letters: CharacterClass = [.upperCase, .lowerCase, .otherLetter, .mark]

    /// The class of each character of the Basic Multilingual Plane.
    ///
    /// Written once, here, and only read from then on; it lives as long as the program.
    nonisolated(unsafe) static let table: UnsafePointer<CharacterClass> = {
        let table = UnsafeMutablePointer<CharacterClass>.allocate(capacity: 0x1_0000)
        for codePoint in 0..<Int32(0x1_0000) {
            (table + Int(codePoint)).initialize(to: CharacterClass(of: codePoint))
        }
        return UnsafePointer(table)
    }()

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Finds the class of a code point in the Unicode character database.
    init(of codePoint: Int32) {
        let plain: CharacterClass =
            switch utf8proc_category(codePoint) {
            case UTF8PROC_CATEGORY_LU: .upperCase
            case UTF8PROC_CATEGORY_LL: .lowerCase
            case UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO: .otherLetter
            case UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO: .number
            case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: .mark
            default: codePoint == 0x5F ? .underscore : []
            }
        guard !plain.isEmpty, plain != .mark, Self.isOfBigramScript(codePoint) else {
            self = plain
            return
        }
        self = Self.extendsOther(codePoint) ? [.bigram, .extending] : .bigram
    }

    /// Whether the code point is in a block of Thai, Lao, Myanmar, Khmer, Han, kana or Hangul.
    ///
    /// Blocks and not the property `Script`, which the library does not know.
    ///
    /// Source: [Unicode 15, Blocks.txt](https://www.unicode.org/Public/15.0.0/ucd/Blocks.txt).
    private static func isOfBigramScript(_ codePoint: Int32) -> Bool {
        switch codePoint {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF: true
        // Ideographic marks, kana, Bopomofo, Hangul compatibility letters.
        case 0x3005...0x31FF: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xA960...0xA97F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
        case 0xAC00...0xD7FF, 0xF900...0xFAFF: true
        // Half-width kana and Hangul.
        case 0xFF66...0xFFDC: true
        // Supplements of kana; ideographs of planes 2 and 3.
        case 0x1_AFF0...0x1_B16F, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }

    /// Whether the code point is written as a letter and is a mark: half-width voicing marks, vowels
    /// and finals of decomposed Hangul.
    private static func extendsOther(_ codePoint: Int32) -> Bool {
        switch codePoint {
        case 0xFF9E, 0xFF9F, 0x1160...0x11FF, 0xD7B0...0xD7FF: true
        default: false
        }
    }
}
