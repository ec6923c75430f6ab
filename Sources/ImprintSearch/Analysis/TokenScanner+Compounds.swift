import CUTF8Proc

extension TokenScanner {
    /// Hands out a word or a compound, as a whole and in parts.
    ///
    /// Returns the end.
    mutating func compound(at start: Int) -> Int {
        let (bodyEnd, isOfLettersAndHyphens) = compoundEnd(at: start)
        let prefixed = start - prefix(before: start)
        let end = bodyEnd + suffix(at: bodyEnd, after: start)
        let hasAffix = prefixed < start || end > bodyEnd

        guard let first = part(from: start, to: bodyEnd) else { return end }
        guard hasAffix || part(from: first.upperBound, to: bodyEnd) != nil else {
            emit(first, .word)
            position += 1
            return end
        }
        emit(prefixed..<end, .whole, keepingHyphens: hasAffix || !isOfLettersAndHyphens)
        var next: Range<Int>? = first
        while let part = next {
            emit(part, .part)
            position += 1
            next = self.part(from: part.upperBound, to: bodyEnd)
        }
        return end
    }

    /// Finds where the words that begin at an index and are joined by single connectors end.
    private func compoundEnd(at start: Int) -> (end: Int, isOfLettersAndHyphens: Bool) {
        var end = start
        var isOfLettersAndHyphens = true
        while end < count {
            let next = character(at: end)
            if !next.characterClass.isDisjoint(with: .word) {
                end = next.end
                if next.characterClass.isDisjoint(with: .letters) { isOfLettersAndHyphens = false }
                continue
            }
            guard isConnector(text[end]), next.end < count,
                !character(at: next.end).characterClass.isDisjoint(with: .word)
            else { break }
            if next.codePoint != 0x2D { isOfLettersAndHyphens = false }
            end = next.end
        }
        return (end, isOfLettersAndHyphens)
    }

    /// The length of `--`, `-` or `.` before a word, if it begins something.
    func prefix(before start: Int) -> Int {
        guard start > 0 else { return 0 }
        let length: Int
        switch text[start - 1] {
        case UInt8(ascii: "."): length = 1
        case UInt8(ascii: "-"): length = start > 1 && text[start - 2] == UInt8(ascii: "-") ? 2 : 1
        default: return 0
        }
        return isOpening(before: start - length) ? length : 0
    }

    /// Whether an option may begin after what is before an index: the start of the text, white
    /// space, a bracket or a quotation mark.
    private func isOpening(before end: Int) -> Bool {
        guard end > 0 else { return true }
        var start = end - 1
        while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        let character = character(at: start)
        guard character.end == end else { return false }
        switch character.codePoint {
        case 0x09...0x0D, 0x20, 0xFEFF, 0x2028, 0x2029: return true
        case 0x22, 0x27, 0x28, 0x5B: return true
        // “ ” „ ‘ ’ ‚ « » ‹ ›
        case 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x201A, 0xAB, 0xBB, 0x2039, 0x203A: return true
        case 0x80...: return utf8proc_category(character.codePoint) == UTF8PROC_CATEGORY_ZS
        default: return false
        }
    }

    /// The length of `++` or `#` after a letter, as in `c++` and `c#`.
    private func suffix(at end: Int, after start: Int) -> Int {
        guard end < count else { return 0 }
        let length: Int
        switch text[end] {
        case UInt8(ascii: "#"): length = 1
        case UInt8(ascii: "+") where end + 1 < count && text[end + 1] == UInt8(ascii: "+"):
            length = 2
        default: return 0
        }
        if end + length < count,
            !character(at: end + length).characterClass.isDisjoint(with: .word)
        {
            return 0
        }
        var last = end - 1
        while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
        return character(at: last).characterClass.isDisjoint(with: .letters) ? 0 : length
    }

    /// Finds the next part of a compound: letters and numbers up to a connector, `_`, or a change of
    /// case as in `navigationInstant` and `HTMLParser`.
    private func part(from start: Int, to end: Int) -> Range<Int>? {
        var index = start
        while index < end, text[index] == UInt8(ascii: "_") || isConnector(text[index]) {
            index += 1
        }
        guard index < end else { return nil }
        let first = index
        // The classes of the last two characters that are not marks, and where the last one begins.
        var (before, last): (CharacterClass, CharacterClass) = ([], [])
        var lastStart = index
        while index < end, text[index] != UInt8(ascii: "_"), !isConnector(text[index]) {
            let next = character(at: index)
            if next.characterClass != .mark {
                if last == .lowerCase, next.characterClass == .upperCase { return first..<index }
                if before == .upperCase, last == .upperCase, next.characterClass == .lowerCase {
                    return first..<lastStart
                }
                (before, last, lastStart) = (last, next.characterClass, index)
            }
            index = next.end
        }
        return first..<index
    }
}
