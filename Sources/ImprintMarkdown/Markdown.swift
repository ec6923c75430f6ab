import CCmarkGFM
import ImprintCore

/// Turns Markdown into HTML.
///
/// A value without state: use one for all pages, from any task.
package struct Markdown: Sendable {
    /// How many blocks and inlines may be nested in each other.
    package static let maximumDepth = HTMLRenderer.maximumDepth

    package let options: MarkdownOptions
    private let icons: (any IconProviding)?

    /// `icons`: Who knows the icons of `:icon-name:`; without one they are text.
    package init(
        _ options: MarkdownOptions = MarkdownOptions(), icons: (any IconProviding)? = nil
    ) {
        self.options = options
        self.icons = icons
    }

    /// Renders a page.
    ///
    /// `text`: UTF-8 without control characters, save for the tokens of fragments.
    ///
    /// `fragments`: HTML that stands for the tokens, by their index.
    ///
    /// `links`: Who resolves addresses; without one they stay as written.
    ///
    /// `headings`: Who names headings; without one each is named by its own text.
    ///
    /// `highlighter`: Who colours code; without one it stays plain.
    ///
    /// `external`: Who has formulas and diagrams rendered; without one their source is shown.
    package func page(
        from text: [UInt8], fragments: [[UInt8]] = [], links: (any LinkResolving)? = nil,
        headings: (any HeadingNaming)? = nil, highlighter: (any CodeHighlighting)? = nil,
        external: (any ExternalRendering)? = nil
    ) -> RenderedMarkdown {
        let state = DocumentState(options: options, icons: icons)
        let moved = options.extensions[.listFences] ? ListFences.moved(in: text) : nil
        let (prepared, formulas) = withoutFormulas(moved ?? text)
        let document = parse(prepared, state)
        var renderer = HTMLRenderer(
            options: options, fragments: fragments, links: links, headings: headings,
            highlighter: highlighter, source: text, makesAnchorText: anchorText)
        renderer.formulas = formulas
        renderer.external = external
        renderer.abbreviations = abbreviations(of: state)
        renderer.html.reserveCapacity(text.count * 3 / 2)
        renderer.render(document.root)
        renderer.restoreFormulas()
        renderer.cleanRemains(of: text)
        if fragments.contains(where: DataTable.isIn) { renderer.result.uses.dataTables = true }
        state.reportUnclosedFences()
        renderer.result.problems = (state.problems + renderer.result.problems)
            .sorted { $0.position < $1.position }
        return renderer.result
    }

    /// Renders the inline HTML of a short text: a single paragraph loses its `<p>`.
    package func inline(from text: [UInt8], links: (any LinkResolving)? = nil) -> [UInt8] {
        var html = page(from: text, links: links).html
        let (opening, closing) = (Array("<p>".utf8), Array("</p>\n".utf8))
        if html.starts(with: opening), html.suffix(closing.count) == closing[...],
            html.count(where: { $0 == UInt8(ascii: "\n") }) <= text.count(where: {
                $0 == UInt8(ascii: "\n")
            }) + 1,
            html.dropFirst(opening.count).dropLast(closing.count).firstRange(of: opening) == nil
        {
            html.removeLast(closing.count)
            html.removeFirst(opening.count)
        }
        return html
    }

    /// The text of the first paragraph that is not in another block, without markup; `nil` if there
    /// is none.
    package func plainText(of text: [UInt8]) -> String {
        let (text, formulas) = withoutFormulas(text)
        let document = parse(text)
        var lines: [String] = []
        document.walk { node in
            switch node.kind {
            case .paragraph, .heading, .tableCell:
                lines.append(PlainText.text(below: node, images: true))
            case .codeBlock: lines.append(String(decoding: node.literal, as: UTF8.self))
            default: break
            }
        }
        return formulas.plain(lines.joined(separator: "\n"))
    }

    /// What cmark's own renderer makes of the text with the same options, for comparison.
    package func referenceHTML(from text: [UInt8]) -> [UInt8] {
        parse(text).referenceHTML(options: parserOptions, extensions: extensions)
    }

    /// The text from which the anchor of a heading's Markdown is made.
    private func anchorText(of source: [UInt8]) -> String? {
        let (source, formulas) = withoutFormulas(source)
        let document = parse(source)
        guard let block = document.root.firstChild else { return nil }
        return formulas.plain(PlainText.text(below: block, images: false))
    }

    /// A text with marks in the places of its formulas, so that cmark does not read them.
    private func withoutFormulas(_ text: [UInt8]) -> (text: [UInt8], formulas: FormulaTable) {
        guard options.extensions[.math], FormulaFinder.mayHold(text) else {
            return (text, FormulaTable())
        }
        return FormulaFinder.marked(text, blocks: FormulaBlocks(of: parse(text)))
    }

    private func parse(_ text: [UInt8], _ state: DocumentState? = nil) -> CMarkDocument {
        let state = state ?? DocumentState(options: options, icons: icons)
        let readsHTML = options.extensions[.markdownInHTML] && options.rawHTML == .allow
        let masked = readsHTML ? HTMLMask.masked(text) : nil
        // Without the last option cmark counts no lines inside code and tags.
        let document = CMarkDocument(
            parsing: masked ?? text, options: parserOptions | CMARK_OPT_SOURCEPOS,
            extensions: extensions, state: state)
        if masked != nil { HTMLMaskRemoval.run(document) }
        if state.needsPasses { BlockPasses.run(document) }
        DocumentPasses.run(on: document.root, of: text, state)
        return document
    }

    /// What abbreviations mean on a page: what it says itself, else what the site says.
    private func abbreviations(of state: DocumentState) -> Abbreviations? {
        guard options.extensions[.abbreviations] else { return nil }
        if !state.abbreviations.isEmpty {
            return options.glossary.merging(state.abbreviations.titles)
        }
        return options.glossary.isEmpty ? nil : options.glossary
    }

    private var parserOptions: Int32 {
        var flags = CMARK_OPT_UNSAFE
        if options.footnotes { flags |= CMARK_OPT_FOOTNOTES }
        if options.smartPunctuation, !SmartPunctuation.isNeeded(for: options) {
            flags |= CMARK_OPT_SMART
        }
        if options.hardBreaks { flags |= CMARK_OPT_HARDBREAKS }
        return flags
    }

    private var extensions: [CMarkExtension] {
        CMarkLibrary.shared.extensions(for: options)
    }
}
