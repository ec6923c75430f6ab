import ImprintCore

/// Filters that turn a sequence into another or into one value.
enum SequenceFilters {
    static func length(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        guard let length = call.value.length else {
            throw call.evaluator.error(
                "type", "\(call.value.kindInWords) has no length", at: call.valueOffset,
                in: call.frame)
        }
        return .integer(length)
    }

    static func list(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return .array(try call.elements())
    }

    static func first(_ call: TemplateCall) throws(TemplateError) -> Operand {
        try call.check()
        guard call.value.length != 0 else { return call.undefined("the sequence is empty") }
        if call.value.entries == nil, let element = Evaluator.element(0, of: call.value) {
            // A character of markup is plain text, as when iterating.
            return .value(element.isMarkup ? .string(element.text ?? "") : element)
        }
        guard let first = try call.elements().first else {
            return call.undefined("the sequence is empty")
        }
        return .value(first)
    }

    static func last(_ call: TemplateCall) throws(TemplateError) -> Operand {
        try call.check()
        if call.value.entries == nil, let element = Evaluator.element(-1, of: call.value) {
            return .value(element.isMarkup ? .string(element.text ?? "") : element)
        }
        guard let last = try call.elements().last else {
            return call.undefined("the sequence is empty")
        }
        return .value(last)
    }

    static func join(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("d", "attribute")
        var elements = try call.elements()
        if let attribute = call.argument(1, "attribute"), !attribute.isNone {
            let path = try AttributePath(attribute, call)
            elements = try elements.map { (element) throws(TemplateError) in
                try path.value(of: element, call)
            }
        }
        let separator = call.argument(0, "d") ?? .string("")
        let isMarkup =
            call.isEscaping && (separator.isMarkup || elements.contains(where: \.isMarkup))
        func text(_ value: Value) throws(TemplateError) -> String {
            let text = try call.evaluator.text(of: value, in: call.frame, at: call.valueOffset)
            return isMarkup && !value.isMarkup ? HTMLEscape.escaped(text) : text
        }
        let between = try text(separator)
        let (size, overflow) = elements.count.multipliedReportingOverflow(by: between.utf8.count)
        try call.evaluator.count(
            bytes: overflow ? .max : size, in: call.frame, at: call.offset)
        var result = ""
        for (index, element) in elements.enumerated() {
            if index > 0 { result += between }
            result += try text(element)
        }
        try call.evaluator.count(bytes: result.utf8.count, in: call.frame, at: call.offset)
        return isMarkup ? .markup(result) : .string(result)
    }

    static func reverse(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        if let text = call.value.text {
            var result = String.UnicodeScalarView()
            result.append(contentsOf: text.unicodeScalars.reversed())
            return try call.alike(String(result))
        }
        return .array(try call.elements().reversed())
    }

    static func batch(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("linecount", "fill_with")
        let elements = try call.elements()
        guard let size = try call.integer(0, "linecount") else {
            throw call.error("arguments", "‘batch’ needs the number of items in a row")
        }
        guard size > 0 else { throw call.error("arguments", "‘linecount’ must be positive") }
        var rows: [Value] = []
        var start = 0
        while start < elements.count {
            let end =
                min(start &+ size, elements.count) < start
                ? elements.count : min(start &+ size, elements.count)
            var row = Array(elements[start..<end])
            if let filler = call.argument(1, "fill_with"), !filler.isNone, row.count < size {
                try call.evaluator.count(items: size - row.count, in: call.frame, at: call.offset)
                row += Array(repeating: filler, count: size - row.count)
            }
            rows.append(.array(row))
            start = end
        }
        return .array(rows)
    }

    static func slice(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("slices", "fill_with")
        let elements = try call.elements()
        guard let count = try call.integer(0, "slices"), count > 0 else {
            throw call.error("arguments", "‘slice’ needs a positive number of slices")
        }
        try call.evaluator.count(items: count, in: call.frame, at: call.offset)
        let (size, extra) = elements.count.quotientAndRemainder(dividingBy: count)
        var slices: [Value] = []
        var start = 0
        for index in 0..<count {
            let end = start + size + (index < extra ? 1 : 0)
            var slice = Array(elements[start..<end])
            if let filler = call.argument(1, "fill_with"), !filler.isNone, index >= extra {
                slice.append(filler)
            }
            slices.append(.array(slice))
            start = end
        }
        return .array(slices)
    }

    static func items(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        let entries = try call.evaluator.entries(
            of: call.value, in: call.frame, at: call.valueOffset)
        return .array(entries.map { .tuple([.string($0.name), $0.value]) })
    }

    static func dictsort(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("case_sensitive", "by", "reverse")
        let entries = try call.evaluator.entries(
            of: call.value, in: call.frame, at: call.valueOffset)
        let by = try call.string(1, "by") ?? "key"
        guard by == "key" || by == "value" else {
            throw call.error("arguments", "‘by’ is ‘key’ or ‘value’")
        }
        let keyed = entries.map { entry in
            let key = by == "key" ? .string(entry.name) : entry.value
            return (
                keys: [call.flag(0, "case_sensitive") ? key : key.lowercased],
                element: Value.tuple([.string(entry.name), entry.value])
            )
        }
        return .array(try SelectionFilters.sorted(keyed, reverse: call.flag(2, "reverse"), call))
    }

    static func sum(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("attribute", "start")
        var sum = call.argument(1, "start") ?? .integer(0)
        let attribute = call.argument(0, "attribute")
        let path: AttributePath? =
            if let attribute, !attribute.isNone { try AttributePath(attribute, call) } else { nil }
        for element in try call.elements() {
            let value = try path?.value(of: element, call) ?? element
            guard sum.text == nil, value.text == nil else {
                throw call.error(
                    "type", "‘sum’ does not add strings", suggestion: "‘| join’ puts them together")
            }
            sum = try call.evaluator.arithmetic(
                .plus, sum, value, in: call.frame, at: call.offset)
        }
        return sum
    }
}

extension Value {
    /// A string in lower case, anything else as it is.
    var lowercased: Value {
        switch self {
        case .string(let text), .markup(let text): .string(text.lowercased())
        default: self
        }
    }
}
