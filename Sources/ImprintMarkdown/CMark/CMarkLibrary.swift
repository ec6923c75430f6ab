import CCmarkGFM

/// libcmark-gfm, set up once.
///
/// cmark's own registration checks a plain `static int`, which is a race; Swift runs the initialiser
/// of a global once, whatever the number of tasks.
struct CMarkLibrary: Sendable {
    static let shared = CMarkLibrary()

    /// The GFM extensions that every page uses, in the order in which cmark's program attaches them.
    let extensions: [CMarkExtension]
    let tagFilter: CMarkExtension?
    /// What each of cmark's type numbers is; types of extensions are numbered when they register.
    ///
    /// Blocks come first, inlines from `CMarkNode.inlineKinds` on.
    let kinds: [CMarkNode.Kind]

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        extensions = ["table", "strikethrough", "autolink", "tasklist"].compactMap(
            CMarkExtension.init)
        tagFilter = CMarkExtension("tagfilter")
        SharedSpecialCharacters.makePermanent(for: extensions)
        var kinds = CMarkNode.Kind.ofStandardTypes
        // The numbers of the extensions' own types are not exported: read them from a sample.
        let sample = Array("| a |\n| - |\n| ~~b~~ |\n".utf8)
        let document = CMarkDocument(
            parsing: sample, options: CMARK_OPT_DEFAULT, extensions: extensions)
        document.walk { node in
            switch node.typeName {
            case "table": kinds[node.typeIndex] = .table
            case "table_header", "table_row": kinds[node.typeIndex] = .tableRow
            case "table_cell": kinds[node.typeIndex] = .tableCell
            case "strikethrough": kinds[node.typeIndex] = .strikethrough
            default: break
            }
        }
        self.kinds = kinds
    }
}

/// A syntax extension of cmark's.
///
/// Safe to share: cmark's registry owns it for the life of the process, and parsers only read it.
struct CMarkExtension: @unchecked Sendable {
    let name: String
    let pointer: OpaquePointer

    /// Finds a registered extension; `nil` if the library lacks it.
    init?(_ name: String) {
        guard let pointer = cmark_find_syntax_extension(name) else { return nil }
        self.name = name
        self.pointer = pointer
    }
}
