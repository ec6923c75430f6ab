/// The bytes that the syntax gives a meaning.
enum Ascii {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let tilde = UInt8(ascii: "~")
    static let greater = UInt8(ascii: ">")
    static let dot = UInt8(ascii: ".")
    static let underscore = UInt8(ascii: "_")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let pipe = UInt8(ascii: "|")
    static let quote = UInt8(ascii: "'")
    static let doubleQuote = UInt8(ascii: "\"")
}

extension UInt8 {
    var isBlank: Bool { self == Ascii.space || self == Ascii.tab }

    /// What Python's `\s` matches below 128.
    var isWhitespace: Bool { self == Ascii.space || (9...13).contains(self) }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    /// A letter, `_`, or a part of a character beyond ASCII.
    var startsName: Bool { isLetter || self == Ascii.underscore || self >= 0x80 }

    var continuesName: Bool { startsName || isDigit }
}
