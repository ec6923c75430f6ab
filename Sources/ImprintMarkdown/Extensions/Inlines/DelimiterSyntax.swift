import CCmarkGFM

/// `==mark==`, `^^insertion^^`, `^superscript^` and `~subscript~`, which pair up as emphasis does.
enum DelimiterSyntax {
    // What stands for the marks among cmark's delimiters: characters that no page can hold. See
    // `SharedSpecialCharacters`.
    private static let mark: UInt8 = 0x0E
    private static let insertion: UInt8 = 0x0F
    private static let superscript: UInt8 = 0x18
    private static let tilde: UInt8 = 0x19

    static let standIns = [mark, insertion, superscript, tilde]

    static func match(
        _ character: UInt8, _ context: InlineContext
    ) -> UnsafeMutablePointer<cmark_node>? {
        let length = context.runLength
        // The `^` of a footnote is cmark's.
        if character == UInt8(ascii: "^"), context.previous == UInt8(ascii: "[") { return nil }
        guard length <= 2 else {
            return character == UInt8(ascii: "~") ? nil : context.takeText(length)
        }
        guard let switches = context.state?.switches else { return nil }
        switch (character, length) {
        case (UInt8(ascii: "="), 2) where switches.mark: return push(mark, length, context)
        case (UInt8(ascii: "^"), 2) where switches.insertion:
            return push(insertion, length, context)
        case (UInt8(ascii: "^"), 1) where switches.superscript:
            return push(superscript, length, context)
        case (UInt8(ascii: "~"), 1) where switches.subscript: return push(tilde, length, context)
        default: return character == UInt8(ascii: "~") ? nil : context.takeText(length)
        }
    }

    private static func push(
        _ standIn: UInt8, _ length: Int, _ context: InlineContext
    ) -> UnsafeMutablePointer<cmark_node>? {
        let (before, after) = (context.previous, context.byte(length))
        var flags: (left: Int32, right: Int32, afterMark: Int32, beforeMark: Int32) = (0, 0, 0, 0)
        _ = cmark_inline_parser_scan_delimiters(
            context.subject, Int32(length), context.bytes[context.offset], &flags.left,
            &flags.right, &flags.afterMark, &flags.beforeMark)
        cmark_inline_parser_set_offset(context.subject, Int32(context.offset))
        guard let text = context.takeText(length) else { return nil }
        var (opens, closes) = (flags.left != 0, flags.right != 0)
        if length == 2 {
            // `a==b` and `f(a)==g(b)` compare, and `x^^2` is a power: within a word, or a call, nothing
            // opens or closes.
            opens = opens && !isWord(before) && !")]".utf8.contains(before)
            closes = closes && !isWord(after) && after != UInt8(ascii: "(")
        } else if !opens, before.isASCIIAlphanumeric, opensScript(after) {
            opens = true
        }
        if opens || closes {
            cmark_inline_parser_push_delimiter(
                context.subject, standIn, opens ? 1 : 0, closes ? 1 : 0, text)
        }
        return text
    }

    /// Whether a script may begin with a byte that cmark takes for punctuation: `10^-3^`, `CO~(aq)~`.
    private static func opensScript(_ byte: UInt8) -> Bool {
        "+-(*`[_".utf8.contains(byte) || byte >= 0x80
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_")
    }

    /// Makes an element of two delimiters and what stands between them.
    ///
    /// Returns the delimiter at which cmark goes on.
    static func join(
        _ opener: UnsafeMutablePointer<delimiter>, _ closer: UnsafeMutablePointer<delimiter>,
        _ subject: OpaquePointer
    ) -> UnsafeMutablePointer<delimiter>? {
        let next = closer.pointee.next
        guard let first = opener.pointee.inl_text, let last = closer.pointee.inl_text else {
            return next
        }
        let kind = element(opener, closer, subject)
        guard let kind else {
            // No later one can close it either. The closer may still open.
            cmark_inline_parser_remove_delimiter(subject, opener)
            return next
        }
        let (node, end) = (CMarkNode(pointer: first), CMarkNode(pointer: last))
        switch kind {
        case .span(let element):
            node.become(.span)
            node.spanElement = element
        case .strikethrough: node.become(.strikethrough)
        }
        node.takeSiblings(upTo: end)
        first.pointee.end_line = last.pointee.end_line
        first.pointee.end_column = last.pointee.end_column
        end.remove()
        var current: UnsafeMutablePointer<delimiter>? = closer
        while let delimiter = current, delimiter != opener {
            current = delimiter.pointee.previous
            cmark_inline_parser_remove_delimiter(subject, delimiter)
        }
        cmark_inline_parser_remove_delimiter(subject, opener)
        return next
    }

    private enum Element {
        case span(SpanElement)
        case strikethrough
    }

    /// What a pair is; `nil` if it is text after all.
    private static func element(
        _ opener: UnsafeMutablePointer<delimiter>, _ closer: UnsafeMutablePointer<delimiter>,
        _ subject: OpaquePointer
    ) -> Element? {
        switch opener.pointee.delim_char {
        case mark: return .span(.mark)
        case insertion: return .span(.insertion)
        default: break
        }
        guard let pair = Pair(opener, closer, subject) else { return nil }
        if opener.pointee.delim_char == superscript {
            return pair.isScript ? .span(.superscript) : nil
        }
        if !pair.holdsSpace {
            // `~/bin:~/lib` are two home folders.
            return pair.isScript && pair.content.first != UInt8(ascii: "/")
                ? .span(.subscript) : nil
        }
        let opensForScript =
            pair.before.isASCIIAlphanumeric
            && pair.content.first.map(opensScript) ?? true
        return opensForScript ? nil : .strikethrough
    }

    /// The text in and around two delimiters of one byte.
    private struct Pair {
        let content: UnsafeBufferPointer<UInt8>
        let before: UInt8
        let after: UInt8
        let holdsSpace: Bool

        init?(
            _ opener: UnsafeMutablePointer<delimiter>, _ closer: UnsafeMutablePointer<delimiter>,
            _ subject: OpaquePointer
        ) {
            // Both texts point into the block's: see `InlineContext.takeText`.
            guard let chunk = cmark_inline_parser_get_chunk(subject),
                let start = chunk.pointee.data,
                let open = opener.pointee.inl_text.pointee.as.literal.data,
                let close = closer.pointee.inl_text.pointee.as.literal.data
            else { return nil }
            let end = start + Int(chunk.pointee.len)
            content = UnsafeBufferPointer(start: open + 1, count: close - open - 1)
            before = open > start ? open[-1] : 0x0A
            after = close + 1 < end ? close[1] : 0x0A
            holdsSpace = content.contains { $0.isASCIISpace }
        }

        /// Whether the content can be above or below the line.
        var isScript: Bool {
            guard !holdsSpace, !content.isEmpty else { return false }
            // `^_^` smiles.
            guard
                before.isASCIIAlphanumeric
                    || content.contains(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 })
            else { return false }
            // `x^2+y^2` are two powers. In the middle of a word there is a number or sign, as in
            // `m^2^s^-1^` and `SO~4~^2-^`.
            guard before.isASCIIAlphanumeric, after.isASCIIAlphanumeric else { return true }
            let inner = content.dropFirst(
                content.first.map { "+-".utf8.contains($0) } ?? false ? 1 : 0)
            return inner.dropLast(inner.last.map { "+-".utf8.contains($0) } ?? false ? 1 : 0)
                .allSatisfy { $0.isASCIIAlphanumeric || $0 >= 0x80 || $0 == UInt8(ascii: ".") }
        }
    }
}
