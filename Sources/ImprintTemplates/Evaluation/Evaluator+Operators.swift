import ImprintCore

extension Evaluator {
    func arithmetic(
        _ symbol: Symbol, _ left: Value, _ right: Value, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        if let first = left.asInteger, let second = right.asInteger, symbol != .slash {
            return try integers(symbol, first, second, in: frame, at: offset)
        }
        if let first = left.asNumber, let second = right.asNumber {
            return try numbers(symbol, first, second, in: frame, at: offset)
        }
        switch symbol {
        case .plus:
            if let first = left.text, let second = right.text {
                try count(bytes: first.utf8.count + second.utf8.count, in: frame, at: offset)
                guard left.isMarkup || right.isMarkup else { return .string(first + second) }
                return .markup(markup(left, first) + markup(right, second))
            }
            if case .array(let first) = left, case .array(let second) = right {
                try count(items: first.count + second.count, in: frame, at: offset)
                return .array(first + second)
            }
            if let first = left.sequence as? TupleObject,
                let second = right.sequence as? TupleObject
            {
                try count(
                    items: first.elements.count + second.elements.count, in: frame, at: offset)
                return .tuple(first.elements + second.elements)
            }
        case .star:
            if let times = right.asInteger {
                if let result = try repeated(left, times, in: frame, at: offset) { return result }
            }
            if let times = left.asInteger {
                if let result = try repeated(right, times, in: frame, at: offset) {
                    return result
                }
            }
        case .percent:
            if let format = left.text {
                let arguments: [Value] = (right.sequence as? TupleObject)?.elements ?? [right]
                return try self.format(
                    format, isMarkup: left.isMarkup, arguments,
                    named: right.entries ?? [], in: frame, at: offset)
            }
        default: break
        }
        throw error(
            "type",
            "‘\(symbol.rawValue)’ does not work for \(left.kindInWords) and \(right.kindInWords)",
            at: offset, in: frame,
            suggestion: symbol == .plus && (left.text != nil || right.text != nil)
                ? "‘~’ joins anything" : nil)
    }

    private func markup(_ value: Value, _ text: String) -> String {
        value.isMarkup ? text : HTMLEscape.escaped(text)
    }

