/// The bytes of a source file, with the way from an offset to a line and column.
package struct SourceText: Sendable {
    package let file: SourcePath
    package let bytes: [UInt8]

    package init(file: SourcePath, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    package init(file: SourcePath, _ text: String) {
        self.init(file: file, bytes: Array(text.utf8))
    }

    /// The location of the byte at an offset; an offset past the end gives the end.
    ///
    /// Counts lines from the start: for messages, not for every node of a page.
    /// `\n`, `\r\n` and a lone `\r` end a line, as in CommonMark.
    package func location(at offset: Int) -> SourceLocation {
        SourceLocation(file: file, position: position(at: offset))
    }

    /// The line and column of the byte at an offset; an offset past the end gives the end.
    package func position(at offset: Int) -> TextPosition {
        var line = 1
        var lineStart = 0
        let end = Swift.min(Swift.max(offset, 0), bytes.count)
        for index in 0..<end where endsLine(index) {
            line += 1
            lineStart = index + 1
        }
        return TextPosition(line: line, column: end - lineStart + 1)
    }

    /// The bytes of a line, without its end; `nil` for a line that the text has not.
    ///
    /// `number`: Counts from 1.
    package func line(_ number: Int) -> ArraySlice<UInt8>? {
        var line = 1
        var lineStart = 0
        for index in bytes.indices where endsLine(index) {
            if line == number { return trimmed(bytes[lineStart..<index]) }
            line += 1
            lineStart = index + 1
        }
        return line == number ? bytes[lineStart...] : nil
    }

    private func endsLine(_ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"):
            index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        default: false
        }
    }

    private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
