import ImprintCore

/// The text that a string literal stands for, its escapes being Python's.
enum StringLiteral {
    /// `token`: A string, with its quotation marks.
    static func text(of token: Token, in source: SourceText) throws(TemplateError) -> String {
        let body = source.bytes[(token.start + 1)..<(token.end - 1)]
        guard body.contains(Ascii.backslash) else { return String(decoding: body, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = body
        while let byte = rest.popFirst() {
            guard byte == Ascii.backslash, let escape = rest.first else {
                result.append(byte)
                continue
            }
            let offset = rest.startIndex - 1
            rest.removeFirst()
            switch escape {
            case Ascii.newline: break
            case Ascii.backslash, Ascii.quote, Ascii.doubleQuote: result.append(escape)
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "a"): result.append(7)
            case UInt8(ascii: "b"): result.append(8)
            case UInt8(ascii: "f"): result.append(12)
            case UInt8(ascii: "v"): result.append(11)
            case UInt8(ascii: "x"):
                try append(digits: 2, of: &rest, from: offset, in: source, to: &result)
            case UInt8(ascii: "u"):
                try append(digits: 4, of: &rest, from: offset, in: source, to: &result)
            case UInt8(ascii: "U"):
                try append(digits: 8, of: &rest, from: offset, in: source, to: &result)
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                var code = UInt32(escape - 48)
                for _ in 0..<2 {
                    guard let digit = rest.first, (48...55).contains(digit) else { break }
                    code = code * 8 + UInt32(digit - 48)
                    rest.removeFirst()
                }
                try append(code, from: offset, in: source, to: &result)
            default: result += [byte, escape]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(
        digits count: Int, of rest: inout ArraySlice<UInt8>, from offset: Int,
        in source: SourceText, to result: inout [UInt8]
    ) throws(TemplateError) {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy({ $0.isDigit || $0.isLetter }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else {
            throw TemplateError(
                "syntax", "the escape needs \(count) hexadecimal digits",
                at: source.location(at: offset))
        }
        rest.removeFirst(count)
        try append(code, from: offset, in: source, to: &result)
    }

    private static func append(
        _ code: UInt32, from offset: Int, in source: SourceText, to result: inout [UInt8]
    ) throws(TemplateError) {
        // U+0002 and U+0003 enclose the tokens that stand for fragments in an expanded page.
        guard let scalar = Unicode.Scalar(code), code != 2, code != 3 else {
            throw TemplateError(
                "syntax", "the escape names no character that a text may have",
                at: source.location(at: offset))
        }
        result += Array(String(Character(scalar)).utf8)
    }
}
