import ImprintCore

/// One pass over the bytes of a TOML text.
struct TOMLParser {
    private let source: SourceText
    private var index = 0
    private var line = 1
    private var lineStart = 0

    init(_ source: SourceText) {
        self.source = source
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Reads all of the text.
    mutating func document() throws(TOMLError) -> Node {
        var root = TOMLTable(
            .header, at: SourceLocation(file: source.file, line: 1, column: 1))
        var path: [TOMLTable.Key] = []
        while true {
            try skipSpace(overLines: true)
            guard let byte = current else { return root.node }
            if byte == UInt8(ascii: "[") {
                path = try header(of: &root)
            } else {
                let key = try key(after: path.count)
                try expect("=", "‘=’ after the key")
                try skipSpace(overLines: false)
                let value = try value(depth: path.count + key.count)
                try root.add(value, at: key[...], in: path[...])
            }
            try skipSpace(overLines: false)
            guard current == nil || isLineEnd else { throw error(.expected("the end of the line")) }
        }
    }

    private mutating func header(of root: inout TOMLTable) throws(TOMLError) -> [TOMLTable.Key] {
        let start = location
        index += 1
        let isArray = take("[")
        let path = try key(after: 0)
        try expect("]", "‘]’ after the name of the table")
        if isArray { try expect("]", "‘]]’ after the name of the tables") }
        try root.open(path[...], isArray: isArray, at: start)
        return path
    }

    /// Takes a dotted key and the space around it; `depth` is that of the table that it is in.
    private mutating func key(after depth: Int) throws(TOMLError) -> [TOMLTable.Key] {
        var parts: [TOMLTable.Key] = []
        repeat {
            try skipSpace(overLines: false)
            try checkDepth(depth + parts.count + 1)
            let (start, offset) = (location, index)
            parts.append(TOMLTable.Key(text: try keyPart(), location: start, offset: offset))
            try skipSpace(overLines: false)
        } while take(".")
        return parts
    }

    private mutating func keyPart() throws(TOMLError) -> String {
        if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
            guard !startsLongString else { throw error(.expected("a key on one line")) }
            return try string()
        }
        let start = index
        while let byte = current, isBare(byte) { index += 1 }
        guard index > start else { throw error(.expected("a key")) }
        return String(decoding: source.bytes[start..<index], as: UTF8.self)
    }

    private mutating func value(depth: Int) throws(TOMLError) -> Node {
        try checkDepth(depth)
        let start = location
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return Node(.scalar(.string(try string())), at: start)
        case UInt8(ascii: "["): return Node(.sequence(try array(depth: depth + 1)), at: start)
        case UInt8(ascii: "{"): return try inlineTable(depth: depth, at: start)
        default: return Node(.scalar(try scalar()), at: start)
        }
    }

    private mutating func array(depth: Int) throws(TOMLError) -> [Node] {
        index += 1
        var nodes: [Node] = []
        while true {
            try skipSpace(overLines: true)
            if take("]") { return nodes }
            nodes.append(try value(depth: depth))
            try skipSpace(overLines: true)
            if take("]") { return nodes }
            try expect(",", "‘,’ or ‘]’")
        }
    }

    private mutating func inlineTable(
        depth: Int, at start: SourceLocation
    ) throws(TOMLError) -> Node {
        index += 1
        var table = TOMLTable(.header, at: start)
        try skipSpace(overLines: false)
        if take("}") { return table.node }
        while true {
            let key = try key(after: depth)
            try expect("=", "‘=’ after the key")
            try skipSpace(overLines: false)
            try table.add(try value(depth: depth + key.count), at: key[...], in: [])
            try skipSpace(overLines: false)
            if take("}") { return table.node }
            try expect(",", "‘,’ or ‘}’")
        }
    }

    /// Takes a boolean, a number or a date.
    private mutating func scalar() throws(TOMLError) -> Value {
        let start = index
        while let byte = current, isOfScalar(byte) { index += 1 }
        // A space may part a date from its time.
        if index - start == 10, current == UInt8(ascii: " "), index + 1 < source.bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source.bytes[index + 1]),
            source.bytes[start + 4] == UInt8(ascii: "-")
        {
            index += 1
            while let byte = current, isOfScalar(byte) { index += 1 }
        }
        guard index > start else { throw error(.expected("a value")) }
        let text = String(decoding: source.bytes[start..<index], as: UTF8.self)
        switch TOMLScalar(text) {
        case .value(let value): return value
        case .overflow: throw TOMLError(problem: .integerOverflow(text), offset: start)
        case .invalid: throw TOMLError(problem: .noValue(text), offset: start)
        }
    }
}

