import ImprintCore

/// Text between tags.
final class TextStatement: Statement {
    /// The template's own source, shared, so that it need not be looked for.
    private let source: SourceText
    let range: Range<Int>

    init(_ range: Range<Int>, of source: SourceText) {
        self.range = range
        self.source = source
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        try evaluator.write(range, of: source, in: frame)
        return .next
    }
}

/// A variable tag.
final class OutputStatement: Statement {
    let expression: any Expression
    /// The whole tag, delimiters counted.
    let range: Range<Int>

    init(_ expression: any Expression, _ range: Range<Int>) {
        self.expression = expression
        self.range = range
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        if evaluator.recorder != nil {
            try evaluator.substitute(self, in: frame)
        } else {
            let operand = try expression.evaluate(evaluator, frame)
            try evaluator.write(operand, in: frame, at: expression.start)
        }
        return .next
    }
}

/// The place of a tag that did not parse, whose error has been reported.
final class EmptyStatement: Statement {
    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow { .next }
}

/// `do expression`.
final class DoStatement: Statement {
    let expression: any Expression

    init(_ expression: any Expression) { self.expression = expression }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        if case .undefined(let undefined) = try expression.evaluate(evaluator, frame) {
            throw evaluator.error(for: undefined)
        }
        return .next
    }
}
