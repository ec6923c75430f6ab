/// Reads the text of a block from left to right for delimiters of formulas.
///
/// Code, tags and addresses are stepped over. Each delimiter looks at the next one of its kind and no
/// further, so that the time is linear.
struct FormulaScan {
    /// Where a formula may begin.
    struct Opener {
        var delimiter: FormulaFinder.Delimiter
        var offset: Int
    }

    private let content: FormulaText
    private var bytes: [UInt8] { content.bytes }
    /// Delimiters outside of code and tags, ascending; `$$` is one.
    private var delimiters: [(offset: Int, kind: Kind)] = []
    private var index = 0
    /// `following[kind][index]`: the next delimiter of that kind behind each; `Int.max` if none.
    private var following: [Kind: [Int]] = [:]
    private var end = 0

    private enum Kind: CaseIterable {
        case dollar, dollars, openParenthesis, closeParenthesis, openBracket, closeBracket
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    init(_ content: FormulaText) {
        self.content = content
        findDelimiters()
        guard !delimiters.isEmpty else { return }
        for kind in [Kind.dollars, .closeParenthesis, .closeBracket] {
            var following = [Int](repeating: Int.max, count: delimiters.count)
            var nearest = Int.max
            for index in delimiters.indices.reversed() {
                following[index] = nearest
                if delimiters[index].kind == kind { nearest = index }
            }
            self.following[kind] = following
        }
    }

    /// Returns the next place where a formula may begin.
    mutating func next() -> Opener? {
        while index < delimiters.count {
            var (offset, kind) = delimiters[index]
            index += 1
            if kind == .dollars, offset + 1 == end {
                // The first of the two has closed a formula.
                (offset, kind) = (end, .dollar)
            }
            guard offset >= end else { continue }
            switch kind {
            case .dollar:
                guard offset + 1 < bytes.count, !Self.isSpace(bytes[offset + 1]) else { continue }
                return Opener(delimiter: .dollar, offset: offset)
            case .dollars: return Opener(delimiter: .dollars, offset: offset)
            case .openParenthesis: return Opener(delimiter: .parenthesis, offset: offset)
            case .openBracket:
                guard content.isLineStart(offset) else { continue }
                return Opener(delimiter: .bracket, offset: offset)
            case .closeParenthesis, .closeBracket: continue
            }
        }
        return nil
    }

    /// Goes on behind a formula.
    mutating func skip(to offset: Int) { end = offset }

    /// Where the closing delimiter of the formula stands that begins at the last opener.
    func closing(of opener: Opener) -> Int? {
        let start = opener.offset + opener.delimiter.opening.count
        switch opener.delimiter {
        case .dollar:
            guard index < delimiters.count,
                let closing = delimiters[index...].first(where: {
                    $0.kind == .dollar || $0.kind == .dollars
                })?.offset,
                closing > start, !Self.isSpace(bytes[closing - 1]),
                closing + 1 == bytes.count || !Self.isDigit(bytes[closing + 1])
            else { return nil }
            return closing
        case .dollars: return closing(.dollars, from: start)
        case .parenthesis: return closing(.closeParenthesis, from: start)
        case .bracket:
            return closing(.closeBracket, from: start).flatMap {
                content.isLineEnd($0 + 2) ? $0 : nil
            }
        }
    }

    private func closing(_ kind: Kind, from start: Int) -> Int? {
        guard let found = following[kind]?[index - 1], found < delimiters.count else { return nil }
        let offset = delimiters[found].offset
        // An opener's first byte that is not white space is enough; a long blank run has no formula.
        guard bytes[start..<max(start, offset)].contains(where: { !Self.isSpace($0) }) else {
            return nil
        }
        return offset
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    // MARK: - What is no formula

    private mutating func findDelimiters() {
        let bytes = content.bytes
        var runs = CodeRuns(bytes)
        var tags = InlineTags(bytes)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                let following = index + 1 < bytes.count ? bytes[index + 1] : 0
                switch following {
                case UInt8(ascii: "("): delimiters.append((index, .openParenthesis))
                case UInt8(ascii: ")"): delimiters.append((index, .closeParenthesis))
                case UInt8(ascii: "["): delimiters.append((index, .openBracket))
                case UInt8(ascii: "]"): delimiters.append((index, .closeBracket))
                default: break
                }
                index += 2
            case UInt8(ascii: "$"):
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "$") {
                    delimiters.append((index, .dollars))
                    index += 2
                } else {
                    delimiters.append((index, .dollar))
                    index += 1
                }
            case UInt8(ascii: "`"): index = runs.end(ofRunAt: index)
            case UInt8(ascii: "<"): index = tags.end(at: index) ?? index + 1
            case UInt8(ascii: "]"): index = addressEnd(in: bytes, at: index) ?? index + 1
            default: index += 1
            }
        }
    }

    /// The end of `](address "title")` or, at the beginning of a line, of `]: address`.
    private func addressEnd(in bytes: [UInt8], at bracket: Int) -> Int? {
        guard bracket + 1 < bytes.count else { return nil }
        if bytes[bracket + 1] == UInt8(ascii: ":") {
            var start = bracket
            while start > 0, bytes[start - 1] != 0x0A, bracket - start < 1_000 { start -= 1 }
            let label = bytes[start..<bracket].drop { $0 == 0x20 }
            // `[^1]: ` is a footnote, whose text may hold formulas.
            guard label.first == UInt8(ascii: "["), label.dropFirst().first != UInt8(ascii: "^")
            else { return nil }
            let address = bytes[(bracket + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
            return address.firstIndex(where: Self.isSpace) ?? bytes.count
        }
        guard bytes[bracket + 1] == UInt8(ascii: "(") else { return nil }
        var depth = 0
        var index = bracket + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            // The address has ended; a title may hold a formula's delimiter, but no formula.
            case 0x0A, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"): return nil
            default: break
            }
            index += 1
        }
        return nil
    }
}
