import CUTF8Proc

/// One walk over a text.
struct TokenScanner {
    /// What stands at a place of the text.
    struct Character {
        var codePoint: Int32
        var end: Int
        var characterClass: CharacterClass
    }

    let text: UnsafePointer<UInt8>
    let count: Int
    let classes = CharacterClass.table
    let term: UnsafeMutableBufferPointer<UInt8>
    var workspace: FoldingWorkspace
    var position = 0
    let body: (AnalyzedToken) -> Void

    init(
        text: UnsafePointer<UInt8>, count: Int, term: UnsafeMutableBufferPointer<UInt8>,
        workspace: FoldingWorkspace, body: @escaping (AnalyzedToken) -> Void
    ) {
        self.text = text
        self.count = count
        self.term = term
        self.workspace = workspace
        self.body = body
    }

    /// Hands out all tokens of the text.
    mutating func scan() {
        var index = 0
        while index < count {
            let byte = text[index]
            if byte < 0x80 {
                if classes[Int(byte)].isEmpty {
                    index += 1
                } else {
                    index = plainWord(at: index) ?? compound(at: index)
                }
                continue
            }
            let character = character(at: index)
            if character.characterClass.contains(.bigram) {
                index = bigrams(at: index)
            } else if character.characterClass.isEmpty {
                index = character.end
            } else {
                index = compound(at: index)
            }
        }
    }

    /// Hands out a word of one ASCII letter or digit and then lower-case letters and digits, if it
    /// is no part of anything; most words of prose are of this form.
    ///
    /// Returns its end, or nothing if it is to be looked at more closely.
    private mutating func plainWord(at start: Int) -> Int? {
        let first = text[start]
        guard first != UInt8(ascii: "_") else { return nil }
        term[0] = first &- 0x41 < 26 ? first | 0x20 : first
        var index = start + 1
        while index < count {
            let byte = text[index]
            guard byte &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
            if index - start < Analyzer.longestTerm { term[index - start] = byte }
            index += 1
        }
        if index < count {
            let byte = text[index]
            guard byte < 0x80, classes[Int(byte)].isEmpty else { return nil }
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "+"): return nil
            case _ where isConnector(byte):
                guard index + 1 == count || text[index + 1] < 0x80 && isNone(text[index + 1]) else {
                    return nil
                }
            default: break
            }
        }
        if start > 0, text[start - 1] == UInt8(ascii: "-") || text[start - 1] == UInt8(ascii: "."),
            prefix(before: start) > 0
        {
            return nil
        }
        if index - start <= Analyzer.longestTerm {
            emit(index - start, start..<index, .word)
        }
        position += 1
        return index
    }

    private func isNone(_ byte: UInt8) -> Bool { classes[Int(byte)].isEmpty }

    /// Whether a compound may have the byte between its words.
    func isConnector(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"),
            UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    /// What begins at an index before the end; a byte that is not UTF-8 is a character of no class.
    func character(at index: Int) -> Character {
        let byte = text[index]
        if byte < 0x80 {
            return Character(
                codePoint: Int32(byte), end: index + 1, characterClass: classes[Int(byte)])
        }
        var codePoint: Int32 = -1
        let length = utf8proc_iterate(text + index, min(4, count - index), &codePoint)
        guard length > 0 else {
            return Character(codePoint: -1, end: index + 1, characterClass: [])
        }
        return Character(
            codePoint: codePoint, end: index + length,
            characterClass: codePoint < 0x1_0000
                ? classes[Int(codePoint)] : CharacterClass(of: codePoint))
    }

    /// Hands out the folded text of a range, unless it is empty or too long.
    ///
    /// `hyphens`: Whether they stay.
    mutating func emit(
        _ range: Range<Int>, _ kind: AnalyzedToken.Kind, keepingHyphens hyphens: Bool = true
    ) {
        if let length = fold(range, keepingHyphens: hyphens) { emit(length, range, kind) }
    }

    private func emit(_ length: Int, _ range: Range<Int>, _ kind: AnalyzedToken.Kind) {
        guard length > 0 else { return }
        body(
            AnalyzedToken(
                term: UnsafeBufferPointer(rebasing: term[..<length]), range: range,
                position: position, kind: kind))
    }

    /// Writes the folded text of a range to `term`.
    ///
    /// Returns its length, or nothing if it is too long.
    private mutating func fold(_ range: Range<Int>, keepingHyphens hyphens: Bool) -> Int? {
        // The library sorts marks in quadratic time, so the length is limited before folding too.
        guard !isOverlong(range) else { return nil }
        var length = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte >= 0x80 { return foldUnicode(range, keepingHyphens: hyphens) }
            index += 1
            if byte == UInt8(ascii: "-"), !hyphens { continue }
            guard length < Analyzer.longestTerm else { return nil }
            term[length] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            length += 1
        }
        return length
    }

    /// Whether a range has more than 128 units of UTF-16, the unit of the reader in the browser.
    private func isOverlong(_ range: Range<Int>) -> Bool {
        guard range.count > 128 else { return false }
        guard range.count <= 3 * 128 else { return true }
        var units = 0
        for index in range {
            let byte = text[index]
            if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
        return units > 128
    }

    private mutating func foldUnicode(_ range: Range<Int>, keepingHyphens hyphens: Bool) -> Int? {
        if let length = foldByTable(range, keepingHyphens: hyphens) {
            return length <= Analyzer.longestTerm ? length : nil
        }
        if hyphens {
            return workspace.fold(
                UnsafeBufferPointer(start: text + range.lowerBound, count: range.count), into: term)
        }
        let spelling = UnsafeBufferPointer(start: text + range.lowerBound, count: range.count)
            .filter { $0 != UInt8(ascii: "-") }
        return spelling.withUnsafeBufferPointer { workspace.fold($0, into: term) }
    }

    /// Folds character by character.
    ///
    /// Returns the length, which may be more than there is room for, or nothing if a character has to
    /// be seen with its neighbours.
    private mutating func foldByTable(_ range: Range<Int>, keepingHyphens hyphens: Bool) -> Int? {
        var length = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let character = character(at: index)
            index = character.end
            var folded = character.codePoint
            switch folded {
            case 0..<0x3400:
                if folded == 0x2D, !hyphens { continue }
                let single = FoldingWorkspace.singles[Int(folded)]
                if single == 0 { return nil }
                if single == FoldingWorkspace.omitted { continue }
                folded = Int32(single)
            case 0x3400...0x9FFF, 0xAC00...0xD7A3: break
            default: return nil
            }
            let width = folded < 0x80 ? 1 : folded < 0x800 ? 2 : 3
            defer { length += width }
            guard length + width <= Analyzer.longestTerm else { continue }
            utf8proc_encode_char(folded, term.baseAddress.map { $0 + length })
        }
        return length
    }
}
