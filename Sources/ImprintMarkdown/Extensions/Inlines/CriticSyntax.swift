import CCmarkGFM

/// `{++ ++}`, `{-- --}`, `{~~ ~> ~~}`, `{== ==}` and `{>> <<}`: changes that a reader of a draft proposes.
///
/// The marks end at the first closing mark; what is in them is parsed by itself, so that nothing
/// inside pairs up with something outside.
///
/// Source of the rules: [CriticMarkup](https://fletcher.github.io/MultiMarkdown-6/syntax/critic.html).
enum CriticSyntax {
    /// Deeper marks are text: what is in a mark is copied to be parsed, so that each level costs.
    private static let maximumDepth = 12

    static func match(_ context: InlineContext) -> UnsafeMutablePointer<cmark_node>? {
        let mark = context.byte(1)
        guard mark == context.byte(2), let (element, closer) = kind(mark),
            let state = context.state, state.switches.critic, state.criticDepth < maximumDepth,
            let end = state.closers.find(closer, in: context.bytes, from: context.offset + 3),
            end > context.offset + 3
        else { return nil }
        state.criticDepth += 1
        defer { state.criticDepth -= 1 }
        let length = end + 3 - context.offset
        let content = (context.offset + 3)..<end
        guard let node = context.makeNode(.span, length: length) else { return nil }
        node.spanElement = element
        if element == .criticSubstitution {
            guard let arrow = arrow(in: context.bytes, content) else {
                node.remove()
                return nil
            }
            for (element, part) in [
                (SpanElement.criticDeletion, content.lowerBound..<arrow),
                (.criticInsertion, (arrow + 2)..<content.upperBound),
            ] where !part.isEmpty {
                guard let child = context.makeNode(.span, length: length) else { continue }
                child.spanElement = element
                node.append(child)
                parse(part, into: child, context)
            }
        } else {
            parse(content, into: node, context)
        }
        let lines = context.bytes[context.offset..<end].count { $0 == UInt8(ascii: "\n") }
        if lines > 0 {
            // cmark does not know of the lines in it: see `SkippedLines`.
            node.pointer.pointee.internal_offset = Int32(lines)
            state.skipsLines = true
        }
        context.take(length)
        return node.pointer
    }

    /// The element of a mark, and the mark that closes it.
    private static func kind(_ mark: UInt8) -> (SpanElement, closer: UInt8)? {
        switch mark {
        case UInt8(ascii: "+"): (.criticInsertion, mark)
        case UInt8(ascii: "-"): (.criticDeletion, mark)
        case UInt8(ascii: "~"): (.criticSubstitution, mark)
        case UInt8(ascii: "="): (.criticMark, mark)
        case UInt8(ascii: ">"): (.criticComment, UInt8(ascii: "<"))
        default: nil
        }
    }

    private static func arrow(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        range.dropLast().first {
            bytes[$0] == UInt8(ascii: "~") && bytes[$0 + 1] == UInt8(ascii: ">")
        }
    }

    private static func parse(_ range: Range<Int>, into node: CMarkNode, _ context: InlineContext) {
        let part = UnsafeBufferPointer(rebasing: context.bytes[range])
        cmark_strbuf_put(&node.pointer.pointee.content, part.baseAddress, Int32(part.count))
        node.pointer.pointee.start_column = Int32(
            context.column + range.lowerBound - context.offset)
        cmark_parse_inlines(
            context.parser, node.pointer, context.parser.pointee.refmap,
            context.parser.pointee.options)
    }
}
