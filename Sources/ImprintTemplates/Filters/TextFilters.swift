import ImprintCore

/// Filters that turn a text into another.
enum TextFilters {
    static func upper(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.alike(try call.text().uppercased())
    }

    static func lower(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.alike(try call.text().lowercased())
    }

    static func title(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.alike(TextCase.title(try call.text()))
    }

    static func capitalize(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.alike(TextCase.capitalized(try call.text()))
    }

    static func string(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        return try call.alike(try call.text())
    }

    static func trim(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("chars")
        return try call.alike(
            Trimming.trimmed(try call.text(), try call.string(0, "chars"), start: true, end: true))
    }

    static func center(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("width")
        let text = try call.text()
        let width = try call.integer(0, "width") ?? 80
        let missing = width.subtractingReportingOverflow(text.unicodeScalars.count).partialValue
        guard width > 0, missing > 0 else { return try call.alike(text) }
        try call.evaluator.count(bytes: width, in: call.frame, at: call.offset)
        // Where the rest does not halve, CPython puts the odd blank left if the width is odd.
        let left = missing / 2 + (missing & width & 1)
        return try call.alike(
            String(repeating: " ", count: left) + text
                + String(repeating: " ", count: missing - left))
    }

    static func indent(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("width", "first", "blank")
        let text = try stringValue(call)
        let indentation: String
        if let width = call.argument(0, "width"), let written = width.text {
            indentation =
                call.value.isMarkup && !width.isMarkup ? HTMLEscape.escaped(written) : written
        } else {
            let width = max(0, try call.integer(0, "width") ?? 4)
            try call.evaluator.count(bytes: width, in: call.frame, at: call.offset)
            indentation = String(repeating: " ", count: width)
        }
        let blank = call.flag(2, "blank")
        let lines = Lines.split(text + "\n")
        let (size, overflow) = lines.count.multipliedReportingOverflow(by: indentation.utf8.count)
        try call.evaluator.count(
            bytes: overflow ? .max : size, in: call.frame, at: call.offset)
        let indented = lines.enumerated().map { index, line in
            index == 0 || (line.isEmpty && !blank) ? line : indentation + line
        }
        let result = indented.joined(separator: "\n")
        return try call.alike(call.flag(1, "first") ? indentation + result : result)
    }

    /// The value, which has to be a string.
    private static func stringValue(_ call: TemplateCall) throws(TemplateError) -> String {
        guard let text = call.value.text else {
            throw call.evaluator.error(
                "type", "‘\(call.name)’ needs a string, not \(call.value.kindInWords)",
                at: call.valueOffset, in: call.frame)
        }
        return text
    }

    static func replace(_ call: TemplateCall) throws(TemplateError) -> Value {
        try replace(call, escaping: call.isEscaping)
    }

    /// `escaping`: Whether plain strings are escaped where they meet markup.
    static func replace(
        _ call: TemplateCall, escaping: Bool
    ) throws(TemplateError) -> Value {
        try call.check("old", "new", "count")
        guard let old = call.argument(0, "old"), let new = call.argument(1, "new") else {
            throw call.error("arguments", "‘replace’ needs what to replace and with what")
        }
        let limit = try call.integer(2, "count") ?? -1
        var text = try call.text()
        var oldText = try call.evaluator.text(of: old, in: call.frame, at: call.offset)
        var newText = try call.evaluator.text(of: new, in: call.frame, at: call.offset)
        let isMarkup =
            call.value.isMarkup || (escaping && (old.isMarkup || new.isMarkup))
        if isMarkup, escaping || call.value.isMarkup {
            if !call.value.isMarkup { text = HTMLEscape.escaped(text) }
            if !old.isMarkup { oldText = HTMLEscape.escaped(oldText) }
            if !new.isMarkup { newText = HTMLEscape.escaped(newText) }
        }
        let result = try replacing(
            oldText, in: text, with: newText, limit: limit < 0 ? .max : limit, call)
        guard escaping || call.name == "replace" && call.value.isMarkup else {
            return .string(result)
        }
        return isMarkup ? .markup(result) : .string(result)
    }