// MARK: - Strings

extension TOMLParser {
    private var startsLongString: Bool {
        guard let quote = current else { return false }
        return source.bytes[index...].starts(with: [quote, quote, quote])
    }

    /// Takes a string of any of the four kinds.
    private mutating func string() throws(TOMLError) -> String {
        let start = index
        let quote = source.bytes[index]
        let hasEscapes = quote == UInt8(ascii: "\"")
        let isLong = startsLongString
        index += isLong ? 3 : 1
        if isLong { _ = takeLineEnd() }
        var text: [UInt8] = []
        while let byte = current {
            if byte == quote {
                if !isLong || startsLongString {
                    text += closingQuotes(quote, isLong: isLong)
                    guard let string = String(validating: text, as: UTF8.self) else {
                        throw TOMLError(problem: .invalidUTF8, offset: start)
                    }
                    return string
                }
                text.append(byte)
                index += 1
            } else if byte == UInt8(ascii: "\\"), hasEscapes {
                if isLong, try takeEscapedLineEnd() { continue }
                text += try escape().utf8
            } else if isLineEnd {
                guard isLong else { break }
                guard takeLineEnd() else { throw error(.controlCharacter) }
                text.append(UInt8(ascii: "\n"))
            } else {
                guard !isControl(byte) else { throw error(.controlCharacter) }
                text.append(byte)
                index += 1
            }
        }
        throw TOMLError(problem: .unclosedString, offset: start)
    }

    /// Takes the quotes that close a string and gives those that belong to the text: up to two.
    private mutating func closingQuotes(_ quote: UInt8, isLong: Bool) -> [UInt8] {
        index += isLong ? 3 : 1
        var quotes: [UInt8] = []
        while isLong, quotes.count < 2, current == quote {
            quotes.append(quote)
            index += 1
        }
        return quotes
    }

    /// Takes a backslash at the end of a line, with all space up to the next text.
    private mutating func takeEscapedLineEnd() throws(TOMLError) -> Bool {
        let start = index
        index += 1
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { index += 1 }
        guard isLineEnd else {
            index = start
            return false
        }
        while let byte = current {
            if isLineEnd {
                guard takeLineEnd() else { throw error(.controlCharacter) }
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                index += 1
            } else {
                break
            }
        }
        return true
    }

    private mutating func escape() throws(TOMLError) -> Character {
        let failure = error(.unknownEscape)
        index += 1
        let digits: Int
        let letter = current
        index += 1
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: throw failure
        }
        let text = source.bytes.dropFirst(index).prefix(digits)
        guard text.count == digits,
            text.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let number = UInt32(String(decoding: text, as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(number)
        else { throw failure }
        index += digits
        return Character(scalar)
    }
}

// MARK: - Bytes

extension TOMLParser {
    private var current: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private var location: SourceLocation {
        SourceLocation(file: source.file, line: line, column: index - lineStart + 1)
    }

    private func error(_ problem: TOMLError.Problem) -> TOMLError {
        TOMLError(problem: problem, offset: index)
    }

    private var isLineEnd: Bool {
        current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r")
    }

    private func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
    }

    private func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func isOfScalar(_ byte: UInt8) -> Bool {
        isBare(byte) || "+.:".utf8.contains(byte) || byte >= 0x80
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func expect(
        _ scalar: Unicode.Scalar, _ expected: String
    ) throws(TOMLError) {
        guard take(scalar) else { throw error(.expected(expected)) }
    }

    /// Takes `\n` or `\r\n`; a lone `\r` ends no line in TOML.
    private mutating func takeLineEnd() -> Bool {
        if current == UInt8(ascii: "\r"), index + 1 < source.bytes.count,
            source.bytes[index + 1] == UInt8(ascii: "\n")
        {
            index += 1
        }
        guard take("\n") else { return false }
        line += 1
        lineStart = index
        return true
    }

    /// Skips spaces and tabs, and over lines their ends too, with the comments before them.
    private mutating func skipSpace(overLines: Bool) throws(TOMLError) {
        while let byte = current {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                index += 1
            } else if byte == UInt8(ascii: "#") {
                try skipComment()
            } else if overLines, isLineEnd {
                guard takeLineEnd() else { throw error(.controlCharacter) }
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(TOMLError) {
        let start = index
        while let byte = current, !isLineEnd {
            guard !isControl(byte) else { throw error(.controlCharacter) }
            index += 1
        }
        guard String(validating: source.bytes[start..<index], as: UTF8.self) != nil else {
            throw TOMLError(problem: .invalidUTF8, offset: start)
        }
    }

    private func checkDepth(_ depth: Int) throws(TOMLError) {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
    }
}
