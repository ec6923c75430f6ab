import CCmarkGFM

/// `!!! type "Title"` with an indented body.
///
/// Source of the rules: Python-Markdown's extension `admonition`.
enum AdmonitionSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_admonition",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, let parser else { return nil }
                let line = BlockLine(parser, input, length)
                guard let (admonition, title) = AdmonitionSyntax.header(line.text),
                    let node = line.addBlock(.container, of: syntaxExtension, to: parent)
                else { return nil }
                node.ownData.content = admonition
                line.addTitle(title, to: node)
                line.takeAll()
                return node.pointer
            },
            match: { _, parser, input, length, _ in
                guard let parser else { return 0 }
                return ContainerSyntax.matchIndented(BlockLine(parser, input, length)) ? 1 : 0
            })
    }

    /// Reads `!!! type other-class "Title"`; `nil` if the line is something else.
    private static func header(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> (Admonition, title: String)? {
        guard text.starts(with: Array("!!!".utf8)) else { return nil }
        var words = text.dropFirst(3)
        var title: String?
        if let quote = words.firstIndex(of: UInt8(ascii: "\"")) {
            guard let last = words.lastIndex(of: UInt8(ascii: "\"")), last > quote,
                words[(last + 1)...].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
            else { return nil }
            title = String(decoding: words[(quote + 1)..<last], as: UTF8.self)
            words = words[..<quote]
        }
        let names = String(decoding: words, as: UTF8.self).split(separator: " ")
        guard let type = names.first else { return nil }
        let admonition = Admonition(
            type: type.lowercased(), classes: names.dropFirst().map(String.init),
            isTitled: title != "")
        return (admonition, title ?? type.prefix(1).uppercased() + type.dropFirst())
    }
}
