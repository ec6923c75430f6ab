import CCmarkGFM
import ImprintCore

/// Which blocks of code are explained by lists.
struct AnnotationState {
    /// How many blocks have annotations, which makes their ids unique.
    var count = 0
    /// The list that explains the last such block, and the numbers that have marks in it.
    var list: CMarkNode?
    var marked: Set<Int> = []
    /// The number of the item at hand.
    var item = 0
}

extension HTMLRenderer {
    /// Writes code in its box, with what its fence says of it.
    ///
    /// A block that says nothing beyond its language, and has no marks in it, takes the short way: it is
    /// what most are.
    mutating func writeCodeBox(_ node: CMarkNode) {
        let info = node.info
        let reads = options.extensions[.codeAttributes]
        guard reads || options.extensions[.codeAnnotations] || options.extensions[.highlighting]
        else { return writePlainBox(node) }
        var fence = CodeFence()
        if reads, CodeFenceParser.hasAttributes(info) {
            let problems: [CodeFence.Problem]
            (fence, problems) = CodeFenceParser.parse(expandingFragments(info))
            for problem in problems {
                result.problems.append(
                    problem.problem(
                        words: fence.words(at: problem.place),
                        at: position(of: problem.place, in: fence, node)))
            }
        } else {
            fence.language = String(decoding: info.prefix { !Self.isSpace($0) }, as: UTF8.self)
        }
        if fence.language.isEmpty, isFenced(node), let language = options.code.defaultLanguage {
            fence.language = language
        }
        let isAnnotated =
            options.extensions[.codeAnnotations]
            && (options.code.isAnnotated || fence.attributes.classes.contains("annotate"))
        let isPlain =
            info.count == fence.language.utf8.count && !isAnnotated && !options.code.hasLineNumbers
            && options.code.hasCopyButton && (highlighter == nil || fence.language.isEmpty)
            && fence.language != "diff" && !ShellSession.languages.contains(fence.language)
        if isPlain, !reads || !CodeText.holdsMarks(node.literal) {
            return writePlainBox(node)
        }
        writeBox(node, fence, isAnnotated: isAnnotated)
    }

    private mutating func writePlainBox(_ node: CMarkNode) {
        openTag("div", of: node, classes: ["highlight"])
        writePlainCode(node.info, node.literal)
        write("</div>\n")
    }

    /// Writes code as cmark does.
    mutating func writePlainCode(
        _ info: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
    ) {
        let language = info.prefix { !Self.isSpace($0) }
        if language.isEmpty {
            write("<pre><code>")
        } else {
            write("<pre><code class=\"language-")
            writeCodeText(UnsafeBufferPointer(rebasing: language))
            write("\">")
        }
        writeCodeText(code)
        write("</code></pre>")
    }

    private mutating func writeBox(_ node: CMarkNode, _ fence: CodeFence, isAnnotated: Bool) {
        let written = expandingFragments(node.literal)
        let reads = options.extensions[.codeAttributes]
        var text = CodeText(written, readsMarks: reads)
        for problem in text.problems { report(problem, in: node) }
        markLines(of: &text, fence, node)
        let code = text.bytes
        let tokens = tokens(of: code, fence.language)
        let annotations =
            isAnnotated
            ? CodeAnnotation.all(
                in: code, comments: tokens.isKnown ? tokens.comments : nil) : []

        var attributes = attributes(of: fence)
        if let own = node.data?.attributes { attributes.merge(own) }
        if !options.code.hasCopyButton, !attributes.classes.contains("copy") {
            attributes.add(class: "no-copy")
        }
        if let title = fence.title {
            write("<figure")
            writeAttributes(attributes, classes: ["code-block"])
            write(">\n<figcaption>")
            HTMLEscaping.append(title, to: &html)
            write("</figcaption>\n<div class=\"highlight\">")
        } else {
            write("<div")
            writeAttributes(attributes, classes: ["highlight"])
            write(">")
        }
        write("<pre><code")
        if !fence.language.isEmpty {
            write(" class=\"language-")
            var language = fence.language
            language.withUTF8 { writeCodeText($0) }
            write("\"")
        }
        write(">")
        let firstNumber = firstLineNumber(of: fence)
        let hasLines = firstNumber != nil || text.lines.contains { !$0.marks.isEmpty }
        let lines = hasLines ? text.lines : []
        let insertions = insertions(for: annotations, in: text, node)
        code.withUnsafeBufferPointer { code in
            var writer = CodeWriter(
                code,
                lines: lines.enumerated().map { number, line in
                    CodeWriter.Line(
                        end: line.range.upperBound,
                        opening: Self.opening(of: line, number: firstNumber.map { $0 + number }))
                }, insertions: insertions)
            for token in tokens.all { writer.write(token, to: &html) }
            writer.finish(&html)
        }
        write("</code></pre></div>")
        write(fence.title == nil ? "\n" : "\n</figure>\n")
    }

