import ImprintCore

/// Where a parser stands in the bytes of a file.
struct ByteCursor {
    let source: SourceText
    /// The offset of the next byte, from 0.
    var index = 0

    // Lines are counted where a parser meets their ends, so that a place costs a subtraction.
    private var line = 1
    private var lineStart = 0

    /// Begins at the start of a text, behind its byte order mark.
    init(_ source: SourceText) {
        self.source = source
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// The next byte; `nil` at the end.
    var current: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    /// The place of the next byte.
    var location: SourceLocation {
        SourceLocation(file: source.file, line: line, column: index - lineStart + 1)
    }

    /// Notes that the next byte is the first of a line.
    mutating func beginLine() {
        line += 1
        lineStart = index
    }

    /// Takes the next byte if it is that character, which must be ASCII.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    /// Takes a word if it is next.
    mutating func take(word: StaticString) -> Bool {
        let isThere = word.withUTF8Buffer { source.bytes[index...].starts(with: $0) }
        if isThere { index += word.utf8CodeUnitCount }
        return isThere
    }

    /// Takes as many hexadecimal digits and gives their number; `nil` if others are next.
    mutating func takeHexadecimal(digits: Int) -> UInt32? {
        let text = source.bytes.dropFirst(index).prefix(digits)
        guard text.count == digits,
            text.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let number = UInt32(String(decoding: text, as: UTF8.self), radix: 16)
        else { return nil }
        index += digits
        return number
    }
}
