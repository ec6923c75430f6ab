import ImprintCore

/// Filters for numbers.
enum NumberFilters {
    static func abs(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        switch call.value {
        case .number(let number): return .number(number.magnitude)
        default:
            guard let integer = call.value.asInteger else { throw notANumber(call) }
            guard let magnitude = Int(exactly: integer.magnitude) else {
                throw call.error("overflow", "the integer is too large")
            }
            return .integer(magnitude)
        }
    }

    private static func notANumber(_ call: TemplateCall) -> TemplateError {
        call.evaluator.error(
            "type", "‘\(call.name)’ needs a number, not \(call.value.kindInWords)",
            at: call.valueOffset, in: call.frame)
    }

    static func int(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("default", "base")
        let base = try call.integer(1, "base") ?? 10
        let fallback = call.argument(0, "default") ?? .integer(0)
        if let text = call.value.text {
            if let integer = integer(text, base: base) { return .integer(integer) }
            guard let number = number(text), let integer = Int(exactly: number.rounded(.towardZero))
            else { return fallback }
            return .integer(integer)
        }
        if let integer = call.value.asInteger { return .integer(integer) }
        guard case .number(let number) = call.value else { return fallback }
        guard let integer = Int(exactly: number.rounded(.towardZero)) else {
            if number.isNaN { return fallback }
            throw call.error("overflow", "the integer is too large")
        }
        return .integer(integer)
    }

    /// What Python's `int` reads.
    private static func integer(_ text: String, base: Int) -> Int? {
        guard base == 0 || (2...36).contains(base) else { return nil }
        var digits = Trimming.trimmed(text, nil, start: true, end: true)
        guard !digits.hasPrefix("_"), !digits.hasSuffix("_"), !digits.contains("__") else {
            return nil
        }
        digits.removeAll { $0 == "_" }
        var sign = ""
        if let first = digits.first, first == "-" || first == "+" {
            sign = first == "-" ? "-" : ""
            digits.removeFirst()
        }
        guard digits.first != "-", digits.first != "+" else { return nil }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)]
        where (base == radix || base == 0) && digits.lowercased().hasPrefix(prefix) {
            return Int(sign + digits.dropFirst(2), radix: radix)
        }
        return Int(sign + digits, radix: base == 0 ? 10 : base)
    }

    /// What Python's `float` reads.
    private static func number(_ text: String) -> Double? {
        let trimmed = Trimming.trimmed(text, nil, start: true, end: true)
        guard !trimmed.lowercased().contains("0x"), !trimmed.lowercased().contains("nan(") else {
            return nil
        }
        var digits = trimmed.filter { $0 != "_" }
        if digits.hasSuffix(".") { digits += "0" }
        return Double(digits)
    }

    static func float(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("default")
        let fallback = call.argument(0, "default") ?? .number(0)
        if let text = call.value.text { return number(text).map { .number($0) } ?? fallback }
        return call.value.asNumber.map { .number($0) } ?? fallback
    }

    static func round(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("precision", "method")
        let precision = try call.integer(0, "precision") ?? 0
        let method = try call.string(1, "method") ?? "common"
        guard (-300...300).contains(precision) else {
            throw call.error("arguments", "‘precision’ is beyond reason")
        }
        guard let number = call.value.asNumber else { throw notANumber(call) }
        switch method {
        case "common":
            if let integer = call.value.asInteger, precision >= 0 { return .integer(integer) }
            guard number.isFinite else { return .number(number) }
            if precision < 0 {
                let scale = Double("1e\(-precision)") ?? 1
                let rounded = (number / scale).rounded(.toNearestOrEven) * scale
                guard call.value.asInteger != nil else { return .number(rounded) }
                return Int(exactly: rounded).map { .integer($0) } ?? .number(rounded)
            }
            let text = DecimalText.fixed(number.magnitude, decimals: precision)
            let rounded = Double(text) ?? number.magnitude
            return .number(number.sign == .minus ? -rounded : rounded)
        case "ceil", "floor":
            let scale = Double("1e\(precision)") ?? 1
            let scaled = (number * scale).rounded(method == "ceil" ? .up : .down)
            return .number(scaled / scale)
        default: throw call.error("arguments", "‘method’ is ‘common’, ‘ceil’ or ‘floor’")
        }
    }

    static func filesizeformat(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("binary")
        let number = call.value.text.flatMap(Self.number) ?? call.value.asNumber
        guard let bytes = number, bytes.isFinite else { throw notANumber(call) }
        let isBinary = call.flag(0, "binary")
        let base: Double = isBinary ? 1024 : 1000
        if bytes == 1 { return .string("1 Byte") }
        if bytes < base { return .string("\(Int(exactly: bytes.rounded(.towardZero)) ?? 0) Bytes") }
        var unit = base
        let prefixes = "kMGTPEZY".map { isBinary ? "\($0.uppercased())iB" : "\($0)B" }
        for (index, prefix) in prefixes.enumerated() {
            unit *= base
            if bytes < unit || index == prefixes.count - 1 {
                return .string("\(DecimalText.fixed(base * bytes / unit, decimals: 1)) \(prefix)")
            }
        }
        return .string("")
    }

    /// `number(decimals, separator, point)`: thousands in groups, decimals if asked for.
    ///
    /// `1234567.891 | number` gives `1,234,567.891`, `number(1)` gives `1,234,567.9`, and
    /// `number(2, ".", ",")` gives `1.234.567,89`.
    static func number(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("decimals", "separator", "point")
        let separator = try call.string(1, "separator") ?? ","
        let point = try call.string(2, "point") ?? "."
        let decimals = try call.integer(0, "decimals")
        guard (0...100).contains(decimals ?? 0) else {
            throw call.error("arguments", "‘decimals’ is from 0 to 100")
        }
        var text: String
        if let integer = call.value.asInteger {
            text = String(integer)
            if let decimals, decimals > 0 {
                text += "." + String(repeating: "0", count: decimals)
            }
        } else if let number = call.value.asNumber ?? call.value.text.flatMap(Self.number),
            number.isFinite
        {
            if let decimals {
                text = DecimalText.fixed(number.magnitude, decimals: decimals)
                if number < 0 { text = "-" + text }
            } else if number.magnitude < 1e15, number == number.rounded() {
                text = String(Int(number))
            } else {
                text = PythonText.text(of: number)
            }
        } else {
            throw notANumber(call)
        }
        return .string(grouped(text, separator: separator, point: point))
    }

    private static func grouped(_ text: String, separator: String, point: String) -> String {
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
        let digits = Array(parts.first ?? "")
        var result = sign
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
            result.append(digit)
        }
        return parts.count > 1 ? result + point + parts[1] : result
    }
}
