import CCmarkGFM

/// `<div markdown>` … `</div>`, whose tags `HTMLMask` has marked.
///
/// Source of the rules: Python-Markdown's extension `md_in_html`.
enum HTMLElementSyntax {
    static func makeExtension() -> CMarkExtension {
        ContainerSyntax.makeExtension(
            "imprint_html_element",
            open: { syntaxExtension, indented, parser, parent, input, length in
                guard let parser else { return nil }
                if BlockLine.begins(with: HTMLMask.closing, parser, input) {
                    return HTMLElementSyntax.close(
                        BlockLine(parser, input, length), in: parent)
                }
                guard indented == 0, BlockLine.begins(with: HTMLMask.opening, parser, input),
                    !BlockLine.isTooDeep(parent)
                else { return nil }
                let line = BlockLine(parser, input, length)
                guard let (element, attributes, count) = HTMLElementSyntax.element(at: line),
                    let node = line.addBlock(.container, of: syntaxExtension, to: parent)
                else { return nil }
                let data = node.ownData
                data.content = element
                data.attributes = attributes
                line.state?.openElements[element.name, default: 0] += 1
                line.take(bytes: line.firstNonspace - Int(parser.pointee.offset) + count)
                HTMLElementSyntax.closeAtEnd(of: line, in: node.pointer)
                return node.pointer
            },
            match: { _, parser, input, length, container in
                guard let parser, let container else { return 0 }
                return HTMLElementSyntax.match(BlockLine(parser, input, length), container) ? 1 : 0
            })
    }

