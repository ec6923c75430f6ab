import ImprintCore

/// The way from an element of a sequence to what a filter looks at: `"address.city"`, `0`.
struct AttributePath {
    private let parts: [Value]

    init(_ attribute: Value, _ call: TemplateCall) throws(TemplateError) {
        if let text = attribute.text {
            parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
                Int(part).map { .integer($0) } ?? .string(String(part))
            }
        } else if attribute.asInteger != nil {
            parts = [attribute]
        } else {
            throw call.error(
                "type", "‘attribute’ is a string or an integer, not \(attribute.kindInWords)")
        }
    }

    func operand(of element: Value, _ call: TemplateCall) throws(TemplateError) -> Operand {
        var operand = Operand.value(element)
        for part in parts {
            if case .undefined(let undefined) = operand {
                throw call.evaluator.error(for: undefined)
            }
            operand = try call.evaluator.element(
                at: part, of: operand, in: call.frame, at: call.offset)
        }
        return operand
    }

    func value(of element: Value, _ call: TemplateCall) throws(TemplateError) -> Value {
        try call.evaluator.value(
            of: try operand(of: element, call), in: call.frame, at: call.offset)
    }

    /// The value, or another where it is undefined.
    func value(
        of element: Value, default fallback: Value?, _ call: TemplateCall
    ) throws(TemplateError) -> Value {
        guard let fallback else { return try value(of: element, call) }
        var current = element
        for part in parts {
            let operand = try call.evaluator.element(
                at: part, of: .value(current), in: call.frame, at: call.offset)
            if case .value(let value) = operand { current = value } else { current = fallback }
        }
        return current
    }
}
