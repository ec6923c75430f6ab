import ImprintCore

/// One pass over the bytes of a JSON text.
struct JSONParser {
    private(set) var diagnostics: [Diagnostic] = []
    private let source: SourceText
    private var index = 0

    // Lines end only between tokens, so that a place costs a subtraction.
    private var line = 1
    private var lineStart = 0

    init(_ source: SourceText) {
        self.source = source
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Reads the one value of the text.
    mutating func document() throws(JSONSyntaxError) -> Node {
        skipSpace()
        let node = try value(depth: 0)
        skipSpace()
        guard current == nil else { throw error(.contentAfterEnd) }
        return node
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> Node {
        let location = location
        switch current {
        case UInt8(ascii: "{"):
            return Node(.mapping(try mapping(depth: depth + 1)), at: location)
        case UInt8(ascii: "["):
            return Node(.sequence(try sequence(depth: depth + 1)), at: location)
        case UInt8(ascii: "\""): return Node(.scalar(.string(try string())), at: location)
        default:
            if isDigit || current == UInt8(ascii: "-") {
                return Node(.scalar(try number()), at: location)
            }
            if take("true") { return Node(.scalar(true), at: location) }
            if take("false") { return Node(.scalar(false), at: location) }
            if take("null") { return Node(.scalar(.none), at: location) }
            throw error(.expected("a value"))
        }
    }

    private mutating func mapping(depth: Int) throws(JSONSyntaxError) -> [Node.Entry] {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
        var mapping = MappingBuilder(.json)
        defer { diagnostics += mapping.diagnostics }
        index += 1
        skipSpace()
        if takeByte("}") { return [] }
        while true {
            let keyLocation = location
            guard current == UInt8(ascii: "\"") else {
                throw error(.expected("a key in double quotes"))
            }
            let key = try string()
            skipSpace()
            guard takeByte(":") else { throw error(.expected("‘:’ after the key")) }
            skipSpace()
            mapping.append(
                Node.Entry(key: key, keyLocation: keyLocation, value: try value(depth: depth)))
            if try isLast(before: "}") { return mapping.entries }
        }
    }

    private mutating func sequence(depth: Int) throws(JSONSyntaxError) -> [Node] {
        guard depth <= DataFormat.deepestNesting else { throw error(.nesting) }
        index += 1
        skipSpace()
        if takeByte("]") { return [] }
        var nodes: [Node] = []
        while true {
            nodes.append(try value(depth: depth))
            if try isLast(before: "]") { return nodes }
        }
    }

    /// Takes what follows an element: the end, or a comma that another element follows.
    private mutating func isLast(before end: Unicode.Scalar) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        if takeByte(end) { return true }
        let comma = index
        guard takeByte(",") else { throw error(.expected("‘,’ or ‘\(end)’")) }
        skipSpace()
        guard current != UInt8(ascii: end) else {
            throw JSONSyntaxError(problem: .trailingComma, offset: comma)
        }
        return false
    }

    private mutating func number() throws(JSONSyntaxError) -> Value {
        let start = index
        let failure = JSONSyntaxError(problem: .invalidNumber, offset: start)
        _ = takeByte("-")
        if takeByte("0") {
            guard !isDigit else { throw failure }
        } else {
            guard skipDigits() else { throw failure }
        }
        var isInteger = true
        if takeByte(".") {
            isInteger = false
            guard skipDigits() else { throw failure }
        }
        if takeByte("e") || takeByte("E") {
            isInteger = false
            if !takeByte("+") { _ = takeByte("-") }
            guard skipDigits() else { throw failure }
        }
        let text = String(decoding: source.bytes[start..<index], as: UTF8.self)
        if isInteger, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text) else { throw failure }
        return .number(number)
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(JSONSyntaxError) -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        var run = index
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                text += source.bytes[run..<index]
                index += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONSyntaxError(problem: .invalidUTF8, offset: start)
                }
                return string
            case UInt8(ascii: "\\"):
                text += source.bytes[run..<index]
                text += try escape().utf8
                run = index
            case 0..<0x20: throw error(.controlCharacter)
            default: index += 1
            }
        }
        throw JSONSyntaxError(problem: .unclosedString, offset: start)
    }

    private mutating func escape() throws(JSONSyntaxError) -> Character {
        let start = index
        index += 1
        guard let byte = current else { throw error(.unknownEscape) }
        index += 1
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
            let second = index
            guard UTF16.isLeadSurrogate(unit), take("\\u") else {
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
        let digits = source.bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw JSONSyntaxError(problem: .unknownEscape, offset: start) }
        index += 4
        return unit
    }
}

// MARK: - Bytes

extension JSONParser {
    private var current: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private var location: SourceLocation {
        SourceLocation(file: source.file, line: line, column: index - lineStart + 1)
    }

    private func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
        JSONSyntaxError(problem: problem, offset: index)
    }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                index += 1
                if byte == UInt8(ascii: "\r"), current == UInt8(ascii: "\n") { index += 1 }
                line += 1
                lineStart = index
            default: return
            }
        }
    }

    private mutating func takeByte(_ scalar: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let isThere = word.withUTF8Buffer { source.bytes[index...].starts(with: $0) }
        if isThere { index += word.utf8CodeUnitCount }
        return isThere
    }

    private var isDigit: Bool {
        current.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    /// Takes digits; `false` if there is none.
    private mutating func skipDigits() -> Bool {
        guard isDigit else { return false }
        while isDigit { index += 1 }
        return true
    }
}
