import CCmarkGFM

/// `> [!NOTE]` at the start of a block quote, which makes the quote a box.
///
/// Also `> [!NOTE] Title`, and `> [!NOTE]-` or `> [!NOTE]+` for a box that folds, as Obsidian has it.
///
/// Source: [GitHub, Alerts](https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts).
enum AlertSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_alert",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: UInt8(ascii: "["), parser, input),
                    let parser, let parent,
                    parent.pointee.type == CMARK_NODE_BLOCK_QUOTE.rawValue,
                    parent.pointee.first_child == nil,
                    parent.pointee.start_line == parser.pointee.line_number
                else { return nil }
                let line = BlockLine(parser, input, length)
                let quote = CMarkNode(pointer: parent)
                guard quote.data == nil,
                    let (alert, title) = AlertSyntax.header(
                        line.text, titles: line.state?.options.admonitionTitles ?? [:])
                else { return nil }
                quote.ownData.content = alert
                line.addTitle(title, to: quote, of: syntaxExtension)
                line.takeAll()
                // The quote is no new block, but what cmark is to go on with.
                return parent
            },
            match: { _, _, _, _, _ in 0 })
    }

    /// Reads `[!TYPE]- Title`; `nil` if the line is something else.
    private static func header(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, titles: [String: String]
    ) -> (Admonition, title: String)? {
        guard text.count >= 4, text[text.startIndex + 1] == UInt8(ascii: "!"),
            let end = text.firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let type = String(decoding: text[(text.startIndex + 2)..<end], as: UTF8.self).lowercased()
        guard AdmonitionTypes.isKnown(type, titles) else { return nil }
        var rest = text[(end + 1)...]
        var folding = Admonition.Folding.none
        switch rest.first {
        case UInt8(ascii: "-"): folding = .closed
        case UInt8(ascii: "+"): folding = .open
        default: break
        }
        if folding != .none { rest = rest.dropFirst() }
        if let byte = rest.first, byte != 0x20, byte != 0x09 { return nil }
        let title = rest.trimmed
        return (
            Admonition(type: type, folding: folding),
            title.isEmpty ? AdmonitionTypes.title(of: type, titles) : title
        )
    }
}