    /// Marks the lines that a fence names, and those of a difference.
    private mutating func markLines(of text: inout CodeText, _ fence: CodeFence, _ node: CMarkNode)
    {
        for entry in fence.highlighted.entries {
            for line in entry.lines.clamped(to: 1...max(1, text.lines.count))
            where entry.lines.contains(line) && line <= text.lines.count {
                text.mark(.highlighted, at: line - 1)
            }
            guard entry.lines.upperBound > text.lines.count else { continue }
            result.problems.append(
                CodeFence.Problem.linesOutOfRange(
                    fence.words(at: entry.place), count: text.lines.count,
                    at: position(of: entry.place, in: fence, node)))
        }
        if fence.language == "diff", options.extensions[.codeAttributes] { text.markDifferences() }
    }

    /// The tokens of code, and whether its language is known.
    private mutating func tokens(of code: [UInt8], _ language: String) -> CodeTokens {
        var tokens = CodeTokens()
        // `rust,ignore` says something to others behind the comma.
        let name = language.prefix { $0 != "," }.lowercased()
        var outcome = HighlightingOutcome.unknownLanguage
        code.withUnsafeBufferPointer { code in
            if options.extensions[.highlighting], !name.isEmpty, let highlighter {
                outcome = highlighter.highlight(code, language: name) {
                    tokens.all.append(CodeToken(range: $0, name: $1))
                }
            }
            guard outcome != .highlighted else {
                tokens.isKnown = true
                return
            }
            if ShellSession.languages.contains(name),
                ShellSession.highlight(
                    code, language: name, { tokens.all.append(CodeToken(range: $0, name: $1)) })
            {
                return
            }
            tokens.all = [CodeToken(range: 0..<code.count, name: "")]
        }
        if outcome == .pending {
            result.pendingCode.append(PendingCode(language: name, code: code))
        }
        return tokens
    }

    private func attributes(of fence: CodeFence) -> ElementAttributes {
        var attributes = fence.attributes
        attributes.pairs = []
        for pair in fence.attributes.pairs {
            let isKnown =
                pair.key.hasPrefix("data-") || pair.key.hasPrefix("aria-")
                || ["dir", "lang", "role", "style", "translate"].contains(pair.key)
            attributes.set(isKnown ? pair.key : "data-\(pair.key)", to: pair.value)
        }
        return attributes
    }

    /// The number of the first line; `nil` if lines have none.
    private func firstLineNumber(of fence: CodeFence) -> Int? {
        switch fence.numbering {
        case .unsaid: options.code.hasLineNumbers ? 1 : nil
        case .none: nil
        case .from(let number): number
        }
    }

    private static func opening(of line: CodeText.Line, number: Int?) -> String {
        var tag = "<span class=\"line\(line.marks.classes)\""
        if let number { tag += " data-line=\"\(number)\"" }
        if let role = line.marks.role { tag += " role=\"\(role)\"" }
        tag += ">"
        if let label = line.marks.label { tag += "<span class=\"sr\">\(label)</span>" }
        return tag
    }

    /// Code with the HTML of the shortcodes in it, which is shown as everything in code is.
    private func expandingFragments(_ code: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard !fragments.isEmpty, FragmentToken.isIn(code) else { return Array(code) }
        var bytes: [UInt8] = []
        FragmentToken.append(code, to: &bytes) { index, bytes in
            if fragments.indices.contains(index) { bytes += fragments[index] }
        }
        return bytes
    }

    private func isFenced(_ node: CMarkNode) -> Bool {
        node.pointer.pointee.as.code.fenced != 0
    }
}

// MARK: Annotations

extension HTMLRenderer {
    /// What stands for the annotations, and which list explains them.
    private mutating func insertions(
        for found: [CodeAnnotation], in text: CodeText, _ node: CMarkNode
    ) -> [CodeWriter.Insertion] {
        guard !found.isEmpty else { return [] }
        var list = node.next
        if let next = list, next.kind != .list || !next.isOrderedList { list = nil }
        var count = 0
        var item = list?.firstChild
        while let current = item {
            count += 1
            item = current.next
        }
        annotations.count += 1
        annotations.list = list
        annotations.marked = []
        annotations.item = 0
        var insertions: [CodeWriter.Insertion] = []
        for annotation in found {
            guard annotation.number <= count else {
                report(annotation, in: text, node, hasList: list != nil)
                continue
            }
            let id = "annotation-\(annotations.count)-\(annotation.number)"
            let isFirst = annotations.marked.insert(annotation.number).inserted
            let anchor = isFirst ? " id=\"\(id)-mark\"" : ""
            insertions.append(
                CodeWriter.Insertion(
                    range: annotation.range,
                    html: "<a class=\"annotation\" href=\"#\(id)\"\(anchor)"
                        + " aria-label=\"Annotation \(annotation.number)\">\(annotation.number)</a>"
                ))
            guard isFirst else { continue }
            result.anchors += ["\(id)-mark", id]
            anchors.reserve("\(id)-mark")
            anchors.reserve(id)
        }
        return insertions
    }

