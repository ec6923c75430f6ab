/// The mark that stands in Markdown for a formula.
///
/// U+0010, digits, and U+0011 or U+0013. A formula on one line has a mark of its own length, so that
/// the columns behind it stay what they are. One of several lines has its mark on the first, with
/// U+0012 before the digits, and U+0012 in place of each byte of the others.
///
/// Sources hold no control characters, so no author can write one.
enum FormulaMark {
    static let start: UInt8 = 0x10
    static let ends: [UInt8] = [0x11, 0x13]
    static let filler: UInt8 = 0x12

    /// The first stands for nought and fills up: what constructs look for in text is not in it.
    private static let digits: [UInt8] =
        [0x14, 0x15, 0x16, 0x17] + Array("abcdefghijklmnopqrstuvwxyz".utf8)
        + Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    /// The mark of a number among those of its length; `nil` if there are not that many.
    static func mark(_ number: Int, length: Int) -> [UInt8]? {
        var mark = [UInt8](repeating: digits[0], count: length)
        var rest = number / ends.count
        for index in stride(from: length - 2, to: 0, by: -1) {
            mark[index] = digits[rest % digits.count]
            rest /= digits.count
        }
        guard rest == 0 else { return nil }
        mark[0] = start
        mark[length - 1] = ends[number % ends.count]
        return mark
    }

    /// The mark of a formula that has more room than it needs: behind it on its line is nothing.
    static func longMark(_ number: Int, minimumLength: Int) -> [UInt8] {
        var mark: [UInt8] = [start, filler] + Array("\(number)".utf8)
        while mark.count + 1 < minimumLength { mark.insert(digits[0], at: 2) }
        return mark + [ends[0]]
    }

    /// A part of a text with marks.
    enum Piece {
        case text(Range<Int>)
        /// From U+0010 to the end mark.
        case mark(Range<Int>)
        /// What continues a formula of several lines.
        case filler(Range<Int>)
    }

    /// Whether a text holds any.
    static func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { $0 == start || $0 == filler }
    }

    /// Takes a text apart.
    static func split(_ text: UnsafeBufferPointer<UInt8>, into visit: (Piece) -> Void) {
        var start = 0
        var index = 0
        func visitText() {
            if start < index { visit(.text(start..<index)) }
        }
        while index < text.count {
            switch text[index] {
            case self.start:
                guard let end = text[index...].firstIndex(where: ends.contains) else {
                    index += 1
                    continue
                }
                visitText()
                visit(.mark(index..<end + 1))
                index = end + 1
                start = index
            case filler:
                visitText()
                start = index
                while index < text.count, text[index] == filler { index += 1 }
                visit(.filler(start..<index))
                start = index
            default: index += 1
            }
        }
        visitText()
    }
}
