import CCmarkGFM
import ImprintCore

/// libcmark-gfm, set up once.
///
/// cmark's own registration checks a plain `static int`, which is a race; Swift runs the initialiser
/// of a global once, whatever the number of tasks.
struct CMarkLibrary: Sendable {
    static let shared = CMarkLibrary()

    /// The GFM extensions that every page uses, in the order in which cmark's program attaches them.
    private let standard: [CMarkExtension]
    private let tagFilter: CMarkExtension?
    /// The dialect's own, in the order in which they are asked whether a line begins their block.
    private let dialect: [(name: MarkdownExtension, extension: CMarkExtension)]
    /// The dialect's inlines.
    let inlines: CMarkExtension
    /// What each of cmark's type numbers is; types of extensions are numbered when they register.
    ///
    /// Blocks come first, inlines from `CMarkNode.inlineKinds` on.
    let kinds: [CMarkNode.Kind]
    /// The type numbers of the dialect's own kinds of nodes, by kind.
    private let types: [cmark_node_type]

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        standard = ["table", "strikethrough", "autolink", "tasklist"].compactMap(
            CMarkExtension.init)
        tagFilter = CMarkExtension("tagfilter")
        let inlines = InlineSyntax.makeExtension()
        self.inlines = inlines
        SharedSpecialCharacters.makePermanent(for: standard, and: inlines)
        var registry = ExtensionRegistry(kinds: .ofStandardTypes)
        // The numbers of the extensions' own types are not exported: read them from a sample.
        let sample = Array("| a |\n| - |\n| ~~b~~ |\n".utf8)
        let document = CMarkDocument(
            parsing: sample, options: CMARK_OPT_DEFAULT, extensions: standard)
        document.walk { node in
            switch node.typeName {
            case "table": registry.note(.table, ofTypeOf: node)
            case "table_header", "table_row": registry.note(.tableRow, ofTypeOf: node)
            case "table_cell": registry.note(.tableCell, ofTypeOf: node)
            case "strikethrough": registry.note(.strikethrough, ofTypeOf: node)
            default: break
            }
        }
        registry.addDialect()
        Self.letCellsHoldInlines(standard)
        dialect = registry.extensions
        kinds = registry.kinds
        types = registry.types
    }

    /// Lets the cells of tables hold inlines of the dialect: cmark's own list names its own.
    private static func letCellsHoldInlines(_ extensions: [CMarkExtension]) {
        guard let table = extensions.first(where: { $0.name == "table" }) else { return }
        cmark_syntax_extension_set_can_contain_func(table.pointer) { _, node, child in
            guard let node else { return 0 }
            switch CMarkNode(pointer: node).kind {
            case .table: return child == CMarkLibrary.shared.type(of: .tableRow) ? 1 : 0
            case .tableRow: return child == CMarkLibrary.shared.type(of: .tableCell) ? 1 : 0
            case .tableCell:
                return Int(child.rawValue) & Int(CMARK_NODE_TYPE_MASK)
                    == Int(CMARK_NODE_TYPE_INLINE) ? 1 : 0
            default: return 0
            }
        }
    }

    /// The extensions that pages with these options are parsed with.
    func extensions(for options: MarkdownOptions) -> [CMarkExtension] {
        var extensions: [CMarkExtension] = []
        for (name, member) in dialect where options.extensions[name] { extensions.append(member) }
        if InlineSwitches(options.extensions).isAny { extensions.append(inlines) }
        // Tables come last: at a line of a paragraph that is none of theirs, they end the search.
        extensions += standard
        if options.tagFilter, let tagFilter { extensions.append(tagFilter) }
        return extensions
    }

    /// cmark's number for a kind of the dialect's own nodes.
    func type(of kind: CMarkNode.Kind) -> cmark_node_type {
        types[Int(kind.rawValue)]
    }
}
