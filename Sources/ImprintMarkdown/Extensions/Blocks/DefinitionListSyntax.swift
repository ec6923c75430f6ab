import CCmarkGFM

/// Terms, each on its line, and below them `:   definition`, whose further lines are indented.
///
/// Source of the rules: [PHP Markdown Extra](https://michelf.ca/projects/php-markdown/extra/#def-list).
enum DefinitionListSyntax {
    private static let colon = UInt8(ascii: ":")

    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_definition_list",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0,
                    BlockLine.begins(with: DefinitionListSyntax.colon, parser, input), let parser,
                    let parent
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard DefinitionListSyntax.isDefinition(line), !BlockLine.isTooDeep(parent) else {
                    return nil
                }
                return DefinitionListSyntax.open(line, syntaxExtension, CMarkNode(pointer: parent))
            },
            match: { _, parser, input, length, container in
                guard let parser, let container else { return 0 }
                let line = BlockLine(parser, input, length)
                if CMarkNode(pointer: container).content(DefinitionList.self) == nil {
                    // Text goes on without indentation, as in a list.
                    if line.isBlank { return 1 }
                    guard line.indentation >= 4 else { return 0 }
                    line.take(columns: 4)
                    return 1
                }
                return line.isBlank || line.indentation >= 4
                    || DefinitionListSyntax.isDefinition(line) ? 1 : 0
            })
    }

    /// Whether a line is a colon, white space and text.
    private static func isDefinition(_ line: BlockLine) -> Bool {
        guard line.indentation < 4 else { return false }
        let text = line.text
        guard text.count > 2, text.first == colon else { return false }
        let second = text[text.startIndex + 1]
        return (second == 0x20 || second == 0x09)
            && text.dropFirst().contains { $0 != 0x20 && $0 != 0x09 }
    }

    private static func open(
        _ line: BlockLine, _ syntaxExtension: OpaquePointer?, _ parent: CMarkNode
    ) -> UnsafeMutablePointer<cmark_node>? {
        guard let (list, isLoose) = list(for: line, syntaxExtension, parent),
            let node = line.addBlock(.container, of: syntaxExtension, to: list.pointer)
        else { return nil }
        node.ownData.content = Definition(isLoose: isLoose)
        node.ownData.requiredIndentation = 4
        // The marker is four columns wide at most; what is indented further is code.
        let start = line.firstNonspace - Int(line.parser.pointee.offset)
        line.take(bytes: start + 1)
        line.findText()
        line.take(columns: min(3, line.indentation))
        return node.pointer
    }

    /// The list that a definition belongs to: the one around it, or one made of the paragraph above.
    private static func list(
        for line: BlockLine, _ syntaxExtension: OpaquePointer?, _ parent: CMarkNode
    ) -> (CMarkNode, isLoose: Bool)? {
        if parent.content(DefinitionList.self) != nil {
            return (parent, parent.lastChild?.endsInBlankLine ?? false)
        }
        if parent.kind == .paragraph {
            return makeList(of: parent, line, syntaxExtension) ? (parent, false) : nil
        }
        guard let paragraph = parent.lastChild, paragraph.kind == .paragraph,
            paragraph.endsInBlankLine, paragraph.data == nil,
            makeList(of: paragraph, line, syntaxExtension)
        else { return nil }
        // The blank line has ended the paragraph; the list goes on.
        paragraph.pointer.pointee.flags |= UInt16(CMARK_NODE__OPEN.rawValue)
        return (paragraph, true)
    }

    /// Turns a paragraph into a list with a term for each line; returns whether it could.
    private static func makeList(
        of paragraph: CMarkNode, _ line: BlockLine, _ syntaxExtension: OpaquePointer?
    ) -> Bool {
        let node = paragraph.pointer
        let text = String(
            decoding: UnsafeBufferPointer(
                start: node.pointee.content.ptr, count: Int(node.pointee.content.size)),
            as: UTF8.self)
        let terms = text.split(whereSeparator: \.isNewline)
            .map { $0.drop { $0 == " " || $0 == "\t" } }
        guard !terms.isEmpty,
            cmark_node_set_type(node, CMarkLibrary.shared.type(of: .container)) != 0
        else { return false }
        cmark_strbuf_clear(&node.pointee.content)
        node.pointee.extension = syntaxExtension
        paragraph.ownData.content = DefinitionList()
        let firstLine = Int(node.pointee.start_line)
        for (index, term) in terms.enumerated() {
            let title = line.addTitle(
                String(term), to: paragraph, of: syntaxExtension, line: firstLine + index)
            title?.ownData.content = DefinitionTerm()
        }
        return true
    }
}
