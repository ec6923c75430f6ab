import ImprintCore

/// One pass over the bytes of a TOML text.
struct TOMLParser {
    private var cursor: ByteCursor

    init(_ source: SourceText) {
        cursor = ByteCursor(source)
    }

    /// Reads all of the text.
    mutating func document() throws(TOMLError) -> Node {
        var root = TOMLTable(
            .header, at: SourceLocation(file: cursor.source.file, line: 1, column: 1))
        var path: [TOMLTable.Key] = []
        while true {
            try skipSpace(overLines: true)
            guard let byte = cursor.current else { return root.node }
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
            guard cursor.current == nil || isLineEnd else {
                throw error(.expected("the end of the line"))
            }
        }
    }

    private mutating func header(of root: inout TOMLTable) throws(TOMLError) -> [TOMLTable.Key] {
        let start = cursor.location
        cursor.index += 1
        let isArray = cursor.take("[")
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
            let (start, offset) = (cursor.location, cursor.index)
            parts.append(TOMLTable.Key(text: try keyPart(), location: start, offset: offset))
            try skipSpace(overLines: false)
        } while cursor.take(".")
        return parts
    }

    private mutating func keyPart() throws(TOMLError) -> String {
        if cursor.current == UInt8(ascii: "\"") || cursor.current == UInt8(ascii: "'") {
            guard !startsLongString else { throw error(.expected("a key on one line")) }
            return try string()
        }
        let start = cursor.index
        while let byte = cursor.current, isBare(byte) { cursor.index += 1 }
        guard cursor.index > start else { throw error(.expected("a key")) }
        return String(decoding: cursor.source.bytes[start..<cursor.index], as: UTF8.self)
    }

    private mutating func value(depth: Int) throws(TOMLError) -> Node {
        try checkDepth(depth)
        let start = cursor.location
        switch cursor.current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return Node(.scalar(.string(try string())), at: start)
        case UInt8(ascii: "["): return Node(.sequence(try array(depth: depth + 1)), at: start)
        case UInt8(ascii: "{"): return try inlineTable(depth: depth, at: start)
        default: return Node(.scalar(try scalar()), at: start)
        }
    }

    private mutating func array(depth: Int) throws(TOMLError) -> [Node] {
        cursor.index += 1
        var nodes: [Node] = []
        while true {
            try skipSpace(overLines: true)
            if cursor.take("]") { return nodes }
            nodes.append(try value(depth: depth))
            try skipSpace(overLines: true)
            if cursor.take("]") { return nodes }
            try expect(",", "‘,’ or ‘]’")
        }
    }

    private mutating func inlineTable(
        depth: Int, at start: SourceLocation
    ) throws(TOMLError) -> Node {
        cursor.index += 1
        var table = TOMLTable(.header, at: start)
        try skipSpace(overLines: false)
        if cursor.take("}") { return table.node }
        while true {
            let key = try key(after: depth)
            try expect("=", "‘=’ after the key")
            try skipSpace(overLines: false)
            try table.add(try value(depth: depth + key.count), at: key[...], in: [])
            try skipSpace(overLines: false)
            if cursor.take("}") { return table.node }
            try expect(",", "‘,’ or ‘}’")
        }
    }

    /// Takes a boolean, a number or a date.
    private mutating func scalar() throws(TOMLError) -> Value {
        let start = cursor.index
        while let byte = cursor.current, isOfScalar(byte) { cursor.index += 1 }
        // A space may part a date from its time.
        if cursor.index - start == 10, cursor.current == UInt8(ascii: " "),
            cursor.index + 1 < cursor.source.bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(cursor.source.bytes[cursor.index + 1]),
            cursor.source.bytes[start + 4] == UInt8(ascii: "-")
        {
            cursor.index += 1
            while let byte = cursor.current, isOfScalar(byte) { cursor.index += 1 }
        }
        guard cursor.index > start else { throw error(.expected("a value")) }
        let text = String(decoding: cursor.source.bytes[start..<cursor.index], as: UTF8.self)
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
        guard let quote = cursor.current else { return false }
        return cursor.source.bytes[cursor.index...].starts(with: [quote, quote, quote])
    }

    /// Takes a string of any of the four kinds.
    private mutating func string() throws(TOMLError) -> String {
        let start = cursor.index
        let quote = cursor.source.bytes[cursor.index]
        let hasEscapes = quote == UInt8(ascii: "\"")
        let isLong = startsLongString
        cursor.index += isLong ? 3 : 1
        if isLong { _ = takeLineEnd() }
        var text: [UInt8] = []
        while let byte = cursor.current {
            if byte == quote {
                if !isLong || startsLongString {
                    text += closingQuotes(quote, isLong: isLong)
                    guard let string = String(validating: text, as: UTF8.self) else {
                        throw TOMLError(problem: .invalidUTF8, offset: start)
                    }
                    return string
                }
                text.append(byte)
                cursor.index += 1
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
                cursor.index += 1
            }
        }
        throw TOMLError(problem: .unclosedString, offset: start)
    }

    /// Takes the quotes that close a string and gives those that belong to the text: up to two.
    private mutating func closingQuotes(_ quote: UInt8, isLong: Bool) -> [UInt8] {
        cursor.index += isLong ? 3 : 1
        var quotes: [UInt8] = []
        while isLong, quotes.count < 2, cursor.current == quote {
            quotes.append(quote)
            cursor.index += 1
        }
        return quotes
    }

    /// Takes a backslash at the end of a line, with all space up to the next text.
    private mutating func takeEscapedLineEnd() throws(TOMLError) -> Bool {
        let start = cursor.index
        cursor.index += 1
        while cursor.current == UInt8(ascii: " ") || cursor.current == UInt8(ascii: "\t") {
            cursor.index += 1
        }
        guard isLineEnd else {
            cursor.index = start
            return false
        }
        while let byte = cursor.current {
            if isLineEnd {
                guard takeLineEnd() else { throw error(.controlCharacter) }
            } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                cursor.index += 1
            } else {
                break
            }
        }
        return true
    }

    private mutating func escape() throws(TOMLError) -> Character {
        let failure = error(.unknownEscape)
        cursor.index += 1
        let digits: Int
        let letter = cursor.current
        cursor.index += 1
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
        guard let number = cursor.takeHexadecimal(digits: digits),
            let scalar = Unicode.Scalar(number)
        else { throw failure }
        return Character(scalar)
    }
}

