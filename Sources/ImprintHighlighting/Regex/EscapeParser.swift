/// Parses what follows a backslash and stands for characters.
struct EscapeParser {
    private let scalars: [Unicode.Scalar]
    private(set) var index: Int

    /// `index`: That of what follows the backslash.
    init(_ scalars: [Unicode.Scalar], from index: Int) {
        self.scalars = scalars
        self.index = index
    }

    mutating func parse() throws(RegexError) -> ScalarSet {
        guard index < scalars.count else {
            throw error("the regex ends in ‘\\’", "write ‘\\\\’ for the character")
        }
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "d": return .digit
        case "D": return ScalarSet.digit.inverted
        case "s": return .space
        case "S": return ScalarSet.space.inverted
        case "n": return ScalarSet("\n")
        case "t": return ScalarSet("\t")
        case "r": return ScalarSet("\r")
        case "f": return ScalarSet("\u{C}")
        case "v": return ScalarSet("\u{B}")
        case "a": return ScalarSet("\u{7}")
        case "0": return ScalarSet("\0")
        case "x": return try hexadecimal(digits: 2)
        case "u": return try hexadecimal(digits: 4)
        case "U": return try hexadecimal(digits: 8)
        case "1"..."9":
            index -= 1
            throw error(
                "‘\\\(scalar)’ refers back to a group, which a scan cannot do",
                "use states, or ‘until_text’ for a region that ends in the words it began with")
        case "a"..."z", "A"..."Z":
            index -= 1
            throw error("‘\\\(scalar)’ is no escape that is known here", nil)
        default: return ScalarSet(scalar)
        }
    }

    private mutating func hexadecimal(digits: Int) throws(RegexError) -> ScalarSet {
        let end = index + digits
        let text = String(scalars[index..<min(end, scalars.count)])
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value)
        else {
            index -= 1
            throw error(
                "‘\\\(scalars[index])’ needs \(digits) hexadecimal digits of a character", nil)
        }
        index = end
        return ScalarSet(scalar)
    }

    /// At the backslash before `index`.
    private func error(_ message: String, _ suggestion: String?) -> RegexError {
        RegexError(
            message: message, suggestion: suggestion, offset: scalars.utf8Offset(of: index - 1))
    }
}
