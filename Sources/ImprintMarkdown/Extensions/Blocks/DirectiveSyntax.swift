import CCmarkGFM
import ImprintCore

/// `:::name[Title]{#id .class key=value}` … `:::`.
enum DirectiveSyntax {
    private static let colon = UInt8(ascii: ":")

    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_directive",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard indented == 0, BlockLine.begins(with: DirectiveSyntax.colon, parser, input),
                    let parser
                else { return nil }
                return DirectiveSyntax.open(
                    BlockLine(parser, input, length), syntaxExtension, parent)
            },
            match: { _, parser, input, length, container in
                BlockFence.match(DirectiveSyntax.colon, parser, input, length, container) ? 1 : 0
            })
    }

    private static func open(
        _ line: BlockLine, _ syntaxExtension: OpaquePointer?,
        _ parent: UnsafeMutablePointer<cmark_node>?
    ) -> UnsafeMutablePointer<cmark_node>? {
        let text = line.text
        let length = BlockFence.length(of: colon, in: text)
        guard length >= 3 else { return nil }
        if let closed = BlockFence.close(colon, line, parent) { return closed }
        let options = line.state?.options ?? MarkdownOptions()
        guard let directive = DirectiveHeader.read(text.dropFirst(length)),
            !BlockLine.isTooDeep(parent)
        else { return nil }
        guard let node = line.addBlock(.container, of: syntaxExtension, to: parent) else {
            return nil
        }
        let fence = BlockFence(
            byte: colon, length: length, name: directive.name, position: line.position)
        let data = node.ownData
        data.attributes = directive.attributes
        let (content, title) = content(of: directive, data, options)
        data.content = content
        if content is Figure { line.state?.needsPasses = true }
        if let title { line.addTitle(title, to: node, of: syntaxExtension) }
        BlockFence.open(fence, node, line)
        line.takeAll()
        return node.pointer
    }

    /// What a directive of that name is, with its title.
    private static func content(
        of directive: Directive, _ data: NodeData, _ options: MarkdownOptions
    ) -> (any RenderedBlock, title: String?) {
        let name = directive.name.lowercased()
        let extensions = options.extensions
        switch name {
        case "details":
            let isOpen = data.attributes.take("open") != nil
            return (
                Admonition(type: "", folding: isOpen ? .open : .closed),
                directive.title ?? AdmonitionTypes.title(of: name, options.admonitionTitles)
            )
        case "tabs" where extensions[.tabs]: return (TabGroup(), nil)
        case "tab" where extensions[.tabs]:
            let isSelected = data.attributes.take("selected") != nil
            let title = directive.title ?? "Tab"
            return (Tab(isSelected: isSelected), title)
        case "steps" where extensions[.steps]: return (Steps(), nil)
        case "cards" where extensions[.cards]: return (Division(classes: ["grid", "cards"]), nil)
        case "grid" where extensions[.cards]: return (Division(classes: ["grid"]), nil)
        case "figure" where extensions[.captions]: return (Figure(), directive.title)
        default:
            guard AdmonitionTypes.isKnown(name, options.admonitionTitles) else {
                let classes = directive.name.isEmpty ? [] : [directive.name]
                return (Division(classes: classes), directive.title)
            }
            let isOpen = data.attributes.take("open") != nil
            let isFolding = data.attributes.take("collapsible") != nil
            let folding: Admonition.Folding = isOpen ? .open : isFolding ? .closed : .none
            var title = AdmonitionTypes.title(of: name, options.admonitionTitles)
            // An element that folds needs a title, so that there is something to open it by.
            if let own = directive.title, !own.isEmpty || folding == .none { title = own }
            return (
                Admonition(type: name, isTitled: !title.isEmpty, folding: folding), title
            )
        }
    }
}
