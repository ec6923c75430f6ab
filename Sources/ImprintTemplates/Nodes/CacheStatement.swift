import ImprintCore

/// `cache key`: a body that is rendered once for each key, however many pages ask for it.
///
/// A key that is null caches nothing. The author vouches that the body depends on its key alone.
final class CacheStatement: Statement {
    let key: any Expression
    let body: [any Statement]
    let offset: Int

    init(_ key: any Expression, _ body: [any Statement], at offset: Int) {
        self.key = key
        self.body = body
        self.offset = offset
    }

    func execute(_ evaluator: Evaluator, _ frame: Frame) throws(TemplateError) -> Flow {
        guard let cache = evaluator.environment.cache, let key = try cacheKey(evaluator, frame)
        else {
            return try body.execute(evaluator, frame)
        }
        if let text = cache.text(for: key) {
            try evaluator.write(text, in: frame, at: offset)
            return .next
        }
        let start = evaluator.output.count
        let flow = try body.execute(evaluator, frame)
        // A body that leaves its loop has not written all of itself.
        if case .next = flow { cache.keep(Array(evaluator.output[start...]), for: key) }
        return flow
    }

    private func cacheKey(
        _ evaluator: Evaluator, _ frame: Frame
    ) throws(TemplateError) -> RenderCache.Key? {
        let operand = try key.evaluate(evaluator, frame)
        switch try evaluator.value(of: operand, in: frame, at: key.start) {
        case .none: return nil
        case .integer(let number):
            return RenderCache.Key(statement: ObjectIdentifier(self), text: "", number: number)
        case .string(let text), .markup(let text):
            return RenderCache.Key(statement: ObjectIdentifier(self), text: text, number: 0)
        case let value:
            throw evaluator.error(
                "type",
                "the key of ‘cache’ must be a string or an integer, not \(value.kindInWords)",
                at: key.start, in: frame)
        }
    }
}
