/// Tags among inlines, in which no formula begins.
///
/// Source: [CommonMark, 6.6](https://spec.commonmark.org/0.31.2/#raw-html).
struct InlineTags {
    private let bytes: [UInt8]
    /// What was looked for and is not in the rest of the text, so that it is looked for once.
    private var missing: Set<String> = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The end of the tag, comment or bare address that a `<` begins, and with elements that show code
    /// of the whole element; `nil` if it begins none.
    mutating func end(at start: Int) -> Int? {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index...].starts(with: Array("!--".utf8)) {
            return find("-->", from: index + 1)?.upperBound
        }
        let isClosing = bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let name = bytes[index...].prefix {
            Self.isLetter($0) || $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0)
        }
        guard let first = name.first, Self.isLetter(first) else { return nil }
        index = name.endIndex
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@")
            || bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: ".")
        {
            let end = bytes[index...].firstIndex { $0 <= 0x20 || $0 == 0x3C || $0 == 0x3E }
            return end.flatMap { bytes[$0] == 0x3E ? $0 + 1 : nil }
        }
        guard let end = endOfAttributes(from: index) else { return nil }
        let element = String(decoding: name, as: UTF8.self).lowercased()
        if !isClosing, Self.ignoredElements.contains(element) {
            return find("</\(element)", from: end)?.upperBound ?? end
        }
        return end
    }

    /// Elements whose text shows source.
    private static let ignoredElements: Set<String> = [
        "code", "kbd", "option", "pre", "samp", "script", "style", "textarea",
    ]

    private mutating func endOfAttributes(from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let spaceStart = index
            while index < bytes.count, FormulaScan.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "/"):
                return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
                    ? index + 2 : nil
            default: break
            }
            guard index > spaceStart, Self.isNameStart(bytes[index]) else { return nil }
            while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
            var next = index
            while next < bytes.count, FormulaScan.isSpace(bytes[next]) { next += 1 }
            guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { continue }
            next += 1
            while next < bytes.count, FormulaScan.isSpace(bytes[next]) { next += 1 }
            guard next < bytes.count else { return nil }
            let quote = bytes[next]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let text = String(UnicodeScalar(quote))
                guard let end = find(text, from: next + 1) else { return nil }
                index = end.upperBound
            } else {
                let value = bytes[next...].prefix {
                    !FormulaScan.isSpace($0) && !"\"'=<>`".utf8.contains($0)
                }
                guard !value.isEmpty else { return nil }
                index = value.endIndex
            }
        }
        return nil
    }

    private mutating func find(_ text: String, from start: Int) -> Range<Int>? {
        guard start < bytes.count, !missing.contains(text) else { return nil }
        if let range = bytes[start...].firstRange(of: Array(text.utf8)) { return range }
        missing.insert(text)
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }
}