    private func repeated(
        _ value: Value, _ times: Int, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value? {
        let times = max(0, times)
        func product(_ count: Int) -> Int {
            let (product, overflow) = count.multipliedReportingOverflow(by: times)
            return overflow ? .max : product
        }
        switch value {
        case .string(let text), .markup(let text):
            try count(bytes: product(text.utf8.count), in: frame, at: offset)
            let result = text.isEmpty ? "" : String(repeating: text, count: times)
            return value.isMarkup ? .markup(result) : .string(result)
        case .array(let elements):
            try count(items: product(elements.count), in: frame, at: offset)
            return .array(elements.isEmpty ? [] : (0..<times).flatMap { _ in elements })
        case .object(let object):
            guard let tuple = object as? TupleObject else { return nil }
            try count(items: product(tuple.elements.count), in: frame, at: offset)
            let elements = tuple.elements
            return .tuple(elements.isEmpty ? [] : (0..<times).flatMap { _ in elements })
        default: return nil
        }
    }

    private func integers(
        _ symbol: Symbol, _ left: Int, _ right: Int, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        let result: (partialValue: Int, overflow: Bool)
        switch symbol {
        case .plus: result = left.addingReportingOverflow(right)
        case .minus: result = left.subtractingReportingOverflow(right)
        case .star: result = left.multipliedReportingOverflow(by: right)
        case .doubleSlash, .percent:
            guard right != 0 else { throw divisionByZero(in: frame, at: offset) }
            guard right != -1 else {
                if symbol == .percent { return .integer(0) }
                result = 0.subtractingReportingOverflow(left)
                break
            }
            let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
            let isBelow = remainder != 0 && (remainder < 0) != (right < 0)
            if symbol == .percent { return .integer(isBelow ? remainder + right : remainder) }
            return .integer(isBelow ? quotient - 1 : quotient)
        case .doubleStar:
            guard right >= 0 else {
                return try numbers(symbol, Double(left), Double(right), in: frame, at: offset)
            }
            result = power(left, right)
        default:
            throw error("syntax", "‘\(symbol.rawValue)’ is no operator", at: offset, in: frame)
        }
        guard !result.overflow else {
            throw error("overflow", "the integer is too large", at: offset, in: frame)
        }
        return .integer(result.partialValue)
    }

    private func power(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
        // Else a large exponent would be many steps without an overflow.
        switch base {
        case 0: return (exponent == 0 ? 1 : 0, false)
        case 1: return (1, false)
        case -1: return (exponent.isMultiple(of: 2) ? 1 : -1, false)
        default: break
        }
        var result = 1
        for _ in 0..<min(exponent, 64) {
            let (next, overflow) = result.multipliedReportingOverflow(by: base)
            if overflow { return (0, true) }
            result = next
        }
        return (result, exponent > 64)
    }

    private func numbers(
        _ symbol: Symbol, _ left: Double, _ right: Double, in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        switch symbol {
        case .plus: return .number(left + right)
        case .minus: return .number(left - right)
        case .star: return .number(left * right)
        case .slash:
            guard right != 0 else { throw divisionByZero(in: frame, at: offset) }
            return .number(left / right)
        case .doubleSlash, .percent:
            guard right != 0 else { throw divisionByZero(in: frame, at: offset) }
            var remainder = left.truncatingRemainder(dividingBy: right)
            if remainder != 0, (remainder < 0) != (right < 0) { remainder += right }
            if symbol == .percent { return .number(remainder) }
            return .number(((left - remainder) / right).rounded())
        case .doubleStar:
            guard let result = Self.power(left, right) else {
                throw error(
                    "type", "this power is not supported", at: offset, in: frame,
                    suggestion: "use an integer as the exponent")
            }
            guard result.isFinite || !left.isFinite else {
                throw left == 0
                    ? divisionByZero(in: frame, at: offset)
                    : error("overflow", "the number is too large", at: offset, in: frame)
            }
            return .number(result)
        default:
            throw error("syntax", "‘\(symbol.rawValue)’ is no operator", at: offset, in: frame)
        }
    }

    /// A power with an integer or half-integer exponent, which needs no C library.
    private static func power(_ base: Double, _ exponent: Double) -> Double? {
        let doubled = exponent * 2
        guard abs(exponent) <= 1_000_000, doubled == doubled.rounded() else { return nil }
        if exponent != exponent.rounded() { guard base >= 0 else { return nil } }
        var result = 1.0
        var factor = base
        var rest = Int(abs(exponent))
        while rest > 0 {
            if !rest.isMultiple(of: 2) { result *= factor }
            factor *= factor
            rest /= 2
        }
        if exponent != exponent.rounded() { result *= base.squareRoot() }
        return exponent < 0 ? 1 / result : result
    }

    private func divisionByZero(in frame: Frame, at offset: Int) -> TemplateError {
        error("division", "division by zero", at: offset, in: frame)
    }

    /// `a ~ b`: the texts of values, joined.
    func concatenation(
        _ values: [Value], in frame: Frame, at offset: Int
    ) throws(TemplateError) -> Value {
        let isMarkup = escapes && values.contains(where: \.isMarkup)
        var result = ""
        for value in values {
            let text = try text(of: value, in: frame, at: offset)
            result += isMarkup ? markup(value, text) : text
        }
        try count(bytes: result.utf8.count, in: frame, at: offset)
        return isMarkup ? .markup(result) : .string(result)
    }

    /// What Python's `str` gives; null is an error, as where it is written.
    func text(of value: Value, in frame: Frame, at offset: Int) throws(TemplateError) -> String {
        if let text = value.text { return text }
        guard !value.isNone else {
            throw error(
                "empty", "the value is null, and has no text", at: offset, in: frame,
                suggestion: "give it a value, or write ‘| default(\"…\", true)’")
        }
        let text = PythonText.text(of: value)
        try count(bytes: text.utf8.count, in: frame, at: offset)
        return text
    }
}
