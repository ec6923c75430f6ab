import CCmarkGFM

/// `=== "Title"` with an indented body; tabs that follow each other make a group.
///
/// `===! "Title"` begins another group, `===+ "Title"` is shown first.
///
/// Source of the rules: `pymdownx.tabbed`.
enum TabSyntax {
    private static let mark = UInt8(ascii: "=")

    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_tab",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: TabSyntax.mark, parser, input),
                    let parser
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard let (tab, title) = TabSyntax.header(line.text), !BlockLine.isTooDeep(parent)
                else {
                    return nil
                }
                var group = parent.map(CMarkNode.init)
                if group?.content(TabGroup.self) == nil || group?.data?.fence != nil {
                    group = line.addBlock(.container, of: syntaxExtension, to: parent)
                    group?.ownData.content = TabGroup()
                }
                guard let group,
                    let node = line.addBlock(.container, of: syntaxExtension, to: group.pointer)
                else { return nil }
                node.ownData.content = tab
                node.ownData.requiredIndentation = 4
                line.addTitle(title, to: node, of: syntaxExtension)
                line.takeAll()
                return node.pointer
            },
            match: { _, parser, input, length, container in
                guard let parser, let container else { return 0 }
                let line = BlockLine(parser, input, length)
                guard CMarkNode(pointer: container).content(TabGroup.self) != nil else {
                    return ContainerSyntax.matchIndented(line) ? 1 : 0
                }
                if line.isBlank || line.indentation >= 4 { return 1 }
                if let (tab, _) = TabSyntax.header(line.text), !tab.beginsGroup { return 1 }
                line.endParagraph()
                return 0
            })
    }

    /// Reads `===!+ "Title"`; `nil` if the line is something else.
    private static func header(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> (Tab, title: String)? {
        guard text.count > 5, text.prefix(3).allSatisfy({ $0 == mark }) else { return nil }
        var rest = text.dropFirst(3)
        var tab = Tab()
        while let byte = rest.first, byte == UInt8(ascii: "!") || byte == UInt8(ascii: "+") {
            if byte == UInt8(ascii: "!") { tab.beginsGroup = true } else { tab.isSelected = true }
            rest.removeFirst()
        }
        while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            rest.last == quote, rest.count > 2
        else { return nil }
        return (tab, rest.dropFirst().dropLast().trimmed)
    }
}
