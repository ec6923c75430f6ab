/// Whether the elements of HTML are opened and closed in each other's order, as our own renderer must
/// write them; stricter than HTML itself, which lets many tags be left out.
package struct HTMLBalance {
    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []

    private init(_ html: [UInt8]) {
        bytes = html
    }

    /// The first mistake, with what stands before it; `nil` if there is none.
    package static func firstMistake(in html: [UInt8]) -> String? {
        var balance = HTMLBalance(html)
        return balance.firstMistake()
    }

    /// Elements that have no content, and so no end.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]

    private mutating func firstMistake() -> String? {
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
            if isClosing { index += 1 }
            let name = takeName()
            guard !name.isEmpty else { return mistake("‘<’ that begins no tag", at: start) }
            guard let isEmptyElement = takeAttributes() else {
                return mistake("a tag ‘\(name)’ that does not end", at: start)
            }
            if isClosing {
                let last = open.popLast()
                if last != name {
                    return mistake("‘/\(name)’ where ‘\(last ?? "nothing")’ is open", at: start)
                }
            } else if !Self.void.contains(name), !isEmptyElement {
                open.append(name)
            }
        }
        return open.last.map { mistake("‘\($0)’ is never closed", at: bytes.count) }
    }

    private mutating func takeName() -> String {
        let start = index
        while index < bytes.count, isNamePart(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        Character(UnicodeScalar(byte)).isASCII
            && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
                || byte == UInt8(ascii: "-"))
    }

    /// Whether the tag ends in `/>`; `nil` if it does not end at all, or has a `<` in it.
    private mutating func takeAttributes() -> Bool? {
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let mark = quote {
                if byte == mark { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: ">"): return bytes[index - 2] == UInt8(ascii: "/")
            default: break
            }
        }
        return nil
    }

    private func mistake(_ text: String, at offset: Int) -> String {
        let before = bytes[max(0, offset - 80)..<min(bytes.count, offset + 40)]
        return "\(text): …\(String(decoding: before, as: UTF8.self))…"
    }
}
