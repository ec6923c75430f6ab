import ImprintCore

/// One pass over a TOML text for the places and the order of its keys.
///
/// Refuses only what TOMLKit would not survive or not see: what it cannot follow, TOMLKit reports,
/// and the places found so far are good.
struct TOMLScanner {
    /// Something that is not TOML.
    private struct Lost: Error {}

    private let source: SourceText
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var root: TOMLPlace
    private var refusal: TOMLError?

    init(_ source: SourceText) {
        self.source = source
        root = TOMLPlace(at: SourceLocation(file: source.file, line: 1, column: 1))
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    /// Returns the places of a document.
    mutating func places() throws(TOMLError) -> TOMLPlace {
        do { try scan() } catch {}
        if let refusal { throw refusal }
        return root
    }

    private mutating func scan() throws(Lost) {
        var table: [TOMLPlace.Key] = []
        while true {
            skipSpace(overLines: true)
            guard let byte = current else { return }
            if byte == UInt8(ascii: "[") {
                let start = location
                index += 1
                let isArray = take("[")
                skipSpace(overLines: false)
                table = try key()
                guard take("]"), !isArray || take("]") else { throw Lost() }
                root.update(at: table[...]) { place in
                    if isArray { place.elements.append(TOMLPlace(at: start)) }
                }
            } else {
                let key = try key()
                guard take("=") else { throw Lost() }
                skipSpace(overLines: false)
                let value = try value(depth: table.count + key.count)
                root.update(at: (table + key)[...]) { place in
                    place = TOMLPlace(value, key: key.last?.location)
                }
            }
            skipSpace(overLines: false)
            guard current == nil || isLineEnd else { throw Lost() }
        }
    }

    /// Takes a dotted key and the space after it.
    private mutating func key() throws(Lost) -> [TOMLPlace.Key] {
        var parts: [TOMLPlace.Key] = []
        repeat {
            skipSpace(overLines: false)
            let start = location
            parts.append(TOMLPlace.Key(text: try keyPart(), location: start))
            try checkDepth(parts.count, at: start)
            skipSpace(overLines: false)
        } while take(".")
        return parts
    }

    private mutating func keyPart() throws(Lost) -> String {
        switch current {
        case UInt8(ascii: "\""): return try basicString()
        case UInt8(ascii: "'"):
            let start = index + 1
            try skipString()
            return String(decoding: source.bytes[start..<(index - 1)], as: UTF8.self)
        default:
            let start = index
            while let byte = current, isBare(byte) { index += 1 }
            guard index > start else { throw Lost() }
            return String(decoding: source.bytes[start..<index], as: UTF8.self)
        }
    }

    private mutating func value(depth: Int) throws(Lost) -> TOMLPlace {
        try checkDepth(depth, at: location)
        var place = TOMLPlace(at: location)
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipString()
        case UInt8(ascii: "["):
            index += 1
            skipSpace(overLines: true)
            while !take("]") {
                place.elements.append(try value(depth: depth + 1))
                skipSpace(overLines: true)
                _ = take(",")
                skipSpace(overLines: true)
            }
        case UInt8(ascii: "{"):
            index += 1
            skipSpace(overLines: true)
            while !take("}") {
                let key = try key()
                guard take("=") else { throw Lost() }
                skipSpace(overLines: false)
                let value = try value(depth: depth + key.count)
                place.update(at: key[...]) { $0 = TOMLPlace(value, key: key.last?.location) }
                skipSpace(overLines: true)
                _ = take(",")
                skipSpace(overLines: true)
            }
        default:
            let start = index
            while let byte = current, !isLineEnd, !",]}#".utf8.contains(byte) { index += 1 }
            guard index > start else { throw Lost() }
        }
        return place
    }

    private mutating func checkDepth(_ depth: Int, at location: SourceLocation) throws(Lost) {
        guard depth > DataFormat.deepestNesting else { return }
        refusal = .nesting(at: location)
        throw Lost()
    }
}

extension TOMLPlace {
    /// A value under its key.
    fileprivate init(_ value: TOMLPlace, key: SourceLocation?) {
        self = value
        keyLocation = key ?? value.location
    }
}

// MARK: - Bytes

extension TOMLScanner {
    private var current: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private var location: SourceLocation {
        SourceLocation(file: source.file, line: line, column: index - lineStart + 1)
    }

    private var isLineEnd: Bool {
        current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r")
    }

    private func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    /// Skips one byte, counting lines.
    private mutating func advance() {
        if current == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        index += 1
    }

    /// Skips spaces and tabs, and over lines their ends and comments too.
    private mutating func skipSpace(overLines: Bool) {
        while let byte = current {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || overLines && isLineEnd {
                advance()
            } else if byte == UInt8(ascii: "#") {
                while current != nil, !isLineEnd { index += 1 }
            } else {
                return
            }
        }
    }

    private static let zeros = [#"\u0000"#, #"\U00000000"#, #"\x00"#]

    /// Skips a string of any of the four kinds.
    private mutating func skipString() throws(Lost) {
        guard let quote = current else { throw Lost() }
        let hasEscapes = quote == UInt8(ascii: "\"")
        let isLong = source.bytes[index...].starts(with: [quote, quote, quote])
        index += isLong ? 3 : 1
        while let byte = current {
            if byte == UInt8(ascii: "\\"), hasEscapes {
                // TOMLKit hands strings on as C strings, which end at their first zero.
                if Self.zeros.contains(where: { source.bytes[index...].starts(with: $0.utf8) }) {
                    refusal = .zero(offset: index)
                    throw Lost()
                }
                advance()
                if current != nil { advance() }
            } else if byte == quote {
                index += 1
                guard isLong else { return }
                guard source.bytes[index...].starts(with: [quote, quote]) else { continue }
                index += 2
                // Up to two quotes may belong to the text.
                while current == quote { index += 1 }
                return
            } else {
                advance()
            }
        }
        throw Lost()
    }

    /// Takes a key in double quotes.
    private mutating func basicString() throws(Lost) -> String {
        let start = index
        try skipString()
        var bytes = source.bytes[(start + 1)..<(index - 1)]
        guard bytes.contains(UInt8(ascii: "\\")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text: [UInt8] = []
        while let byte = bytes.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            text += try escaped(&bytes).utf8
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func escaped(_ bytes: inout ArraySlice<UInt8>) throws(Lost) -> Character {
        let digits: Int
        switch bytes.popFirst() {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "e"): return "\u{1B}"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: throw Lost()
        }
        let text = String(decoding: bytes.prefix(digits), as: UTF8.self)
        guard let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number) else {
            throw Lost()
        }
        bytes.removeFirst(digits)
        return Character(scalar)
    }
}
