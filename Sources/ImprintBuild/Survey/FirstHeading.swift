import ImprintCore

/// Finds the first heading of level 1 in the Markdown of a page, without parsing the page.
enum FirstHeading {
    /// Returns the heading's Markdown; `nil` if there is none before the first of another level.
    ///
    /// Looks at lines outside of fenced code; a heading in a list or quote is not the page's title.
    static func find(in source: SourceText, from bodyStart: Int) -> LocatedString? {
        var previous: Range<Int>?
        var fence: (mark: UInt8, length: Int)?
        var lineStart = bodyStart
        let bytes = source.bytes
        while lineStart < bytes.count {
            var lineEnd = lineStart
            while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
            defer { lineStart = lineEnd + 1 }
            let line = bytes[lineStart..<lineEnd]
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            let content = line.dropFirst(indent)
            guard indent < 4, let first = content.first else {
                previous = nil
                continue
            }
            if let open = fence {
                let run = content.prefix { $0 == open.mark }.count
                if run >= open.length, content.dropFirst(run).allSatisfy(isBlank) { fence = nil }
                continue
            }
            if content.starts(with: "<!--".utf8) {
                // What is in a comment is no heading, even if it looks like one.
                lineEnd = endOfComment(in: bytes, from: content.startIndex)
                previous = nil
                continue
            }
            if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
                let run = content.prefix { $0 == first }.count
                // With a backtick behind them, backticks are code in a line.
                let isCode =
                    first == UInt8(ascii: "`") && content.dropFirst(run).contains(first)
                if run >= 3, !isCode {
                    fence = (first, run)
                    previous = nil
                    continue
                }
            }
            if first == UInt8(ascii: "#") {
                let level = content.prefix { $0 == UInt8(ascii: "#") }.count
                let rest = content.dropFirst(level)
                if level <= 6, rest.first.map(isBlank) ?? true {
                    return level == 1 ? located(rest, in: source) : nil
                }
            }
            if let previous, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
                content.drop(while: { $0 == first }).allSatisfy(isBlank)
            {
                return first == UInt8(ascii: "=") ? located(bytes[previous], in: source) : nil
            }
            previous = content.allSatisfy(isBlank) ? nil : content.indices
        }
        return nil
    }

    /// The end of the line on which a comment ends, as CommonMark ends the HTML there.
    private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
        let end = bytes[start...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
        return bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }

    /// The heading without white space and closing `#`s.
    private static func located(_ text: ArraySlice<UInt8>, in source: SourceText) -> LocatedString?
    {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        var closed = text
        while closed.last == UInt8(ascii: "#") { closed.removeLast() }
        if closed.count < text.count, closed.last.map(isBlank) ?? true {
            text = closed
            while let last = text.last, isBlank(last) { text.removeLast() }
        }
        guard !text.isEmpty else { return nil }
        return LocatedString(
            String(decoding: text, as: UTF8.self), at: source.location(at: text.startIndex))
    }
}
