import ImprintCore

/// How far the `<p>` of the paragraph at hand is written.
enum ParagraphState {
    /// No paragraph, or one of a tight list, which has no `<p>`.
    case none
    case open
    /// The paragraph holds a block fragment: its `<p>` is written before the next inline.
    case pending
}

extension HTMLRenderer {
    mutating func openParagraph(_ node: CMarkNode) {
        if result.firstParagraph.isEmpty, node.parent?.kind == .document {
            let text = PlainText.text(below: node, images: false, fragments: [])
            result.firstParagraph = formulas.plain(text)
        }
        guard !isTight(node) else { return }
        startLine()
        if let image = captionedImage(in: node) {
            figureImage = image
            return write("<figure>\n")
        }
        if !fragments.isEmpty && holdsBlockFragment(node) || beginsWithDisplay(node) {
            paragraph = .pending
        } else {
            paragraph = .open
            openTag("p", of: node)
        }
    }

    /// Opens a block's element, with what an attribute list gives it.
    mutating func openTag(_ name: StaticString, of node: CMarkNode, classes: [String] = []) {
        write("<")
        write(name)
        if !classes.isEmpty || node.hasData {
            writeAttributes(node.data?.attributes, classes: classes)
        }
        write(">")
    }

    mutating func closeParagraph(_ node: CMarkNode) {
        guard !isTight(node) else { return }
        if let image = figureImage {
            figureImage = nil
            return closeFigure(of: image)
        }
        if let parent = node.parent, parent.kind == .footnoteDefinition, node.next == nil {
            openInline()
            write(" ")
            writeBackReference(to: parent)
        }
        if paragraph == .open { write("</p>\n") }
        paragraph = .none
    }

    /// Writes the `<p>` that a block fragment has held back.
    mutating func openInline() {
        guard paragraph == .pending else { return }
        startLine()
        write("<p>")
        paragraph = .open
    }

    /// Writes a block fragment inside a paragraph, whose `<p>` it ends.
    mutating func writeBlockFragment(_ fragment: [UInt8]) {
        switch paragraph {
        case .open:
            // What stands between the text and the fragment is the line end that parted them.
            while html.last == UInt8(ascii: "\n") || html.last == UInt8(ascii: " ") {
                html.removeLast()
            }
            write("</p>\n")
            paragraph = .pending
        case .pending: startLine()
        case .none: break
        }
        html.append(contentsOf: fragment)
        startLine()
    }

    /// Whether a paragraph stands without `<p>`: in a tight list, or as its container wants it.
    private func isTight(_ node: CMarkNode) -> Bool {
        if node.parent?.kind == .container {
            return renderedBlock(node.parent)?.omitsParagraph(node) ?? false
        }
        guard let list = node.parent?.parent, list.kind == .list else { return false }
        return list.isTightList
    }

    private func holdsBlockFragment(_ node: CMarkNode) -> Bool {
        var child = node.firstChild
        while let current = child {
            if current.kind == .text {
                var found = false
                FragmentToken.split(current.literal) { piece in
                    if case .fragment(let index) = piece, isBlockFragment(index) { found = true }
                }
                if found { return true }
            }
            child = current.next
        }
        return false
    }

