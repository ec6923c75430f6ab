import ImprintCore

/// One pass over the bytes of a JSON text.
struct JSONParser {
    private(set) var diagnostics: [Diagnostic] = []
    private var cursor: ByteCursor

    init(_ source: SourceText) {
        cursor = ByteCursor(source)
    }

    /// Reads the one value of the text.
    mutating func document() throws(JSONSyntaxError) -> Node {
        skipSpace()
        let node = try value(depth: 0)
        skipSpace()
        guard cursor.current == nil else { throw error(.contentAfterEnd) }
        return node
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> Node {
        let location = cursor.location
        switch cursor.current {
        case UInt8(ascii: "{"):
            return Node(.mapping(try mapping(depth: depth + 1)), at: location)
        case UInt8(ascii: "["):
            return Node(.sequence(try sequence(depth: depth + 1)), at: location)
        case UInt8(ascii: "\""): return Node(.scalar(.string(try string())), at: location)
        default:
            if isDigit || cursor.current == UInt8(ascii: "-") {
                return Node(.scalar(try number()), at: location)
            }
            if cursor.take(word: "true") { return Node(.scalar(true), at: location) }
            if cursor.take(word: "false") { return Node(.scalar(false), at: location) }
            if cursor.take(word: "null") { return Node(.scalar(.none), at: location) }
            throw error(.expected("a value"))
        }
    }

    private mutating func mapping(depth: Int) throws(JSONSyntaxError) -> [Node.Entry] {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
        var mapping = MappingBuilder(.json)
        defer { diagnostics += mapping.diagnostics }
        cursor.index += 1
        skipSpace()
        if cursor.take("}") { return [] }
        while true {
            let keyLocation = cursor.location
            guard cursor.current == UInt8(ascii: "\"") else {
                throw error(.expected("a key in double quotes"))
            }
            let key = try string()
            skipSpace()
            guard cursor.take(":") else { throw error(.expected("‘:’ after the key")) }
            skipSpace()
            mapping.append(
                Node.Entry(key: key, keyLocation: keyLocation, value: try value(depth: depth)))
            if try isLast(before: "}") { return mapping.entries }
        }
    }

    private mutating func sequence(depth: Int) throws(JSONSyntaxError) -> [Node] {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
        cursor.index += 1
        skipSpace()
        if cursor.take("]") { return [] }
        var nodes: [Node] = []
        while true {
            nodes.append(try value(depth: depth))
            if try isLast(before: "]") { return nodes }
        }
    }

    /// Takes what follows an element: the end, or a comma that another element follows.
    private mutating func isLast(before end: Unicode.Scalar) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        if cursor.take(end) { return true }
        let comma = cursor.index
        guard cursor.take(",") else { throw error(.expected("‘,’ or ‘\(end)’")) }
        skipSpace()
        guard cursor.current != UInt8(ascii: end) else {
            throw JSONSyntaxError(problem: .trailingComma, offset: comma)
        }
        return false
    }

    private mutating func number() throws(JSONSyntaxError) -> Value {
        let start = cursor.index
        let failure = JSONSyntaxError(problem: .invalidNumber, offset: start)
        _ = cursor.take("-")
        if cursor.take("0") {
            guard !isDigit else { throw failure }
        } else {
            guard skipDigits() else { throw failure }
        }
        var isInteger = true
        if cursor.take(".") {
            isInteger = false
            guard skipDigits() else { throw failure }
        }
        if cursor.take("e") || cursor.take("E") {
            isInteger = false
            if !cursor.take("+") { _ = cursor.take("-") }
            guard skipDigits() else { throw failure }
        }
        let text = String(decoding: cursor.source.bytes[start..<cursor.index], as: UTF8.self)
        if isInteger, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text) else { throw failure }
        return .number(number)
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(JSONSyntaxError) -> String {
        let start = cursor.index
        cursor.index += 1
        var text: [UInt8] = []
        var run = cursor.index
        while let byte = cursor.current {
            switch byte {
            case UInt8(ascii: "\""):
                text += cursor.source.bytes[run..<cursor.index]
                cursor.index += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONSyntaxError(problem: .invalidUTF8, offset: start)
                }
                return string
            case UInt8(ascii: "\\"):
                text += cursor.source.bytes[run..<cursor.index]
                text += try escape().utf8
                run = cursor.index
            case 0..<0x20: throw error(.controlCharacter)
            default: cursor.index += 1
            }
        }
        throw JSONSyntaxError(problem: .unclosedString, offset: start)
    }

    private mutating func escape() throws(JSONSyntaxError) -> Character {
        let start = cursor.index
        cursor.index += 1
        guard let byte = cursor.current else { throw error(.unknownEscape) }
        cursor.index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try codeUnit(escapeAt: start)
            if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
            let second = cursor.index
            guard UTF16.isLeadSurrogate(unit), cursor.take(word: "\\u") else {
                throw JSONSyntaxError(problem: .surrogate, offset: start)
            }
            let trail = try codeUnit(escapeAt: second)
            guard UTF16.isTrailSurrogate(trail) else {
                throw JSONSyntaxError(problem: .surrogate, offset: start)
            }
            return Character(UTF16.decode(UTF16.EncodedScalar([unit, trail])))
        default: throw JSONSyntaxError(problem: .unknownEscape, offset: start)
        }
    }

    /// Takes four hexadecimal digits.
    private mutating func codeUnit(escapeAt start: Int) throws(JSONSyntaxError) -> UInt16 {
        guard let unit = cursor.takeHexadecimal(digits: 4) else {
            throw JSONSyntaxError(problem: .unknownEscape, offset: start)
        }
        return UInt16(unit)
    }
}

// MARK: - Bytes

extension JSONParser {
    private func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
        JSONSyntaxError(problem: problem, offset: cursor.index)
    }

    private mutating func skipSpace() {
        while let byte = cursor.current {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): cursor.index += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                cursor.index += 1
                if byte == UInt8(ascii: "\r"), cursor.current == UInt8(ascii: "\n") {
                    cursor.index += 1
                }
                cursor.beginLine()
            default: return
            }
        }
    }

    private var isDigit: Bool {
        cursor.current.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    /// Takes digits; `false` if there is none.
    private mutating func skipDigits() -> Bool {
        guard isDigit else { return false }
        while isDigit { cursor.index += 1 }
        return true
    }
}
