import ImprintCore

/// Walks a document's tree and writes its HTML.
///
/// The walk is a loop, not a recursion: a page may nest deeper than a thread's stack.
/// Source of the markup: `cmark_render_html` of libcmark-gfm, whose bytes `MarkdownOptions.commonMark`
/// reproduces.
struct HTMLRenderer {
    /// Deeper nesting is a mistake, and trees of ten thousand levels make browsers give up.
    static let maximumDepth = 200

    let options: MarkdownOptions
    let fragments: [[UInt8]]
    let links: (any LinkResolving)?
    let headings: (any HeadingNaming)?
    let highlighter: (any CodeHighlighting)?
    /// The text as its author wrote it, for positions in code.
    let source: [UInt8]
    let makesAnchorText: ([UInt8]) -> String?
    /// What the marks in the text stand for.
    var formulas = FormulaTable()
    var reportedFormulas: Set<Int> = []
    var external: (any ExternalRendering)?
    /// How many diagrams are drawn so far, which tells their ids apart.
    var drawings = 0

    var result = RenderedMarkdown()
    var anchors: HeadingAnchors
    /// The alignments of the table that is being written, and the column that comes next.
    var table = TableState()
    /// The image whose alternative text is being written.
    var image: CMarkNode?
    /// Of that image.
    var imageSize: ImageSize?
    var footnotes = FootnoteState()
    var annotations = AnnotationState()
    /// Where the inlines of the open heading begin in `html`.
    var headingStart: (offset: Int, anchor: String, text: String)?
    /// Whether a `<p>` is open that a block fragment may have to close.
    var paragraph = ParagraphState.none

    /// The image alone in its paragraph whose title becomes a caption.
    var figureImage: CMarkNode?
    /// What abbreviations of the page and of the site stand for; `nil` if there are none.
    var abbreviations: Abbreviations?
    var tabs = TabState()
    /// Where the headings of the page are to be listed, as offsets in `html`.
    var contentsPlaces: [Int] = []

    var html: [UInt8] {
        get { result.html }
        _modify { yield &result.html }
    }

    init(
        options: MarkdownOptions, fragments: [[UInt8]], links: (any LinkResolving)?,
        headings: (any HeadingNaming)?, highlighter: (any CodeHighlighting)? = nil,
        source: [UInt8] = [], makesAnchorText: @escaping ([UInt8]) -> String?
    ) {
        self.options = options
        self.fragments = fragments
        self.links = links
        self.headings = headings
        self.highlighter = highlighter
        self.source = source
        self.makesAnchorText = makesAnchorText
        anchors = HeadingAnchors(rule: options.anchors)
    }

    /// Writes a document.
    mutating func render(_ root: CMarkNode) {
        var node = root
        var depth = 0
        while true {
            enter(node)
            if let child = node.firstChild {
                depth += 1
                if depth > Self.maximumDepth {
                    result.tooDeep = TextPosition(
                        line: max(1, child.startLine), column: max(1, child.startColumn))
                    return
                }
                node = child
                continue
            }
            exit(node)
            while node.next == nil {
                guard let parent = node.parent else { return finish() }
                node = parent
                depth -= 1
                exit(node)
                if node.pointer == root.pointer { return finish() }
            }
            guard let next = node.next else { return finish() }
            node = next
        }
    }

    private mutating func finish() {
        if footnotes.count > 0 { write("</ol>\n</section>\n") }
        writeTablesOfContents()
    }

    private mutating func enter(_ node: CMarkNode) {
        if image != nil {
            writeAlternativeText(node)
            return
        }
        switch node.kind {
        case .text: writeText(node)
        case .paragraph: openParagraph(node)
        case .softBreak: writeBreak(isHard: options.hardBreaks)
        case .lineBreak: writeBreak(isHard: true)
        case .code: writeCode(node)
        case .emphasis: openElement("em", of: node)
        case .strong: openElement("strong", of: node)
        case .strikethrough: openElement("del", of: node)
        case .link: openLink(node)
        case .image: openImage(node)
        case .inlineHTML: writeInlineHTML(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .heading: openHeading(node)
        case .list: openList(node)
        case .item: openItem(node)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .blockQuote: openBlockQuote(node)
        case .thematicBreak: startLine(); write("<hr />\n")
        case .footnoteDefinition: openFootnote(node)
        case .table: openTable(node)
        case .tableRow: openRow(node)
        case .tableCell: openCell(node)
        case .container: openContainer(node)
        case .containerTitle: openContainerTitle(node)
        case .span: openSpan(node)
        case .keys: writeKeys(node)
        case .icon: writeIcon(node)
        case .document, .customBlock, .customInline, .attributeList, .spanStart, .unknown: break
        }
    }

    private mutating func exit(_ node: CMarkNode) {
        if let image {
            if image.pointer == node.pointer { closeImage(node) }
            return
        }
        switch node.kind {
        case .paragraph: closeParagraph(node)
        case .emphasis: write("</em>")
        case .strong: write("</strong>")
        case .strikethrough: write("</del>")
        case .span: closeSpan(node)
        case .link: write("</a>")
        case .heading: closeHeading(node)
        case .list: write(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: write("</li>\n")
        case .blockQuote: closeBlockQuote(node)
        case .footnoteDefinition: closeFootnote(node)
        case .table: closeTable()
        case .tableRow: closeRow(node)
        case .container: closeContainer(node)
        case .containerTitle: closeContainerTitle(node)
        case .tableCell: write(table.isInHeader ? "</th>" : "</td>")
        default: break
        }
    }

    mutating func write(_ text: StaticString) {
        html.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ text: String) {
        html.append(contentsOf: text.utf8)
    }

    mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        HTMLEscaping.append(text, to: &html)
    }

    /// Begins a line, unless one has just begun.
    mutating func startLine() {
        if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
    }
}
