import CCmarkGFM
import ImprintCore

/// What the dialect adds to cmark, while it is being added.
struct ExtensionRegistry {
    /// See `CMarkLibrary.kinds`.
    var kinds: [CMarkNode.Kind]
    /// cmark's type numbers by kind; `CMARK_NODE_NONE` for kinds that are not the dialect's.
    private(set) var types = [cmark_node_type](
        repeating: CMARK_NODE_NONE, count: Int(UInt8.max) + 1)
    private(set) var extensions: [(name: MarkdownExtension, extension: CMarkExtension)] = []

    init(kinds: [CMarkNode.Kind]) {
        self.kinds = kinds
    }

    /// Adds all constructs, each by its own file in this folder.
    ///
    /// The order is that in which blocks are asked whether a line begins them.
    mutating func addDialect() {
        addNode(.container, isInline: false)
        addNode(.containerTitle, isInline: false)
        add(.admonitions, AdmonitionSyntax.makeExtension())
        for kind in [CMarkNode.Kind.span, .keys, .icon, .attributeList, .spanStart] {
            addNode(kind, isInline: true)
        }
        add(.directives, DirectiveSyntax.makeExtension())
        add(.tabs, TabSyntax.makeExtension())
        add(.definitionLists, DefinitionListSyntax.makeExtension())
        add(.captions, CaptionSyntax.makeExtension())
        add(.abbreviations, AbbreviationSyntax.makeExtension())
        add(.alerts, AlertSyntax.makeExtension())
        add(.tableOfContents, TableOfContentsSyntax.makeExtension())
        add(.markdownInHTML, HTMLElementSyntax.makeExtension())
    }

    mutating func add(_ name: MarkdownExtension, _ syntaxExtension: CMarkExtension) {
        extensions.append((name, syntaxExtension))
    }

    /// Notes the type number of a kind that one of cmark's extensions adds.
    mutating func note(_ kind: CMarkNode.Kind, ofTypeOf node: CMarkNode) {
        kinds[node.typeIndex] = kind
        types[Int(kind.rawValue)] = cmark_node_type(rawValue: UInt32(node.pointer.pointee.type))
    }

    mutating func addNode(_ kind: CMarkNode.Kind, isInline: Bool) {
        let type = cmark_syntax_extension_add_node(isInline ? 1 : 0)
        types[Int(kind.rawValue)] = type
        kinds[CMarkNode.typeIndex(of: type)] = kind
    }
}