    /// Writes the start of a list that explains a block of code; returns whether it is one.
    mutating func openAnnotationList(_ node: CMarkNode) -> Bool {
        guard annotations.list?.pointer == node.pointer else { return false }
        write("<ol class=\"annotations\">\n")
        return true
    }

    /// Writes the start of an item that explains a mark in code; returns whether it is one.
    mutating func openAnnotationItem(_ node: CMarkNode) -> Bool {
        guard let list = annotations.list, node.parent?.pointer == list.pointer else {
            return false
        }
        annotations.item += 1
        guard annotations.marked.contains(annotations.item) else { return false }
        let id = "annotation-\(annotations.count)-\(annotations.item)"
        write("<li id=\"\(id)\">")
        return true
    }

    private mutating func report(
        _ annotation: CodeAnnotation, in text: CodeText, _ node: CMarkNode, hasList: Bool
    ) {
        let words = String(decoding: text.bytes[annotation.words], as: UTF8.self)
        let line = text.lines.last { $0.range.lowerBound <= annotation.words.lowerBound }
        result.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.code-annotation",
                hasList
                    ? "the list below the code has no item for ‘\(words)’"
                    : "no list below the code explains ‘\(words)’",
                at: position(of: words, onLine: line?.source ?? 0, ofCode: node),
                suggestion: hasList
                    ? "add an item, or remove the mark" : "add a numbered list right after the code"
            ))
    }
}

// MARK: Positions

extension HTMLRenderer {
    private mutating func report(_ problem: CodeText.Problem, in node: CMarkNode) {
        let nearest = NearestName.nearest(
            to: problem.name, among: LineMarks.names.map(\.key))
        result.problems.append(
            MarkdownProblem(
                .warning, code: "markdown.code-mark",
                "‘\(problem.words)’ is no mark of a line",
                at: position(of: problem.words, onLine: problem.line, ofCode: node),
                suggestion: nearest.map { "did you mean ‘[!code \($0)]’?" }
                    ?? "marks are \(LineMarks.names.map { "‘\($0.key)’" }.joined(separator: ", "))"
            ))
    }

    /// Where a part of an info string stands; the fence, if it is written in another way there.
    private func position(
        of place: CodeFence.Place, in fence: CodeFence, _ node: CMarkNode
    ) -> TextPosition {
        let opening = position(of: node)
        let line = sourceLine(opening.line)
        guard let start = line.firstRange(of: fence.info)?.lowerBound else { return opening }
        return TextPosition(
            line: opening.line, column: start - line.startIndex + place.lowerBound + 1)
    }

    /// Where words stand in a line of a block of code, which counts from 0.
    private func position(
        of words: String, onLine number: Int, ofCode node: CMarkNode
    ) -> TextPosition {
        let line = position(of: node).line + number + (isFenced(node) ? 1 : 0)
        let text = sourceLine(line)
        let start = text.firstRange(of: Array(words.utf8))?.lowerBound ?? text.startIndex
        return TextPosition(line: line, column: start - text.startIndex + 1)
    }

    /// A line of the text as its author wrote it; counted anew for each message, as there are few.
    private func sourceLine(_ number: Int) -> ArraySlice<UInt8> {
        var rest = source[...]
        for _ in 1..<max(1, number) {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
            rest = rest[(end + 1)...]
        }
        return rest.prefix { $0 != UInt8(ascii: "\n") }
    }
}

// MARK: Inline code

extension HTMLRenderer {
    /// Writes `` `#!python x` `` in the colours of its language; returns whether code is written so.
    ///
    /// Source of the rules: `pymdownx.inlinehilite`.
    mutating func writeHighlightedCode(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        guard code.count > 3, code[0] == UInt8(ascii: "#"), code[1] == UInt8(ascii: "!"),
            options.extensions[.highlighting]
        else { return false }
        let name = code[2...].prefix { byte in
            byte >= 0x80 || "_#.+-".utf8.contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        let rest = code[name.endIndex...].drop { $0 == 0x20 }
        guard !name.isEmpty, rest.startIndex > name.endIndex, !rest.isEmpty else { return false }
        writeInlineCode(
            UnsafeBufferPointer(rebasing: rest), language: String(decoding: name, as: UTF8.self))
        return true
    }

    /// Writes inline code in the colours of a language.
    mutating func writeInlineCode(
        _ code: UnsafeBufferPointer<UInt8>, language: String,
        attributes: ElementAttributes? = nil
    ) {
        let bytes = expandingFragments(code)
        let tokens = tokens(of: bytes, language)
        write("<code")
        writeAttributes(attributes, classes: ["highlight", "language-\(language)"])
        write(">")
        bytes.withUnsafeBufferPointer { code in
            var writer = CodeWriter(code)
            for token in tokens.all { writer.write(token, to: &html) }
        }
        write("</code>")
    }
}
