/// Writing text into HTML.
package enum HTMLEscaping {
    /// Appends text with `&`, `<`, `>` and `"` as entities, as cmark does.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
        var start = 0
        for index in text.indices where needsEscape[Int(text[index])] {
            html.append(contentsOf: text[start..<index])
            appendEntity(for: text[index], to: &html)
            start = index + 1
        }
        html.append(contentsOf: text[start...])
    }

    package static func append(_ text: String, to html: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &html) }
    }

    /// Appends an address for `href` and `src` as cmark does: what no URL may hold is
    /// percent-encoded, `&` and `'` are entities, and `%` stays.
    package static func appendAddress(
        _ address: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]
    ) {
        for byte in address {
            if isSafeInAddress[Int(byte)] {
                html.append(byte)
            } else if byte == UInt8(ascii: "&") {
                html.append(contentsOf: "&amp;".utf8)
            } else if byte == UInt8(ascii: "'") {
                html.append(contentsOf: "&#x27;".utf8)
            } else {
                html.append(UInt8(ascii: "%"))
                html.append(hexadecimal[Int(byte >> 4)])
                html.append(hexadecimal[Int(byte & 15)])
            }
        }
    }

    /// Returns the text of an attribute's value: named entities of HTML itself and numeric ones
    /// become characters, others stay as they are.
    package static func unescaped(_ text: some Sequence<UInt8>) -> String {
        let string = String(decoding: Array(text), as: UTF8.self)
        guard string.utf8.contains(UInt8(ascii: "&")) else { return string }
        var result = ""
        var rest = Substring(string)
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            guard let semicolon = rest.prefix(12).firstIndex(of: ";"),
                let character = character(named: rest[rest.index(after: ampersand)..<semicolon])
            else {
                result += "&"
                rest.removeFirst()
                continue
            }
            result.append(character)
            rest = rest[rest.index(after: semicolon)...]
        }
        return result + rest
    }

    private static func character(named name: Substring) -> Character? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            // Swift's integers may have a plus before them, character references may not.
            guard name.first == "#", !name.contains("+") else { return nil }
            let digits = name.dropFirst()
            let code =
                digits.first == "x" || digits.first == "X"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let code, code != 0 else { return nil }
            return Unicode.Scalar(code).map(Character.init)
        }
    }

    private static func appendEntity(for byte: UInt8, to html: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): html.append(contentsOf: "&gt;".utf8)
        default: html.append(contentsOf: "&quot;".utf8)
        }
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    private static let needsEscape: [Bool] = table(of: "&<>\"")

    private static let isSafeInAddress: [Bool] = table(
        of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~")

    private static func table(of characters: String) -> [Bool] {
        let members = Set(characters.utf8)
        return (UInt8.min...UInt8.max).map(members.contains)
    }
}
