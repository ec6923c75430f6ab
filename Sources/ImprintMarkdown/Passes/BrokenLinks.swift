import CCmarkGFM
import ImprintCore

/// Reports links that cmark reads as text: those that a line end breaks, and `(text)[address]`.
enum BrokenLinks {
    /// Whether a page may hold one: a search through its bytes, which spares most pages the walk.
    static func mayBe(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var index = 0
            while let found = next(UInt8(ascii: "]"), in: text, from: index) {
                index = found + 1
                var after = index
                if after < text.count, text[after] == UInt8(ascii: "(") {
                    while after < text.count, text[after] != UInt8(ascii: ")"),
                        text[after] != UInt8(ascii: "\n")
                    {
                        after += 1
                    }
                    if after < text.count, text[after] == UInt8(ascii: "\n") { return true }
                } else {
                    while after < text.count, text[after].isASCIISpace || text[after] == 0x3E {
                        after += 1
                    }
                    if after > index, after < text.count, text[after] == UInt8(ascii: "(") {
                        return true
                    }
                }
            }
            index = 1
            while let found = next(UInt8(ascii: "["), in: text, from: index) {
                if text[found - 1] == UInt8(ascii: ")") { return true }
                index = found + 1
            }
            return false
        }
    }

    private static func next(
        _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        guard start < text.count, let base = text.baseAddress,
            let found = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    static func run(on root: CMarkNode, _ state: DocumentState) {
        root.walk { node in
            guard node.kind == .text else { return }
            let text = node.literal
            for index in text.indices {
                if text[index] == UInt8(ascii: "]") {
                    if index + 1 < text.count, text[index + 1] == UInt8(ascii: "(") {
                        checkTarget(node, index, from: index + 2, state)
                    } else if index + 1 == text.count, let lineEnd = node.next,
                        lineEnd.isLineEnd, let next = lineEnd.next, next.kind == .text,
                        next.literal.first == UInt8(ascii: "(")
                    {
                        checkTarget(node, index, next, from: 1, state)
                    }
                } else if text[index] == UInt8(ascii: ")"), index + 1 < text.count,
                    text[index + 1] == UInt8(ascii: "[")
                {
                    checkReversed(node, index, state)
                }
            }
        }
    }

    /// Reports `](address`, if a `)` follows and all between looks like an address.
    private static func checkTarget(
        _ node: CMarkNode, _ bracket: Int, _ other: CMarkNode? = nil, from start: Int,
        _ state: DocumentState
    ) {
        guard let target = stretch(from: other ?? node, start, to: UInt8(ascii: ")")),
            other != nil || target.lineEnds > 0, target.lineEnds < 3, looksLikeAddress(target.text),
            let text = before(node, bracket, UInt8(ascii: "["), UInt8(ascii: "]"))
        else { return }
        state.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.broken-link",
                "the link to ‘\(target.text)’ is broken by the end of a line",
                at: node.place(of: max(0, bracket - text.utf8.count - 1)),
                suggestion: "write it on one line: ‘[\(text)](\(target.text))’"))
    }

    private static func checkReversed(_ node: CMarkNode, _ bracket: Int, _ state: DocumentState) {
        guard let target = stretch(from: node, bracket + 2, to: UInt8(ascii: "]")),
            target.lineEnds == 0, isPageOrURL(target.text),
            let text = before(node, bracket, UInt8(ascii: "("), UInt8(ascii: ")"))
        else { return }
        state.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.broken-link",
                "‘(\(text))[\(target.text)]’ is no link, as its brackets are reversed",
                at: node.place(of: max(0, bracket - text.utf8.count - 1)),
                suggestion: "write it as ‘[\(text)](\(target.text))’"))
    }

    /// The text from an offset of a node up to a byte, over links that cmark made of bare addresses
    /// and over line ends; `nil` if there is a space or the byte does not come.
    private static func stretch(
        from node: CMarkNode, _ offset: Int, to end: UInt8
    ) -> (text: String, lineEnds: Int)? {
        var bytes: [UInt8] = []
        var lineEnds = 0
        var current: CMarkNode? = node
        var start = offset
        // An address is short, and a long paragraph must not be read for each bracket.
        while let node = current, bytes.count < 500 {
            switch node.kind {
            case .text, .link:
                let part = node.kind == .link ? node.firstChild : node
                guard let part, part.kind == .text else { return nil }
                let text = part.literal
                for byte in text.dropFirst(start) {
                    if byte == end {
                        return (String(decoding: bytes, as: UTF8.self), lineEnds)
                    }
                    // No address holds brackets, and the next ones are looked at by themselves.
                    guard !byte.isASCIISpace, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]"),
                        bytes.count < 500
                    else { return nil }
                    bytes.append(byte)
                }
            case .softBreak, .lineBreak:
                guard lineEnds < 2 else { return nil }
                lineEnds += 1
            default: return nil
            }
            start = 0
            current = node.next
        }
        return nil
    }

    /// The text in the brackets that end at an offset of a node; `nil` if they do not begin in it.
    private static func before(
        _ node: CMarkNode, _ bracket: Int, _ open: UInt8, _ close: UInt8
    ) -> String? {
        let text = node.literal
        var depth = 0
        var index = bracket
        while index >= 0, bracket - index < 500 {
            if text[index] == close { depth += 1 }
            if text[index] == open {
                depth -= 1
                if depth == 0 {
                    return String(decoding: text[(index + 1)..<bracket], as: UTF8.self)
                }
            }
            index -= 1
        }
        return nil
    }

    private static func looksLikeAddress(_ text: String) -> Bool {
        text.contains("/") || text.contains("://") || text.hasPrefix("#") || text.contains(".md")
            || text.hasPrefix("mailto:")
    }

    private static func isPageOrURL(_ text: String) -> Bool {
        let path = text.prefix { $0 != "#" }
        return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
            || path.hasSuffix(".md")
    }
}

extension CMarkNode {
    fileprivate var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}
