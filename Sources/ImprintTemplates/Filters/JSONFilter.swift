import ImprintCore

/// `tojson` and `json`.
///
/// In a layout the characters that HTML gives a meaning are written as escapes, so that the result
/// can stand in a `<script>`, and mappings are sorted by key, both as in Jinja. In a page the result
/// is JSON as one would write it.
enum JSONFilter {
    static func json(_ call: TemplateCall) throws(TemplateError) -> Value {
        try call.check("indent")
        let indent = try call.integer(0, "indent")
        guard (indent ?? 0) <= 16 else {
            throw call.error("arguments", "‘indent’ is at most 16")
        }
        let isForHTML = call.evaluator.recording == nil || call.isEscaping
        var writer = Writer(indent: indent.map { max(0, $0) }, isForHTML: isForHTML, call: call)
        try writer.append(call.value, depth: 0)
        try call.evaluator.count(
            bytes: writer.result.count, in: call.frame, at: call.offset)
        let text = String(decoding: writer.result, as: UTF8.self)
        return isForHTML ? .markup(text) : .string(text)
    }

    private struct Writer {
        let indent: Int?
        let isForHTML: Bool
        let call: TemplateCall
        var result: [UInt8] = []

        init(indent: Int?, isForHTML: Bool, call: TemplateCall) {
            self.indent = indent
            self.isForHTML = isForHTML
            self.call = call
        }

        mutating func append(_ value: Value, depth: Int) throws(TemplateError) {
            guard depth < 64, result.count < call.evaluator.limits.outputSize else {
                throw call.error("limit-size", "the value is too large for JSON")
            }
            switch value {
            case .none: result += "null".utf8
            case .boolean(let boolean): result += (boolean ? "true" : "false").utf8
            case .integer(let integer): result += String(integer).utf8
            case .number(let number):
                guard number.isFinite else {
                    throw call.error("type", "JSON has no number \(PythonText.text(of: number))")
                }
                result += PythonText.text(of: number).utf8
            case .string(let text), .markup(let text): append(text)
            case .date(let date): append(date.description)
            case .array(let elements): try append(elements, depth: depth)
            case .dictionary, .object:
                if let entries = value.entries {
                    try append(entries, depth: depth)
                } else {
                    try append(
                        try call.evaluator.elements(
                            of: value, in: call.frame, at: call.valueOffset), depth: depth)
                }
            }
        }

        private mutating func append(_ elements: [Value], depth: Int) throws(TemplateError) {
            guard !elements.isEmpty else {
                result += "[]".utf8
                return
            }
            result.append(Ascii.openBracket)
            for (index, element) in elements.enumerated() {
                separate(index, depth: depth)
                try append(element, depth: depth + 1)
            }
            breakLine(depth)
            result.append(Ascii.closeBracket)
        }

        private mutating func append(
            _ entries: [(name: String, value: Value)], depth: Int
        ) throws(TemplateError) {
            guard !entries.isEmpty else {
                result += "{}".utf8
                return
            }
            let ordered =
                isForHTML
                ? entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } : entries
            result.append(Ascii.openBrace)
            for (index, entry) in ordered.enumerated() {
                separate(index, depth: depth)
                append(entry.name)
                result += ": ".utf8
                try append(entry.value, depth: depth + 1)
            }
            breakLine(depth)
            result.append(Ascii.closeBrace)
        }

        private mutating func separate(_ index: Int, depth: Int) {
            if index > 0 { result += (indent == nil ? ", " : ",").utf8 }
            breakLine(depth + 1)
        }

        private mutating func breakLine(_ depth: Int) {
            guard let indent else { return }
            result.append(Ascii.newline)
            result += Array(repeating: Ascii.space, count: indent * depth)
        }

        private mutating func append(_ text: String) {
            result.append(Ascii.doubleQuote)
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": result += "\\\"".utf8
                case "\\": result += "\\\\".utf8
                case "\n": result += "\\n".utf8
                case "\r": result += "\\r".utf8
                case "\t": result += "\\t".utf8
                case "\u{8}": result += "\\b".utf8
                case "\u{C}": result += "\\f".utf8
                case "<", ">", "&", "'":
                    if isForHTML {
                        appendEscape(UInt16(scalar.value))
                    } else {
                        result.append(UInt8(scalar.value))
                    }
                case _ where scalar.value < 32 || isForHTML && scalar.value > 126:
                    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                        appendEscape(unit)
                    }
                default: result += Array(String(Character(scalar)).utf8)
                }
            }
            result.append(Ascii.doubleQuote)
        }

        private mutating func appendEscape(_ unit: UInt16) {
            let digits = String(unit, radix: 16)
            result += "\\u".utf8
            result += Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
            result += digits.utf8
        }
    }
}
