import ImprintCore

extension HTMLRenderer {
    /// Writes text with the formulas that marks in it stand for.
    mutating func writeTextWithFormulas(_ text: UnsafeBufferPointer<UInt8>, of node: CMarkNode) {
        let mayEndParagraph = node.parent?.kind == .paragraph
        FormulaMark.split(text) { piece in
            switch piece {
            case .text(let range):
                writeText(UnsafeBufferPointer(rebasing: text[range]), of: node)
            case .mark(let range):
                if let index = formulas.index(of: text[range]) {
                    writeFormula(index, mayEndParagraph: mayEndParagraph)
                }
            case .filler: removeLineEnd()
            }
        }
    }

    /// Removes the line end before a line that belongs to a formula.
    private mutating func removeLineEnd() {
        guard html.last == UInt8(ascii: "\n"), paragraph != .pending else { return }
        html.removeLast()
        let lineBreak = Array("<br />".utf8)
        if html.suffix(lineBreak.count).elementsEqual(lineBreak) {
            html.removeLast(lineBreak.count)
        }
    }

    private mutating func writeFormula(_ index: Int, mayEndParagraph: Bool) {
        let formula = formulas.formulas[index]
        if result.uses.math == nil { result.uses.math = formula.occurrences.first?.position(at: 0) }
        var content = formula.content
        content.source = withFragments(content.source)
        var markup: [UInt8] = []
        switch external?.rendition(of: content) {
        case .markup(let mathML): append(mathML, isDisplay: formula.isDisplay, to: &markup)
        case .failed(let message, let offset):
            append(formula, isWrong: true, to: &markup)
            report(message, at: offset, in: index)
        case .unavailable: append(formula, isWrong: false, to: &markup)
        case nil:
            append(formula, isWrong: false, to: &markup)
            if external != nil { result.missing.append(content) }
        }
        if formula.isDisplay, mayEndParagraph {
            writeBlockFragment(markup)
        } else {
            openInline()
            html.append(contentsOf: markup)
        }
    }

    /// A paragraph in which a display formula comes first has no `<p>` before it.
    func beginsWithDisplay(_ node: CMarkNode) -> Bool {
        guard !formulas.isEmpty, let first = node.firstChild, first.kind == .text,
            first.literal.first == FormulaMark.start
        else { return false }
        var isDisplay = false
        var isFirst = true
        FormulaMark.split(first.literal) { piece in
            if isFirst, case .mark(let range) = piece,
                let index = formulas.index(of: first.literal[range])
            {
                isDisplay = formulas.formulas[index].isDisplay
            }
            isFirst = false
        }
        return isDisplay
    }

    /// TeX in which shortcodes stand, with the text that they make.
    private func withFragments(_ source: [UInt8]) -> [UInt8] {
        guard !fragments.isEmpty else { return source }
        return source.withUnsafeBufferPointer { source in
            var result: [UInt8] = []
            FragmentToken.append(source, to: &result) { index, result in
                guard fragments.indices.contains(index) else { return }
                PlainText.appendText(ofHTML: fragments[index], to: &result)
            }
            return result
        }
    }

    private func append(_ mathML: [UInt8], isDisplay: Bool, to html: inout [UInt8]) {
        let element = isDisplay ? "div" : "span"
        html.append(contentsOf: "<\(element) class=\"math\(isDisplay ? "" : " inline")\">".utf8)
        html.append(contentsOf: mathML)
        html.append(contentsOf: "</\(element)>".utf8)
    }

    /// The source of a formula, for readers who know TeX.
    private func append(_ formula: Formula, isWrong: Bool, to html: inout [UInt8]) {
        let opening = "<code class=\"math\(isWrong ? " error" : "")\">"
        if formula.isDisplay { html.append(contentsOf: "<div class=\"math\">".utf8) }
        html.append(contentsOf: opening.utf8)
        formula.source.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &html) }
        html.append(contentsOf: "</code>".utf8)
        if formula.isDisplay { html.append(contentsOf: "</div>".utf8) }
    }

    /// Reports what is wrong with a formula, at each place where it stands.
    private mutating func report(_ message: String, at offset: Int?, in index: Int) {
        guard reportedFormulas.insert(index).inserted else { return }
        let formula = formulas.formulas[index]
        let place = offset.map { min(formula.tex.lowerBound + $0, formula.tex.upperBound) } ?? 0
        for occurrence in formula.occurrences {
            result.problems.append(
                MarkdownProblem(
                    .warning, code: "markdown.formula", "this formula is not TeX: \(message)",
                    at: occurrence.position(at: place),
                    suggestion: "if no formula is meant, write ‘\\$’ for a dollar"))
        }
    }

    /// Puts formulas back into what is not text: code, attributes.
    mutating func restoreFormulas() {
        guard !formulas.isEmpty else { return }
        html = formulas.restore(html) { source, html in
            source.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &html) }
        }
    }

    /// The elements of KaTeX's MathML, which the outline keeps as they are.
    ///
    /// Source: [MathML Core, 2.1](https://www.w3.org/TR/mathml-core/).
    static let mathElements: Set<String> = [
        "annotation", "math", "menclose", "merror", "mfrac", "mi", "mn", "mo", "mover", "mpadded",
        "mphantom", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
        "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "semantics",
    ]
}
