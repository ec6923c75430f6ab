/// A token inside a tag.
struct Token {
    enum Kind: Equatable {
        case name, integer, float, string
        case symbol(Symbol)
        /// The tag's closing delimiter.
        case tagEnd
    }

    var kind: Kind
    /// The byte offsets of its start and end in the source.
    var start: Int
    var end: Int
}

/// An operator or a punctuation mark.
enum Symbol: String {
    case plus = "+"
    case minus = "-"
    case slash = "/"
    case doubleSlash = "//"
    case star = "*"
    case doubleStar = "**"
    case percent = "%"
    case tilde = "~"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case assign = "="
    case dot = "."
    case comma = ","
    case colon = ":"
    case pipe = "|"
    case semicolon = ";"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"

    /// The symbols of two characters.
    static let pairs: [(UInt8, UInt8, Symbol)] = [
        doubleSlash, .doubleStar, .equal, .notEqual, .lessOrEqual, .greaterOrEqual,
    ].map { symbol in
        let bytes = Array(symbol.rawValue.utf8)
        return (bytes[0], bytes[1], symbol)
    }
}
