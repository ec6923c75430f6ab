import CCmarkGFM

/// Makes quotes, dashes and dots typographic in the way of a language that is not English.
///
/// For English, cmark does it while it parses. The rules are cmark's, but for an apostrophe within a
/// word, which never ends a quotation.
struct SmartPunctuation {
    private let marks: QuotationMarks
    /// The text of a block, its inlines one after the other.
    private var text: [UInt8] = []
    /// The nodes of the text, with the places of their literals in it.
    private var nodes: [(node: CMarkNode, range: Range<Int>)] = []
    /// The replacements, in their order.
    private var changes: [(range: Range<Int>, text: String)] = []

    /// Whether the pass has to do what cmark would do.
    static func isNeeded(for options: MarkdownOptions) -> Bool {
        options.smartPunctuation && !QuotationMarks(language: options.language).areEnglish
    }

    static func run(on root: CMarkNode, _ options: MarkdownOptions) {
        var pass = SmartPunctuation(marks: QuotationMarks(language: options.language))
        var block: CMarkNode?
        root.walk { node in
            if !node.isInline {
                if block != nil { pass.finishBlock() }
                block = node
            } else {
                pass.add(node)
            }
        }
        pass.finishBlock()
    }

    private init(marks: QuotationMarks) {
        self.marks = marks
    }

    private mutating func add(_ node: CMarkNode) {
        switch node.kind {
        case .text:
            let start = text.count
            if node.isBareAddress {
                text.append(UInt8(ascii: "x"))
            } else {
                text.append(contentsOf: node.literal)
                nodes.append((node, start..<text.count))
            }
        case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
        case .code, .keys, .icon, .footnoteReference: text.append(UInt8(ascii: "x"))
        default: break
        }
    }

    /// Replaces what is to be replaced in the block that was added.
    private mutating func finishBlock() {
        defer {
            text.removeAll(keepingCapacity: true)
            nodes.removeAll(keepingCapacity: true)
            changes.removeAll(keepingCapacity: true)
        }
        findChanges()
        guard !changes.isEmpty else { return }
        var next = changes.startIndex
        for (node, range) in nodes {
            var bytes: [UInt8] = []
            var start = range.lowerBound
            while next < changes.endIndex, changes[next].range.lowerBound < range.upperBound {
                let change = changes[next]
                next += 1
                // Dots that a mark parts belong to no node as a whole.
                guard range.contains(change.range.lowerBound),
                    change.range.upperBound <= range.upperBound
                else { continue }
                bytes += text[start..<change.range.lowerBound]
                bytes += Array(change.text.utf8)
                start = change.range.upperBound
            }
            guard start > range.lowerBound else { continue }
            bytes += text[start..<range.upperBound]
            cmark_node_set_literal(node.pointer, String(decoding: bytes, as: UTF8.self))
        }
    }

    private mutating func findChanges() {
        var openers: [UInt8: [Int]] = [:]
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\\"):
                let after = index + 1 < text.count ? text[index + 1] : 0x20
                if KeptEscapes.isKept(after) { index += 1 }
            case UInt8(ascii: "-"):
                let length = text[index...].prefix { $0 == byte }.count
                if length > 1 {
                    changes.append((index..<(index + length), Self.dashes(length)))
                    index += length - 1
                }
            case UInt8(ascii: ".") where text[index...].starts(with: "...".utf8):
                changes.append((index..<(index + 3), "…"))
                index += 2
            case UInt8(ascii: "\""), UInt8(ascii: "'"): addQuote(byte, at: index, &openers)
            default: break
            }
            index += 1
        }
    }

    private mutating func addQuote(_ quote: UInt8, at index: Int, _ openers: inout [UInt8: [Int]]) {
        let isDouble = quote == UInt8(ascii: "\"")
        let (open, close) =
            isDouble ? (marks.open, marks.close) : (marks.innerOpen, marks.innerClose)
        let (before, after) = (scalar(before: index), scalar(after: index))
        let isLeft = !after.isSpace && (!after.isMark || before.isSpace || before.isMark)
        let isRight = !before.isSpace && (!before.isMark || after.isSpace || after.isMark)
        let change = changes.count
        if !isDouble, before.isWordPart, after.isWordPart {
            changes.append((index..<(index + 1), "’"))
        } else if isRight, let opener = openers[quote]?.popLast() {
            changes[opener].text = open
            changes.append((index..<(index + 1), close))
        } else {
            if isLeft, !isRight, before != "]", before != ")" {
                openers[quote, default: []].append(change)
            }
            changes.append((index..<(index + 1), isDouble ? isRight ? close : open : "’"))
        }
    }

    /// As cmark divides a run of hyphens into long and short dashes.
    private static func dashes(_ count: Int) -> String {
        let (long, short) =
            count % 3 == 0
            ? (count / 3, 0)
            : count % 2 == 0
                ? (0, count / 2) : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
        return String(repeating: "—", count: long) + String(repeating: "–", count: short)
    }

    private func scalar(before index: Int) -> Unicode.Scalar {
        var start = index
        while start > 0, index - start < 4 {
            start -= 1
            if text[start] & 0xC0 != 0x80 { break }
        }
        return String(decoding: text[start..<index], as: UTF8.self).unicodeScalars.first ?? " "
    }

    private func scalar(after index: Int) -> Unicode.Scalar {
        let end = min(index + 5, text.count)
        return String(decoding: text[(index + 1)..<max(end, index + 1)], as: UTF8.self)
            .unicodeScalars.first ?? " "
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { properties.isWhitespace }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: isASCII && !isSpace && !isWordPart
        }
    }

    fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension CMarkNode {
    /// Whether a text is that of a bare address, which is shown as it is.
    fileprivate var isBareAddress: Bool {
        guard let parent, parent.kind == .link, next == nil, previous == nil else { return false }
        let (text, address) = (literal, parent.destination)
        return address.count >= text.count && address.suffix(text.count).elementsEqual(text)
    }
}
