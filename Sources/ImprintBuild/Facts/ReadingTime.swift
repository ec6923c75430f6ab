/// How long it takes to read a page.
///
/// Words are counted, and the characters of Chinese and Japanese, which writes no spaces. The speeds
/// are rounded from those of silent reading: 238 English words
/// ([Brysbaert 2019](https://doi.org/10.1016/j.jml.2019.104047)), and about 500 characters of Chinese
/// or Japanese in a minute.
struct ReadingTime: Hashable {
    static let wordsInMinute = 240
    static let charactersInMinute = 500

    private(set) var words = 0
    private(set) var characters = 0

    /// To the nearest minute, at least one; `nil` for a page without words.
    var minutes: Int? {
        guard words > 0 || characters > 0 else { return nil }
        let exact =
            Double(words) / Double(Self.wordsInMinute)
            + Double(characters) / Double(Self.charactersInMinute)
        return max(1, Int(exact.rounded()))
    }

    /// Counts what a page shows: not its tags, its scripts and what it draws.
    ///
    /// `html`: A page as it is rendered, without its layout.
    init(html: [UInt8]) {
        html.withUnsafeBufferPointer { count($0) }
    }

    private mutating func count(_ html: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var isInWord = false
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<") {
                // A tag in a word does not end it, as the tags of blocks have line ends beside them.
                index = Self.end(ofTagAt: index, in: html)
            } else if byte == UInt8(ascii: "&") {
                index = Self.end(ofReferenceAt: index, in: html)
            } else if byte < 0x80 {
                if byte <= 0x20 {
                    isInWord = false
                } else if !isInWord, Self.isLetter(byte) {
                    isInWord = true
                    words += 1
                }
                index += 1
            } else {
                let (scalar, length) = Self.scalar(at: index, in: html)
                index += length
                if Self.isCounted(scalar) {
                    characters += 1
                    isInWord = false
                } else if scalar == 0xA0 || (0x2000...0x200B).contains(scalar)
                    || (0x3000...0x303F).contains(scalar)
                {
                    isInWord = false
                } else if !isInWord, !(0x2010...0x206F).contains(scalar) {
                    isInWord = true
                    words += 1
                }
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether a character is counted by itself: Han, Hiragana and Katakana; Korean writes spaces.
    private static func isCounted(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The scalar at an index and its length, which is at least 1.
    private static func scalar(
        at index: Int, in html: UnsafeBufferPointer<UInt8>
    ) -> (UInt32, Int) {
        let first = html[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard index + length <= html.count else { return (0, 1) }
        var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
        for offset in 1..<max(length, 1) {
            scalar = scalar << 6 | UInt32(html[index + offset] & 0x3F)
        }
        return (scalar, length)
    }

    private static func end(
        ofReferenceAt start: Int, in html: UnsafeBufferPointer<UInt8>
    ) -> Int {
        for index in start + 1..<min(start + 12, html.count) where html[index] == UInt8(ascii: ";")
        {
            return index + 1
        }
        return start + 1
    }

    /// The index behind a tag, and behind all of an element whose content is not read.
    private static func end(ofTagAt start: Int, in html: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start + 1
        var quote: UInt8?
        while index < html.count {
            let byte = html[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        for name in silentElements where starts(with: name, at: start + 1, in: html) {
            while index < html.count {
                if html[index] == UInt8(ascii: "<"), index + 1 < html.count,
                    html[index + 1] == UInt8(ascii: "/"),
                    starts(with: name, at: index + 2, in: html)
                {
                    return index
                }
                index += 1
            }
        }
        return index
    }

    private static let silentElements: [StaticString] = ["script", "style", "svg", "template"]

    private static func starts(
        with name: StaticString, at index: Int, in html: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index + name.utf8CodeUnitCount < html.count else { return false }
        for offset in 0..<name.utf8CodeUnitCount
        where html[index + offset] | 0x20 != name.utf8Start[offset] { return false }
        return !isLetter(html[index + name.utf8CodeUnitCount])
    }
}
