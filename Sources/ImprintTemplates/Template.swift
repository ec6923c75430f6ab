package import ImprintCore

/// A parsed template, to be rendered any number of times, on any thread.
package struct Template: Sendable {
    /// The file it was parsed from; its name in messages and for cycles of includes.
    package let source: SourceText

    /// The part of the file that it is; a page's body starts after its front matter.
    package let range: Range<Int>

    package let syntax: TemplateSyntax

    let statements: [any Statement]
    let blocks: [BlockStatement]
    /// The names outside all slots; an expression refers to them by their place here.
    let names: [String]
    let slotCount: Int

    /// The name in messages: the file's.
    var name: String { source.file.description }

    /// Whether it holds no tags, so that it expands to itself.
    package var isVerbatim: Bool {
        if statements.isEmpty { return range.isEmpty }
        return statements.count == 1 && (statements[0] as? TextStatement)?.range == range
    }

    /// Parses a template; throws the first problem.
    ///
    /// `range`: Bytes of the source; `nil` for all. Positions in messages count from the
    ///   source's start in any case.
    package init(
        _ source: SourceText, in range: Range<Int>? = nil, syntax: TemplateSyntax = .layout
    ) throws(TemplateError) {
        var problems: [Diagnostic] = []
        let template = try Self.parse(source, in: range, syntax: syntax, problems: &problems)
        if let problem = problems.first { throw TemplateError(problem) }
        self = template
    }

    /// Parses a page and reports its problems, all of them where parsing can go on.
    ///
    /// Tags that are wrong expand to nothing; after a problem with the nesting of statements the
    /// whole page does.
    package init(
        _ source: SourceText, in range: Range<Int>? = nil, syntax: TemplateSyntax,
        reporting diagnostics: inout [Diagnostic]
    ) {
        do throws(TemplateError) {
            self = try Self.parse(source, in: range, syntax: syntax, problems: &diagnostics)
        } catch {
            diagnostics.append(error.diagnostic)
            let range = range ?? 0..<source.bytes.count
            self.init(
                source: source, range: range, syntax: syntax, statements: [], blocks: [],
                names: [], slotCount: 0)
        }
    }

    private init(
        source: SourceText, range: Range<Int>, syntax: TemplateSyntax,
        statements: [any Statement], blocks: [BlockStatement], names: [String], slotCount: Int
    ) {
        self.source = source
        self.range = range
        self.syntax = syntax
        self.statements = statements
        self.blocks = blocks
        self.names = names
        self.slotCount = slotCount
    }

    private static func parse(
        _ source: SourceText, in range: Range<Int>?, syntax: TemplateSyntax,
        problems: inout [Diagnostic]
    ) throws(TemplateError) -> Template {
        let range = range ?? 0..<source.bytes.count
        let parser = TemplateParser(source, in: range, syntax: syntax)
        let statements: [any Statement]
        do throws(TemplateError) {
            statements = try parser.parse()
        } catch {
            problems += parser.problems
            throw error
        }
        problems += parser.problems
        let names = parser.numbers.sorted { $0.value < $1.value }.map(\.key)
        return Template(
            source: source, range: range, syntax: syntax, statements: statements,
            blocks: parser.blocks, names: names, slotCount: parser.scope.slotCount)
    }
}
