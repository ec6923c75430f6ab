import CUTF8Proc

/// The form in which terms are compared: without case, accents and forms of presentation.
package enum Folding {
    /// Returns the text folded.
    ///
    /// NFKD; without the marks of Latin, Greek, Cyrillic, Hebrew and Arabic; in lower case; some
    /// letters that do not decompose written as two; NFC. Case has no locale: `I` is `i` in Turkish
    /// too, and so is `ı`.
    package static func folded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: folded($0), as: UTF8.self) }
    }

    /// Returns the text folded; what is not UTF-8 is left out.
    static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var workspace = FoldingWorkspace()
        return workspace.fold(text)
    }

    /// Returns the spelling that stems are made of: lower case, NFC, with all accents.
    package static func lowercased(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: lowercased($0), as: UTF8.self) }
    }

    /// Returns the spelling that stems are made of: lower case, NFC, with all accents.
    ///
    /// What is not UTF-8 gives no bytes.
    package static func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) {
            return text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
        var workspace = FoldingWorkspace()
        return workspace.lowercase(text)
    }

    /// Whether folding takes the mark away: general diacritics, Hebrew points, Arabic vowels.
    static func omits(_ codePoint: Int32) -> Bool {
        switch codePoint {
        case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x0652: true
        default: false
        }
    }

    /// What stands for a letter in lower case that has no decomposition; itself for all others.
    ///
    /// The second is 0 where one letter is enough.
    static func letters(for codePoint: Int32) -> (first: Int32, second: Int32) {
        switch codePoint {
        case 0xDF: (0x73, 0x73)  // ß ss
        case 0xE6: (0x61, 0x65)  // æ ae
        case 0x0153: (0x6F, 0x65)  // œ oe
        case 0xF8: (0x6F, 0)  // ø o
        case 0x0142: (0x6C, 0)  // ł l
        case 0x0111: (0x64, 0)  // đ d
        case 0x0131: (0x69, 0)  // ı i
        case 0xFE: (0x74, 0x68)  // þ th
        case 0xF0: (0x64, 0)  // ð d
        case 0x03C2: (0x03C3, 0)  // ς σ
        default: (codePoint, 0)
        }
    }
}
