import ImprintCore

/// One pass over the cells of a table.
struct CSVScanner {
    /// A cell, its quotes taken off.
    struct Cell {
        var text: String
        var location: SourceLocation
    }

    private let source: SourceText
    private let separator: UInt8
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ source: SourceText, separator: UInt8) {
        self.source = source
        self.separator = separator
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Where the scanner stands.
    var location: SourceLocation {
        SourceLocation(file: source.file, line: line, column: index - lineStart + 1)
    }

    /// The cells of the next row that is not an empty line, at least one; `nil` at the end.
    mutating func nextRow() throws(CSVError) -> [Cell]? {
        while takeLineEnd() {}
        guard index < source.bytes.count else { return nil }
        var cells = [try cell()]
        while index < source.bytes.count, source.bytes[index] == separator {
            index += 1
            cells.append(try cell())
        }
        _ = takeLineEnd()
        return cells
    }

    private mutating func cell() throws(CSVError) -> Cell {
        let location = location
        let isQuoted = index < source.bytes.count && source.bytes[index] == UInt8(ascii: "\"")
        let bytes = isQuoted ? try quoted(from: location) : try unquoted()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalidUTF8(at: location)
        }
        guard !bytes.contains(where: Self.isControl) else {
            throw .controlCharacter(at: location)
        }
        return Cell(text: text, location: location)
    }

    /// Whether a byte is a control character that text has no use for.
    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
        default: byte < 0x20 || byte == 0x7F
        }
    }

    private mutating func unquoted() throws(CSVError) -> [UInt8] {
        let start = index
        while index < source.bytes.count, source.bytes[index] != separator, !isLineEnd {
            guard source.bytes[index] != UInt8(ascii: "\"") else {
                throw .quoteInCell(at: location)
            }
            index += 1
        }
        return Array(source.bytes[start..<index])
    }

    private mutating func quoted(from start: SourceLocation) throws(CSVError) -> [UInt8] {
        var text: [UInt8] = []
        index += 1
        while index < source.bytes.count {
            if source.bytes[index] == UInt8(ascii: "\"") {
                index += 1
                guard index < source.bytes.count, source.bytes[index] != separator, !isLineEnd
                else { return text }
                guard source.bytes[index] == UInt8(ascii: "\"") else {
                    throw .contentAfterQuote(at: location)
                }
            } else if isLineEnd {
                _ = takeLineEnd()
                text.append(UInt8(ascii: "\n"))
                continue
            }
            text.append(source.bytes[index])
            index += 1
        }
        throw .unclosedQuote(at: start)
    }

    private var isLineEnd: Bool {
        source.bytes[index] == UInt8(ascii: "\n") || source.bytes[index] == UInt8(ascii: "\r")
    }

    private mutating func takeLineEnd() -> Bool {
        guard index < source.bytes.count, isLineEnd else { return false }
        let isReturn = source.bytes[index] == UInt8(ascii: "\r")
        index += 1
        if isReturn, index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\n") {
            index += 1
        }
        line += 1
        lineStart = index
        return true
    }
}
