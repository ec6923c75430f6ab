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
                if run >= open.length { fence = nil }
                continue
            }
            if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
                let run = content.prefix { $0 == first }.count
                if run >= 3 {
                    fence = (first, run)
                    previous = nil
                    continue
                }
            }
            if first == UInt8(ascii: "#") {
                let level = content.prefix { $0 == UInt8(ascii: "#") }.count
                let rest = content.dropFirst(level)
                if level == 1, rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true {
                    return located(rest, in: source)
                }
                if level <= 6, rest.first == UInt8(ascii: " ") { return nil }
            }
            if first == UInt8(ascii: "="), let previous,
                content.allSatisfy({ $0 == UInt8(ascii: "=") || $0 == 0x20 || $0 == 0x0D })
            {
                return located(bytes[previous], in: source)
            }
            previous =
                content.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
                ? nil : content.indices
        }
        return nil
    }

    /// The heading without white space and closing `#`s.
    private static func located(_ text: ArraySlice<UInt8>, in source: SourceText) -> LocatedString?
    {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
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