// MARK: - Bytes

extension TOMLParser {
    private func error(_ problem: TOMLError.Problem) -> TOMLError {
        TOMLError(problem: problem, offset: cursor.index)
    }

    private var isLineEnd: Bool {
        cursor.current == UInt8(ascii: "\n") || cursor.current == UInt8(ascii: "\r")
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

    private mutating func expect(
        _ scalar: Unicode.Scalar, _ expected: String
    ) throws(TOMLError) {
        guard cursor.take(scalar) else { throw error(.expected(expected)) }
    }

    /// Takes `\n` or `\r\n`; a lone `\r` ends no line in TOML.
    private mutating func takeLineEnd() -> Bool {
        if cursor.current == UInt8(ascii: "\r"), cursor.index + 1 < cursor.source.bytes.count,
            cursor.source.bytes[cursor.index + 1] == UInt8(ascii: "\n")
        {
            cursor.index += 1
        }
        guard cursor.take("\n") else { return false }
        cursor.beginLine()
        return true
    }

    /// Skips spaces and tabs, and over lines their ends too, with the comments before them.
    private mutating func skipSpace(overLines: Bool) throws(TOMLError) {
        while let byte = cursor.current {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                cursor.index += 1
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
        let start = cursor.index
        while let byte = cursor.current, !isLineEnd {
            guard !isControl(byte) else { throw error(.controlCharacter) }
            cursor.index += 1
        }
        guard String(validating: cursor.source.bytes[start..<cursor.index], as: UTF8.self) != nil
        else {
            throw TOMLError(problem: .invalidUTF8, offset: start)
        }
    }

    private func checkDepth(_ depth: Int) throws(TOMLError) {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
    }
}
