import CCmarkGFM

/// `/// caption` … `///` after a block, which makes both a figure.
///
/// Source of the rules: `pymdownx.blocks.caption`.
enum CaptionSyntax {
    private static let slash = UInt8(ascii: "/")

    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_caption",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: CaptionSyntax.slash, parser, input),
                    let parser
                else { return nil }
                let line = BlockLine(parser, input, length)
                let text = line.text
                let length = BlockFence.length(of: CaptionSyntax.slash, in: text)
                guard length >= 3 else { return nil }
                if let state = line.state, state.closing.line == line.number,
                    state.closing.target != nil,
                    let closed = BlockFence.close(CaptionSyntax.slash, line, parent)
                {
                    return closed
                }
                guard
                    let (caption, name, id) = CaptionSyntax.header(text.dropFirst(length).trimmed),
                    !BlockLine.isTooDeep(parent),
                    let node = line.addBlock(.container, of: syntaxExtension, to: parent)
                else { return nil }
                node.ownData.content = caption
                node.ownData.attributes.id = id
                line.state?.needsPasses = true
                BlockFence.open(
                    BlockFence(
                        byte: CaptionSyntax.slash, length: length, name: " \(name)",
                        position: line.position),
                    node, line)
                line.takeAll()
                return node.pointer
            },
            match: { _, parser, input, length, container in
                BlockFence.match(CaptionSyntax.slash, parser, input, length, container) ? 1 : 0
            })
    }

    /// Reads `caption`, `figure-caption | #id` or `table-caption | <`; `nil` if it is none.
    private static func header(_ text: String) -> (Caption, name: String, id: String?)? {
        let parts = text.split(separator: "|").map { $0.split(whereSeparator: \.isWhitespace) }
        guard let name = parts.first?.first, parts[0].count == 1,
            ["caption", "figure-caption", "table-caption"].contains(name)
        else { return nil }
        var caption = Caption()
        var id: String?
        for word in parts.dropFirst().joined() {
            if word == "<" { caption.isAbove = true }
            if word.hasPrefix("#") { id = String(word.dropFirst()) }
        }
        return (caption, String(name), id)
    }
}