    /// Takes the closing tags that a line begins with; `match` has ended their elements.
    private static func close(
        _ line: BlockLine, in parent: UnsafeMutablePointer<cmark_node>?
    ) -> UnsafeMutablePointer<cmark_node>? {
        let tags = closingTags(at: line)
        guard let state = line.state, let name = tags.names.first else { return nil }
        guard state.openElements[name, default: 0] > 0 else {
            // Its opening tag stands in a block of HTML, so this is HTML as well.
            return line.addHTML(in: parent)
        }
        for name in tags.names { state.openElements[name, default: 1] -= 1 }
        let count = tags.end - line.firstNonspace
        let rest = line.text.dropFirst(count)
        guard let mark = line.markUnseen(in: parent) else { return nil }
        if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            line.takeAll()
        } else {
            line.take(bytes: line.firstNonspace - Int(line.parser.pointee.offset) + count)
        }
        return mark
    }

    /// Whether a line belongs to an open element; takes the indentation that all its lines have.
    private static func match(
        _ line: BlockLine, _ container: UnsafeMutablePointer<cmark_node>
    ) -> Bool {
        let data = CMarkNode(pointer: container).ownData
        guard var element = data.content as? HTMLElement else { return false }
        guard !element.isClosed else {
            line.endParagraph()
            return false
        }
        if line.isBlank { return true }
        if line.bytes[line.firstNonspace] == HTMLMask.closing {
            let tags = closingTags(at: line)
            guard target(of: tags.names, in: container, line) == container else { return true }
            // Indentation would make code of what follows.
            line.take(columns: line.indentation)
            line.endParagraph()
            return false
        }
        if line.bytes[line.firstNonspace] == HTMLMask.opening { line.endHTML() }
        if element.indentation == nil {
            element.indentation = line.indentation
            data.content = element
        }
        line.take(columns: min(element.indentation ?? 0, line.indentation))
        closeAtEnd(of: line, in: container)
        return true
    }

    /// Takes closing tags away from the end of a line of text, and notes which elements they close.
    private static func closeAtEnd(
        of line: BlockLine, in container: UnsafeMutablePointer<cmark_node>
    ) {
        let start = line.bytes[...].firstIndex(of: HTMLMask.closing)
        guard let start, start >= Int(line.parser.pointee.offset) else { return }
        var names: [String] = []
        var index = start
        while index < line.bytes.count, line.bytes[index] == HTMLMask.closing,
            let tag = closingTag(at: index, line)
        {
            names.append(tag.name)
            index = tag.end
            while index < line.bytes.count, line.bytes[index] == 0x20 || line.bytes[index] == 0x09 {
                index += 1
            }
        }
        guard OpenBlocks.mayHoldMarks(container) else { return }
        var isAny = false
        for name in names {
            let isWanted: (NodeData) -> Bool = { data in
                guard let element = data.content as? HTMLElement else { return false }
                return element.name == name && !element.isClosed
            }
            // What is around an element that the line opens holds the line as well.
            let target =
                OpenBlocks.innermost(
                    in: container, at: line, isIndentable: true, where: isWanted)
                ?? OpenBlocks.nearest(around: container, where: isWanted)
            guard let target else { break }
            let data = CMarkNode(pointer: target).ownData
            guard var element = data.content as? HTMLElement else { break }
            element.isClosed = true
            data.content = element
            line.state?.openElements[name, default: 1] -= 1
            isAny = true
        }
        guard isAny else { return }
        let bytes = UnsafeMutableBufferPointer(mutating: line.bytes)
        for index in start..<index where bytes[index] != 0x0A && bytes[index] != 0x0D {
            bytes[index] = 0x20
        }
    }

    /// The outermost of the elements that closing tags at the start of a line close.
    private static func target(
        of names: [String], in container: UnsafeMutablePointer<cmark_node>, _ line: BlockLine
    ) -> UnsafeMutablePointer<cmark_node>? {
        guard let state = line.state else { return nil }
        if state.closing.line == line.number { return state.closing.target }
        var remaining = names
        var open: [UnsafeMutablePointer<cmark_node>] = []
        let isCode =
            OpenBlocks.innermost(in: container, at: line, isIndentable: true) { data in
                data.content is HTMLElement
            } == nil
        var node: UnsafeMutablePointer<cmark_node>? = container
        while let current = node {
            if CMarkNode(pointer: current).content(HTMLElement.self) != nil { open.append(current) }
            node = current.pointee.last_child.flatMap {
                Int($0.pointee.flags) & Int(CMARK_NODE__OPEN.rawValue) != 0 ? $0 : nil
            }
        }
        var target: UnsafeMutablePointer<cmark_node>?
        while let name = remaining.first, let element = open.popLast() {
            guard CMarkNode(pointer: element).content(HTMLElement.self)?.name == name else {
                continue
            }
            target = element
            remaining.removeFirst()
        }
        state.closing = (line.number, isCode ? nil : target)
        return state.closing.target
    }

    /// The closing tags that a line begins with.
    private static func closingTags(at line: BlockLine) -> (names: [String], end: Int) {
        var names: [String] = []
        var end = line.firstNonspace
        while end < line.bytes.count, line.bytes[end] == HTMLMask.closing,
            let tag = closingTag(at: end, line)
        {
            names.append(tag.name)
            end = tag.end
        }
        return (names, end)
    }

    private static func closingTag(at start: Int, _ line: BlockLine) -> (name: String, end: Int)? {
        guard let end = line.bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let name = line.bytes[(start + 2)..<end].trimmed.lowercased()
        return (name, end + 1)
    }

    /// The element whose opening tag a line begins with, and the length of the tag.
    private static func element(
        at line: BlockLine
    ) -> (HTMLElement, ElementAttributes, length: Int)? {
        var bytes = Array(line.text)
        bytes[0] = UInt8(ascii: "<")
        return bytes.withUnsafeBufferPointer { bytes in
            var scanner = HTMLTagScanner(bytes)
            guard let tag = scanner.next(), tag.range.lowerBound == 0 else { return nil }
            var attributes = ElementAttributes()
            var mode = ""
            for attribute in tag.attributes {
                let value = attribute.value.map { HTMLEscaping.unescaped(bytes[$0]) } ?? ""
                if attribute.name == "markdown" {
                    mode = value
                } else {
                    attributes.set(attribute.name, to: value)
                }
            }
            let holdsInlines =
                mode == "span" || (mode != "block" && HTMLElement.ofInlines.contains(tag.name))
            return (
                HTMLElement(name: tag.name, holdsInlines: holdsInlines), attributes,
                tag.range.upperBound
            )
        }
    }
}
