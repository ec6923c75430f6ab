/// Parses `[…]`.
struct CharacterClassParser {
    private let scalars: [Unicode.Scalar]
    private let start: Int
    private(set) var index: Int

    /// `index`: That of what follows the bracket.
    init(_ scalars: [Unicode.Scalar], from index: Int) {
        self.scalars = scalars
        start = index - 1
        self.index = index
    }

    mutating func parse() throws(RegexError) -> (set: ScalarSet, isInverted: Bool) {
        var set = ScalarSet()
        let isInverted = index < scalars.count && scalars[index] == "^"
        if isInverted { index += 1 }
        let first = index
        while true {
            guard index < scalars.count else {
                throw error("this ‘[’ is not closed", "write ‘\\[’ for the character", at: start)
            }
            if scalars[index] == "]", index > first {
                index += 1
                return (set, isInverted)
            }
            let memberStart = index
            let member = try member()
            guard index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] != "]" else {
                set.formUnion(member)
                continue
            }
            index += 1
            let last = try self.member()
            guard let lower = member.single, let upper = last.single, lower <= upper else {
                throw error(
                    "‘\(String(scalars[memberStart..<index]))’ is no range",
                    "write ‘\\-’ for the character", at: memberStart)
            }
            set.insert(lower...upper)
        }
    }

    private mutating func member() throws(RegexError) -> ScalarSet {
        let scalar = scalars[index]
        index += 1
        guard scalar == "\\" else {
            if scalar == "{" { try refusePiece() }
            return ScalarSet(scalar)
        }
        if index < scalars.count, scalars[index] == "b" {
            index += 1
            return ScalarSet("\u{8}")
        }
        var parser = EscapeParser(scalars, from: index)
        let set = try parser.parse()
        index = parser.index
        return set
    }

    /// `{name}` stands for an alternation, which is no member of a class.
    private func refusePiece() throws(RegexError) {
        var end = index
        while end < scalars.count, ASCIISet.word.holds(scalars[end]) { end += 1 }
        guard end > index, end < scalars.count, scalars[end] == "}",
            !ASCIISet.digit.holds(scalars[index])
        else { return }
        throw error(
            "‘\(String(scalars[index - 1...end]))’ cannot stand in ‘[…]’",
            "write ‘\\{’ for the character, or the alternation ‘(?:…|…)’", at: index - 1)
    }

    private func error(
        _ message: String, _ suggestion: String, at index: Int
    ) -> RegexError {
        RegexError(
            message: message, suggestion: suggestion, offset: scalars.utf8Offset(of: index))
    }
}

extension ScalarSet {
    /// The only member; `nil` if there are others or none.
    fileprivate var single: UInt32? {
        let ranges = ascii.ranges.map { UInt32($0.lowerBound)...UInt32($0.upperBound) } + others
        guard ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}

extension ASCIISet {
    fileprivate func holds(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && contains(UInt8(scalar.value))
    }
}
