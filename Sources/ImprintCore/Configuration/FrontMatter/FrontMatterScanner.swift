/// Finds the front matter of a page in its bytes.
package struct FrontMatterScanner {
    /// Where the parts of a page stand.
    package struct Parts: Hashable, Sendable {
        /// The bytes between the `---` lines; `nil` for a page without front matter.
        package var frontMatter: Range<Int>?

        /// The offset of the first byte after the closing line, or after a byte order mark.
        package var bodyStart: Int
    }

    /// Returns the parts of a page.
    ///
    /// Front matter begins with a first line `---` and ends with the next line `---` or `...`; spaces
    /// and tabs may follow the marks, and lines may end in `\r\n`. A first line `---` that no such
    /// line follows is an error, though it could be meant as a thematic break: a page whose front
    /// matter shows as text is the worse surprise.
    package static func parts(of source: SourceText) throws(FrontMatterError) -> Parts {
        try source.bytes.withUnsafeBufferPointer { bytes throws(FrontMatterError) in
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            guard isMark(bytes, at: start, UInt8(ascii: "-")) else {
                return Parts(frontMatter: nil, bodyStart: start)
            }
            let first = nextLine(bytes, after: start)
            var line = first
            while line < bytes.count {
                let byte = bytes[line]
                if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."),
                    isMark(bytes, at: line, byte)
                {
                    return Parts(
                        frontMatter: first..<line, bodyStart: nextLine(bytes, after: line))
                }
                line = nextLine(bytes, after: line)
            }
            throw .unclosed(at: source.location(at: start))
        }
    }

    /// Whether a line is three times the byte, but for spaces and tabs at its end.
    private static func isMark(
        _ bytes: UnsafeBufferPointer<UInt8>, at line: Int, _ byte: UInt8
    ) -> Bool {
        guard line + 3 <= bytes.count, bytes[line] == byte, bytes[line + 1] == byte,
            bytes[line + 2] == byte
        else { return false }
        for byte in bytes[(line + 3)...] {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return false
            }
        }
        return true
    }

    private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, after line: Int) -> Int {
        var index = line
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\r") {
                if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                break
            }
        }
        return index
    }
}
