import ImprintCore

/// The way from libyaml's count of characters to our lines and columns.
///
/// Goes forward with the events, so that a document is walked once; asked for an earlier place it
/// starts anew.
struct CharacterCursor {
    private let source: SourceText
    private let start: Int

    private var character = 0
    private var line: Int
    private var lineStart: Int

    /// The offset in the file of the character last asked for.
    private(set) var offset: Int

    /// Makes a cursor for an input of libyaml's that begins at that offset in the file.
    init(_ source: SourceText, from start: Int) {
        self.source = source
        self.start = start
        let position = source.position(at: start)
        offset = start
        line = position.line
        lineStart = start - position.column + 1
    }

    /// The location of a character; one past the end gives the end.
    mutating func location(ofCharacter target: Int) -> SourceLocation {
        if target < character { self = CharacterCursor(source, from: start) }
        source.bytes.withUnsafeBufferPointer { bytes in
            while character < target, offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                if byte == UInt8(ascii: "\n")
                    || byte == UInt8(ascii: "\r")
                        && (offset == bytes.count || bytes[offset] != UInt8(ascii: "\n"))
                {
                    line += 1
                    lineStart = offset
                }
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                character += 1
            }
        }
        return SourceLocation(file: source.file, line: line, column: offset - lineStart + 1)
    }
}
