import ImprintCore

/// Reads the tokens of one tag.
struct TagLexer {
    let source: SourceText
    /// One past the last byte of the template.
    let limit: Int
    let close: [UInt8]
    /// Whether `+` may stand before the closing delimiter.
    let allowsPlus: Bool

    private(set) var position: Int
    /// What trims the text after the tag, once `tagEnd` has been read.
    private(set) var trim: Trim = .none
    private var brackets: [(byte: UInt8, offset: Int)] = []
    private var follows: Token.Kind = .symbol(.comma)

    enum Trim { case none, all, kept }

    init(source: SourceText, limit: Int, close: [UInt8], allowsPlus: Bool, position: Int) {
        self.source = source
        self.limit = limit
        self.close = close
        self.allowsPlus = allowsPlus
        self.position = position
    }

    mutating func next() throws(TemplateError) -> Token {
        let bytes = source.bytes
        while position < limit, bytes[position].isWhitespace { position += 1 }
        guard position < limit else {
            if let bracket = brackets.last {
                throw error(
                    "‘\(Character(Unicode.Scalar(bracket.byte)))’ is not closed",
                    at: bracket.offset)
            }
            throw error(
                "the tag is not closed", at: position,
                suggestion: "close it with ‘\(String(decoding: close, as: UTF8.self))’")
        }
        if brackets.isEmpty, let token = takeEnd() { return token }
        let token = try take()
        follows = token.kind
        position = token.end
        return token
    }

    /// The closing delimiter, with its sign, if it stands here.
    private mutating func takeEnd() -> Token? {
        let bytes = source.bytes
        let byte = bytes[position]
        if startsClose(at: position) {
            trim = .none
        } else if byte == Ascii.minus, startsClose(at: position + 1) {
            trim = .all
        } else if allowsPlus, byte == Ascii.plus, startsClose(at: position + 1) {
            trim = .kept
        } else {
            return nil
        }
        let start = position
        position += close.count + (trim == .none ? 0 : 1)
        return Token(kind: .tagEnd, start: start, end: position)
    }

    private func startsClose(at offset: Int) -> Bool {
        guard offset + close.count <= limit else { return false }
        return close.indices.allSatisfy { source.bytes[offset + $0] == close[$0] }
    }

    private mutating func take() throws(TemplateError) -> Token {
        let bytes = source.bytes
        let start = position
        let byte = bytes[start]
        if byte.startsName {
            var end = start + 1
            while end < limit, bytes[end].continuesName { end += 1 }
            return Token(kind: .name, start: start, end: end)
        }
        if byte.isDigit { return number(from: start) }
        if byte == Ascii.quote || byte == Ascii.doubleQuote {
            var end = start + 1
            while end < limit, bytes[end] != byte {
                end += bytes[end] == Ascii.backslash ? 2 : 1
            }
            guard end < limit else { throw error("the string is not closed", at: start) }
            return Token(kind: .string, start: start, end: end + 1)
        }
        if start + 1 < limit {
            for (first, second, symbol) in Symbol.pairs
            where byte == first && bytes[start + 1] == second {
                return Token(kind: .symbol(symbol), start: start, end: start + 2)
            }
        }
        guard byte < 0x80,
            let symbol = Symbol(rawValue: String(Character(Unicode.Scalar(byte))))
        else {
            throw error(
                "‘\(Character(Unicode.Scalar(byte)))’ has no meaning in a tag", at: start)
        }
        try balance(symbol, at: start)
        return Token(kind: .symbol(symbol), start: start, end: start + 1)
    }

    private mutating func balance(_ symbol: Symbol, at start: Int) throws(TemplateError) {
        switch symbol {
        case .openParenthesis: brackets.append((Ascii.closeParenthesis, start))
        case .openBracket: brackets.append((Ascii.closeBracket, start))
        case .openBrace: brackets.append((Ascii.closeBrace, start))
        case .closeParenthesis, .closeBracket, .closeBrace:
            guard let expected = brackets.popLast() else {
                throw error("‘\(symbol.rawValue)’ closes nothing", at: start)
            }
            guard source.bytes[start] == expected.byte else {
                let mark = Character(Unicode.Scalar(expected.byte))
                throw error("‘\(symbol.rawValue)’ where ‘\(mark)’ is due", at: start)
            }
        default: break
        }
    }

    /// An integer or float; after a dot only an integer, so that `a.0.1` is two subscripts.
    private func number(from start: Int) -> Token {
        let bytes = source.bytes
        func digits(from start: Int, while isDigit: (UInt8) -> Bool) -> Int {
            var end = start
            while end < limit,
                isDigit(bytes[end])
                    || (bytes[end] == Ascii.underscore && end > start && end + 1 < limit
                        && isDigit(bytes[end + 1]))
            {
                end += 1
            }
            return end
        }
        if bytes[start] == UInt8(ascii: "0"), start + 2 < limit {
            let isDigit: ((UInt8) -> Bool)? =
                switch bytes[start + 1] | 0x20 {
                case UInt8(ascii: "x"): { $0.isDigit || (97...102).contains($0 | 0x20) }
                case UInt8(ascii: "o"): { (48...55).contains($0) }
                case UInt8(ascii: "b"): { (48...49).contains($0) }
                default: nil
                }
            if let isDigit, isDigit(bytes[start + 2]) {
                return Token(
                    kind: .integer, start: start, end: digits(from: start + 2, while: isDigit))
            }
        }
        var end = digits(from: start, while: \.isDigit)
        guard follows != .symbol(.dot) else {
            return Token(kind: .integer, start: start, end: end)
        }
        var kind = Token.Kind.integer
        if end + 1 < limit, bytes[end] == Ascii.dot, bytes[end + 1].isDigit {
            kind = .float
            end = digits(from: end + 1, while: \.isDigit)
        }
        if end + 1 < limit, bytes[end] | 0x20 == UInt8(ascii: "e") {
            var exponent = end + 1
            if bytes[exponent] == Ascii.plus || bytes[exponent] == Ascii.minus { exponent += 1 }
            if exponent < limit, bytes[exponent].isDigit {
                kind = .float
                end = digits(from: exponent, while: \.isDigit)
            }
        }
        return Token(kind: kind, start: start, end: end)
    }

    private func error(
        _ message: String, at offset: Int, suggestion: String? = nil
    ) -> TemplateError {
        TemplateError(
            "syntax", message, at: source.location(at: offset), suggestion: suggestion)
    }
}