    private static func replacing(
        _ old: String, in text: String, with new: String, limit: Int, _ call: TemplateCall
    ) throws(TemplateError) -> String {
        let bytes = Array(text.utf8)
        var ranges = text.ranges(ofText: old, limit: limit)
        if old.isEmpty {
            // Between all characters, and at both ends.
            var offset = 0
            for scalar in text.unicodeScalars.prefix(limit) {
                ranges.append(offset..<offset)
                offset += UTF8.width(scalar)
            }
            if ranges.count < limit { ranges.append(bytes.count..<bytes.count) }
        }
        guard !ranges.isEmpty else { return text }
        let (growth, overflow) = ranges.count.multipliedReportingOverflow(by: new.utf8.count)
        try call.evaluator.count(
            bytes: overflow ? .max : growth, in: call.frame, at: call.offset)
        try call.evaluator.count(bytes: bytes.count, in: call.frame, at: call.offset)
        var result: [UInt8] = []
        var start = 0
        for range in ranges {
            result += bytes[start..<range.lowerBound]
            result += new.utf8
            start = range.upperBound
        }
        result += bytes[start...]
        return String(decoding: result, as: UTF8.self)
    }

    static func truncate(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("length", "killwords", "end", "leeway")
        let text = try stringValue(call)
        let length = try call.integer(0, "length") ?? 255
        let end = try call.string(2, "end") ?? "..."
        let leeway = try call.integer(3, "leeway") ?? 5
        let kept = length.subtractingReportingOverflow(end.unicodeScalars.count)
        guard kept.partialValue >= 0, !kept.overflow, leeway >= 0 else {
            throw call.error("arguments", "‘length’ is less than that of ‘end’")
        }
        let scalars = text.unicodeScalars
        guard scalars.count.subtractingReportingOverflow(length).partialValue > leeway else {
            return call.value
        }
        let ending =
            call.value.isMarkup && !(call.argument(2, "end")?.isMarkup ?? false)
            ? HTMLEscape.escaped(end) : end
        var result = scalars.prefix(kept.partialValue)
        if !call.flag(1, "killwords"), let space = result.lastIndex(of: " ") {
            result = result[..<space]
        }
        return try call.alike(String(result) + ending)
    }

    static func wordcount(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check()
        var count = 0
        var isInWord = false
        for scalar in try call.text().unicodeScalars {
            let isWord = scalar.isWordCharacter
            if isWord, !isInWord { count += 1 }
            isInWord = isWord
        }
        return .integer(count)
    }

    static func format(_ call: TemplateCall) throws(TemplateError) -> Value {
        guard call.arguments.isEmpty || call.keywords.isEmpty else {
            throw call.error(
                "arguments", "‘format’ takes either positional or named arguments, not both")
        }
        return try call.evaluator.format(
            try call.text(), isMarkup: call.value.isMarkup, call.arguments,
            named: call.keywords, in: call.frame, at: call.offset)
    }

    static func wordwrap(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("width", "break_long_words", "wrapstring", "break_on_hyphens")
        let text = try stringValue(call)
        let width = try call.integer(0, "width") ?? 79
        guard width > 0 else { throw call.error("arguments", "‘width’ must be positive") }
        let separator = try call.string(2, "wrapstring") ?? "\n"
        let wrapping = WordWrapping(
            width: width,
            breaksLongWords: call.argument(1, "break_long_words")?.isTrue ?? true,
            breaksOnHyphens: call.argument(3, "break_on_hyphens")?.isTrue ?? true)
        let lines = Lines.split(text).map { line in
            wrapping.lines(of: line).joined(separator: separator)
        }
        return try call.alike(lines.joined(separator: separator))
    }
}

extension Unicode.Scalar {
    /// What Python's `\w` matches.
    var isWordCharacter: Bool {
        if self == "_" { return true }
        if properties.isAlphabetic, properties.generalCategory != .nonspacingMark { return true }
        return properties.numericType != nil
    }
}
