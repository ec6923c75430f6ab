import CCmarkGFM

/// `!!! type "Title"` and `??? type "Title"` with an indented body.
///
/// Source of the rules: Python-Markdown's extension `admonition` and `pymdownx.details`.
enum AdmonitionSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_admonition",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard
                    indented == 0,
                    BlockLine.begins(with: UInt8(ascii: "!"), parser, input)
                        || BlockLine.begins(with: UInt8(ascii: "?"), parser, input), let parser
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard
                    let header = AdmonitionSyntax.header(
                        line.text, titles: line.state?.options.admonitionTitles ?? [:]),
                    !BlockLine.isTooDeep(parent),
                    let node = line.addBlock(.container, of: syntaxExtension, to: parent)
                else { return nil }
                node.ownData.content = header.admonition
                node.ownData.requiredIndentation = 4
                line.addTitle(header.title, to: node, of: syntaxExtension)
                line.takeAll()
                return node.pointer
            },
            match: { _, parser, input, length, _ in
                guard let parser else { return 0 }
                return ContainerSyntax.matchIndented(BlockLine(parser, input, length)) ? 1 : 0
            })
    }

    /// Reads `!!! type other-class "Title"` or `???+ type "Title"`; `nil` if the line is something
    /// else.
    static func header(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, titles: [String: String]
    ) -> (admonition: Admonition, title: String)? {
        guard text.count > 3, let mark = text.first,
            text.prefix(3).allSatisfy({ $0 == mark })
        else { return nil }
        var words = text.dropFirst(3)
        var folding = Admonition.Folding.none
        if mark == UInt8(ascii: "?") {
            folding = words.first == UInt8(ascii: "+") ? .open : .closed
            if folding == .open { words = words.dropFirst() }
        }
        while let last = words.last, last == 0x20 || last == 0x09 { words.removeLast() }
        var title: String?
        if words.last == UInt8(ascii: "\"") {
            guard let quote = words.firstIndex(of: UInt8(ascii: "\"")), quote < words.endIndex - 1
            else { return nil }
            title = String(decoding: words[(quote + 1)..<(words.endIndex - 1)], as: UTF8.self)
            words = words[..<quote]
        }
        guard words.allSatisfy({ isPartOfName($0) || $0 == 0x20 || $0 == 0x09 }) else { return nil }
        let names = words.split { $0 == 0x20 || $0 == 0x09 }
            .map { String(decoding: $0, as: UTF8.self) }
        // A box that folds needs no type, but then a title.
        guard !names.isEmpty || (folding != .none && title != nil) else { return nil }
        let type = names.first?.lowercased() ?? "details"
        if folding != .none, title == "" { title = nil }
        let admonition = Admonition(
            type: names.isEmpty ? "" : type, classes: Array(names.dropFirst()),
            isTitled: title != "", folding: folding)
        return (admonition, title ?? AdmonitionTypes.title(of: type, titles))
    }

    static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}
