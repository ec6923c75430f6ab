/// Keeps fences in the item of a list that they were written for.
///
/// In CommonMark a fence belongs to an item from the column on where the item's text begins: the third
/// behind `- `, the fourth behind `1. `, the fifth behind `10. ` and `-   `. Those who write a fence
/// two columns behind the marker mean it to belong there too, but it ends the list, and the item after
/// it begins a list of its own. Such a fence is moved to the right, with the code in it, by the columns
/// that it lacks. Lines stay lines, so that what is found wrong keeps its place.
struct ListFences {
    private let text: [UInt8]
    private var result: [UInt8] = []
    /// Items that are open, and blocks of the dialect with indented bodies, outermost first.
    private var blocks: [Block] = []
    private var fence: Fence?
    private var isAfterBlank = true
    private var isChanged = false

    /// A block around a line.
    private struct Block {
        /// The column of its marker, from 0.
        var marker: Int
        /// The column from which on lines belong to it.
        var body: Int
        var isItem: Bool

        /// Whether a fence that is indented too little is meant to belong to it.
        func isMeant(at column: Int) -> Bool {
            isItem && column >= marker + 2
        }
    }

    /// A fence whose end is looked for.
    private struct Fence {
        var sign: UInt8
        var length: Int
        /// How many columns its lines are moved.
        var shift: Int
        /// The column that its lines begin at, at least.
        var body: Int
    }

    /// Returns the text with its fences moved; `nil` if there is nothing to move, as on most pages.
    static func moved(in text: [UInt8]) -> [UInt8]? {
        guard mayHoldAny(text) else { return nil }
        var fences = ListFences(text: text)
        fences.read()
        return fences.isChanged ? fences.result : nil
    }

    /// Whether some fence is indented by two columns or more, and some line before it by less.
    private static func mayHoldAny(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index + 5 < text.count, let newline = text.index(of: 0x0A, from: index) {
                index = newline + 1
                guard index + 1 < text.count else { return false }
                guard text[index] == 0x20, text[index + 1] == 0x20 else { continue }
                while index < text.count, text[index] == 0x20 { index += 1 }
                if index + 2 < text.count,
                    text[index] == UInt8(ascii: "`") || text[index] == UInt8(ascii: "~"),
                    text[index + 1] == text[index], text[index + 2] == text[index]
                {
                    return true
                }
            }
            return false
        }
    }

    private init(text: [UInt8]) {
        self.text = text
        result.reserveCapacity(text.count + 256)
    }

    private mutating func read() {
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            read(text[start..<end])
            start = end
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        var column = 0
        var index = line.startIndex
        while index < line.endIndex, line[index] == 0x20 || line[index] == 0x09 {
            column += line[index] == 0x09 ? 4 - column % 4 : 1
            index += 1
        }
        let content = line[index...]
        guard let first = content.first, first != 0x0A, first != 0x0D else {
            isAfterBlank = true
            result += line
            return
        }
        if let fence {
            write(content, of: line, at: column, in: fence)
            if Self.closes(content, fence) { self.fence = nil }
        } else if let (sign, length) = Self.opening(content),
            !isCode(at: column)
                || blocks.first(where: { $0.body > column })?.isMeant(at: column) == true
        {
            open(sign, length, at: column)
            if let fence { write(content, of: line, at: column, in: fence) }
        } else {
            place(content, at: column)
            result += line
        }
        isAfterBlank = false
    }

    /// Writes a line of a fence, moved if the fence is.
    private mutating func write(
        _ content: ArraySlice<UInt8>, of line: ArraySlice<UInt8>, at column: Int, in fence: Fence
    ) {
        guard fence.shift > 0 else {
            result += line
            return
        }
        isChanged = true
        result += repeatElement(0x20, count: max(column + fence.shift, fence.body))
        result += content
    }

    private mutating func open(_ sign: UInt8, _ length: Int, at column: Int) {
        var shift = 0
        if let number = blocks.firstIndex(where: { $0.body > column }) {
            let isMeant = blocks[number].isMeant(at: column)
            shift = isMeant ? blocks[number].body - column : 0
            blocks.removeSubrange((isMeant ? number + 1 : number)...)
        }
        fence = Fence(sign: sign, length: length, shift: shift, body: blocks.last?.body ?? 0)
    }

    /// Notes what a line that is no fence opens and closes.
    private mutating func place(_ content: ArraySlice<UInt8>, at column: Int) {
        if isCode(at: column) { return }
        let item = Self.item(content, at: column)
        // A line of a paragraph may stand further to the left than its block.
        if isAfterBlank || item != nil || Self.interruptsParagraph(content) {
            blocks.removeAll { $0.body > column }
        }
        if let item {
            blocks.append(item)
        } else if Self.opensBody(content) {
            blocks.append(Block(marker: column, body: column + 4, isItem: false))
        }
    }

    /// Whether a line is indented so far that it is code.
    private func isCode(at column: Int) -> Bool {
        let body = blocks.last { $0.body <= column }?.body ?? 0
        return column >= body + 4 && isAfterBlank
    }

    private static func opening(_ content: ArraySlice<UInt8>) -> (sign: UInt8, length: Int)? {
        guard let sign = content.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
        else { return nil }
        let length = content.prefix { $0 == sign }.count
        guard length >= 3 else { return nil }
        if sign == UInt8(ascii: "`"), content.dropFirst(length).contains(sign) { return nil }
        return (sign, length)
    }

    private static func closes(_ content: ArraySlice<UInt8>, _ fence: Fence) -> Bool {
        let signs = content.prefix { $0 == fence.sign }
        return signs.count >= fence.length
            && content.dropFirst(signs.count).allSatisfy {
                $0 == 0x20 || (0x09...0x0D).contains($0)
            }
    }

    /// The item that a line begins; `nil` if it begins none.
    private static func item(_ content: ArraySlice<UInt8>, at column: Int) -> Block? {
        guard let first = content.first else { return nil }
        var width = 1
        if !"-+*".utf8.contains(first) {
            let digits = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard (1...9).contains(digits.count), digits.endIndex < content.endIndex,
                content[digits.endIndex] == UInt8(ascii: ".")
                    || content[digits.endIndex] == UInt8(ascii: ")")
            else { return nil }
            width = digits.count + 1
        }
        let rest = content.dropFirst(width)
        let spaces = rest.prefix { $0 == 0x20 }.count
        let isEmpty = rest.dropFirst(spaces).first.map { $0 == 0x0A || $0 == 0x0D } ?? true
        guard spaces > 0 || isEmpty else { return nil }
        let padding = isEmpty || spaces > 4 ? 1 : spaces
        return Block(marker: column, body: column + width + padding, isItem: true)
    }

    private static func interruptsParagraph(_ content: ArraySlice<UInt8>) -> Bool {
        opensBody(content) || content.first == UInt8(ascii: "#")
            || content.first == UInt8(ascii: ">")
    }

    /// Whether a line opens a block of the dialect whose body is indented by four columns.
    private static func opensBody(_ content: ArraySlice<UInt8>) -> Bool {
        ["!!!", "???", "==="].contains { content.starts(with: $0.utf8) }
            || content.starts(with: ":   ".utf8)
    }
}
