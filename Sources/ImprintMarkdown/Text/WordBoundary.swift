/// Where words begin and end.
enum WordBoundary {
    /// Whether the bytes before and behind an offset do not belong to one word.
    ///
    /// Chinese, Japanese and Korean put no space between words, so a Latin word ends at them.
    static func isAt(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset > 0, offset < text.count else { return true }
        return !(isPartOfWord(before: offset, text) && isPartOfWord(at: offset, text))
    }

    private static func isPartOfWord(
        before offset: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var start = offset - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return isPartOfWord(at: start, text)
    }

    private static func isPartOfWord(at offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let byte = text[offset]
        guard byte >= 0x80 else { return isASCIIPart(byte) }
        let end = min(offset + 4, text.count)
        let piece = String(decoding: text[offset..<end], as: UTF8.self)
        guard let scalar = piece.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            return false
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func isASCIIPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