    /// Whether a fragment begins with an element that may not stand in `<p>`.
    func isBlockFragment(_ index: Int) -> Bool {
        guard fragments.indices.contains(index) else { return false }
        return fragments[index].withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            guard let tag = scanner.next() else { return false }
            return !Self.inlineElements.contains(tag.name)
        }
    }

    /// HTML's phrasing content.
    ///
    /// Source: [HTML, 3.2.5.2.5](https://html.spec.whatwg.org/multipage/dom.html#phrasing-content).
    static let inlineElements: Set<String> = [
        "a", "abbr", "audio", "b", "bdi", "bdo", "br", "button", "canvas", "cite", "code", "data",
        "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "label", "map", "mark", "math",
        "meter", "output", "picture", "progress", "q", "ruby", "s", "samp", "select", "small",
        "span", "strong", "sub", "sup", "svg", "time", "u", "var", "video", "wbr",
    ]

    mutating func openHeading(_ node: CMarkNode) {
        let level = node.headingLevel
        startLine()
        write("<h\(level)")
        let text = formulas.plain(
            PlainText.text(below: node, images: false, fragments: fragments))
        let attributes = node.data?.attributes
        if let anchor = attributes?.id {
            writeAttributes(attributes)
            write(">")
            headingStart = (html.count, anchor, text)
        } else if options.anchors == .none {
            writeAttributes(attributes)
            write(">")
            headingStart = (html.count, "", text)
        } else {
            let source = headings?.anchorSource(
                ofHeadingAt: position(of: node), endLine: max(node.startLine, node.endLine))
            let name = source.flatMap(makesAnchorText) ?? text
            let anchor = anchors.anchor(forHeading: name)
            result.anchors.append(anchor)
            write(" id=\"")
            HTMLEscaping.append(anchor, to: &html)
            write("\"")
            writeAttributes(attributes)
            write(">")
            headingStart = (html.count, anchor, text)
        }
        if level == 1 { result.hasTitle = true }
    }

    mutating func closeHeading(_ node: CMarkNode) {
        guard let start = headingStart else { return }
        headingStart = nil
        let level = node.headingLevel
        result.headings.append(
            Heading(
                level: level, anchor: start.anchor, text: start.text,
                html: withoutLinks(html[start.offset...]),
                position: TextPosition(
                    line: max(1, node.startLine), column: max(1, node.startColumn))))
        if options.permalinks, !start.anchor.isEmpty {
            write(" <a class=\"headerlink\" href=\"#")
            HTMLEscaping.append(start.anchor, to: &html)
            write("\" aria-label=\"Link to “")
            HTMLEscaping.append(start.text, to: &html)
            write("”\"><span aria-hidden=\"true\">#</span></a>")
        }
        write("</h\(level)>\n")
    }

    /// Inline HTML that can stand in a link of the outline: no links, images' places and ids in it.
    private func withoutLinks(_ inlines: ArraySlice<UInt8>) -> String {
        inlines.withUnsafeBufferPointer { bytes in
            guard bytes.contains(UInt8(ascii: "<")) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            var scanner = HTMLTagScanner(bytes)
            var result: [UInt8] = []
            var start = 0
            while let tag = scanner.next() {
                result.append(contentsOf: bytes[start..<tag.range.lowerBound])
                if Self.mathElements.contains(tag.name) {
                    result.append(contentsOf: bytes[tag.range])
                } else if Self.outlineElements.contains(tag.name) {
                    result.append(
                        contentsOf: (tag.isClosing ? "</\(tag.name)>" : "<\(tag.name)>").utf8)
                }
                start = tag.range.upperBound
            }
            result.append(contentsOf: bytes[start...])
            return String(decoding: result, as: UTF8.self)
        }
    }

    private static let outlineElements: Set<String> = [
        "code", "del", "em", "ins", "kbd", "mark", "strong", "sub", "sup",
    ]

    mutating func openList(_ node: CMarkNode) {
        startLine()
        if node.isOrderedList, openSteps(node) { return }
        if !node.isOrderedList {
            let isTaskList = options.markup == .site && node.firstChild?.isTask == true
            openTag("ul", of: node, classes: isTaskList ? ["task-list"] : [])
            write("\n")
        } else if node.listStart == 1, openAnnotationList(node) {
            return
        } else {
            write("<ol")
            if node.listStart != 1 { write(" start=\"\(node.listStart)\"") }
            writeAttributes(node.data?.attributes)
            write(">\n")
        }
    }

    mutating func openItem(_ node: CMarkNode) {
        startLine()
        if !openAnnotationItem(node) { openTag("li", of: node) }
        guard node.isTask else { return }
        switch (options.markup, node.isChecked) {
        case (.commonMark, true): write("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
        case (.commonMark, false): write("<input type=\"checkbox\" disabled=\"\" /> ")
        // The box itself says nothing to a screen reader unless it is labelled.
        case (.site, true):
            write("<input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"Done\" /> ")
        case (.site, false):
            write("<input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" /> ")
        }
    }

    mutating func writeCodeBlock(_ node: CMarkNode) {
        startLine()
        guard !writeDiagram(node) else { return }
        guard options.markup == .commonMark else { return writeCodeBox(node) }
        writePlainCode(node.info, node.literal)
        write("\n")
    }

    /// Writes code; a shortcode in it shows the HTML it makes, as everything in code is shown.
    mutating func writeCodeText(_ code: UnsafeBufferPointer<UInt8>) {
        guard !fragments.isEmpty, FragmentToken.isIn(code) else { return writeEscaped(code) }
        FragmentToken.split(code) { piece in
            switch piece {
            case .text(let range): writeEscaped(UnsafeBufferPointer(rebasing: code[range]))
            case .fragment(let index):
                guard fragments.indices.contains(index) else { return }
                fragments[index].withUnsafeBufferPointer { writeEscaped($0) }
            }
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
