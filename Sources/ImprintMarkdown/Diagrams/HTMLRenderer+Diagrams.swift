import ImprintCore

extension HTMLRenderer {
    /// Writes a code block that is a diagram; `false` for one that is to be written as code.
    mutating func writeDiagram(_ node: CMarkNode) -> Bool {
        let info = node.info
        guard !info.isEmpty, let fence = DiagramFence(info: info) else { return false }
        switch fence.program {
        case .mermaid:
            guard options.extensions[.mermaid] else { return false }
            if result.uses.mermaid == nil { result.uses.mermaid = position(of: node) }
            guard options.drawsMermaid else { return false }
            write("<pre")
            writeAttributes(fence.attributes, classes: ["mermaid"])
            write(">")
            writeCodeText(node.literal)
            write("</pre>\n")
            return true
        case .graphviz(let engine):
            guard options.extensions[.diagrams] else { return false }
            return writeDrawing(node, fence, engine: engine)
        }
    }

    private mutating func writeDrawing(
        _ node: CMarkNode, _ fence: DiagramFence, engine: String
    ) -> Bool {
        if result.uses.diagrams == nil { result.uses.diagrams = position(of: node) }
        guard DiagramFence.engines.contains(engine) else {
            result.problems.append(
                MarkdownProblem(
                    .warning, code: "markdown.diagram", "Graphviz has no engine ‘\(engine)’",
                    at: position(of: node),
                    suggestion: NearestName.nearest(
                        to: engine, among: DiagramFence.engines.sorted()
                    ).map { "did you mean ‘\($0)’?" }
                        ?? "it has \(DiagramFence.engines.sorted().joined(separator: ", "))"))
            return false
        }
        let content = ExternalContent(.diagram(engine: engine), source: Array(node.literal))
        switch external?.rendition(of: content) {
        case .markup(let svg):
            drawings += 1
            var attributes = fence.attributes
            let label = attributes.take("alt")
            write("<div")
            writeAttributes(attributes, classes: ["diagram"])
            write(">")
            DiagramDrawing(
                svg, label: label, number: drawings, isTrusted: options.rawHTML == .allow
            )
            .write(to: &html)
            write("</div>\n")
            return true
        case .failed(let message, let offset):
            result.problems.append(
                MarkdownProblem(
                    .warning, code: "markdown.diagram", message,
                    at: place(ofByte: offset, inCodeOf: node)))
            return false
        case .unavailable: return false
        case nil:
            if external != nil { result.missing.append(content) }
            return false
        }
    }

    /// The place of a byte of a fence's code: its line, and about its column.
    private func place(ofByte offset: Int?, inCodeOf node: CMarkNode) -> TextPosition {
        let start = position(of: node)
        guard let offset else { return start }
        let before = node.literal.prefix(offset)
        let lines = before.count { $0 == 0x0A }
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
        return TextPosition(line: start.line + 1 + lines, column: start.column + column)
    }
}
